import { changeUser, provisionUser, removeUser } from '@patchbay/messaging';
import type { ProvisionedUserFilter } from '@patchbay/persistence';
import { type Endpoint, idOf, type ScimAnswer, type ScimRequest } from './exchange';
import { isUserId } from './group-changes';
import { readListQuestion } from './list-question';
import { type Assignment, attributesOf, readPatch } from './patch';
import { locationOf, toList, toUserResource } from './resources';
import { invalidValue, notFound } from './scim-error';
import { readUserChanges } from './user-changes';

const filterable = ['id', 'username', 'externalid', 'emails.value', 'emails'];

export const users: Endpoint = {
  async list({ services, params, base }) {
    const { filter, startIndex, count } = readListQuestion(params, filterable);
    const wanted: ProvisionedUserFilter = {
      id: filter.get('id'),
      userName: filter.get('username'),
      externalId: filter.get('externalid'),
      email: filter.get('emails.value') ?? filter.get('emails'),
    };
    const { provisioning } = services.queries;
    const isPossible = wanted.id === undefined || isUserId(wanted.id);
    const total = isPossible ? await provisioning.countUsers(wanted) : 0;
    const page =
      total < startIndex || count === 0
        ? []
        : await provisioning.users(wanted, { offset: startIndex - 1, limit: count });
    const resources = page.map((user) => toUserResource(user, base));
    return { status: 200, body: toList(resources, { total, startIndex }) };
  },
  async create(request) {
    const { services, viewer, body, base, defaultRole } = request;
    const { userName, role = defaultRole, ...changes } = readUserChanges(attributesOf(body), defaultRole);
    if (userName === undefined) throw invalidValue('userName is missing.');
    const email = changes.email ?? (userName.includes('@') ? userName : undefined);
    const id = idOf(await provisionUser(services, viewer, { ...changes, userName, role, email }));
    return { ...(await read(request, id)), status: 201, location: locationOf(base, 'Users', id) };
  },
  read,
  async replace(request, id) {
    const assignments = attributesOf(request.body);
    if (!assignments.some(({ path }) => path.name === 'username')) throw invalidValue('userName is missing.');
    return change(request, id, assignments);
  },
  patch: (request, id) => change(request, id, readPatch(request.body)),
  async remove({ services, viewer }, id) {
    idOf(await removeUser(services, viewer, id));
    return { status: 204 };
  },
};

async function change(request: ScimRequest, id: string, assignments: readonly Assignment[]): Promise<ScimAnswer> {
  const { services, viewer, defaultRole } = request;
  idOf(await changeUser(services, viewer, id, readUserChanges(assignments, defaultRole)));
  return read(request, id);
}

async function read({ services, base }: ScimRequest, id: string): Promise<ScimAnswer> {
  const [user] = await services.queries.provisioning.users({ id }, { offset: 0, limit: 1 });
  if (user === undefined) throw notFound();
  return { status: 200, body: toUserResource(user, base) };
}
