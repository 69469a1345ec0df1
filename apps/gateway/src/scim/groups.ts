import { changeTeam, provisionTeam, removeTeam } from '@patchbay/messaging';
import type { ProvisionedTeamFilter } from '@patchbay/persistence';
import { type Endpoint, idOf, type ScimAnswer, type ScimRequest } from './exchange';
import { isUserId, readGroupChanges } from './group-changes';
import { maxPage, readListQuestion } from './list-question';
import { attributesOf, readPatch } from './patch';
import { locationOf, toGroupResource, toList } from './resources';
import { invalidValue, notFound } from './scim-error';

const filterable = ['id', 'displayname', 'externalid', 'members', 'members.value'];
/** A page of groups with their members: a group can have thousands. */
export const maxGroupsWithMembers = 10;

export const groups: Endpoint = {
  async list(request) {
    const limit = wantsMembers(request) ? maxGroupsWithMembers : maxPage;
    const { filter, startIndex, count } = readListQuestion(request.params, filterable, limit);
    const wanted: ProvisionedTeamFilter = {
      id: filter.get('id'),
      externalId: filter.get('externalid'),
      name: filter.get('displayname'),
      memberId: filter.get('members') ?? filter.get('members.value'),
    };
    const { provisioning } = request.services.queries;
    const isPossible = [wanted.id, wanted.memberId].every((id) => id === undefined || isUserId(id));
    const total = isPossible ? await provisioning.countTeams(wanted) : 0;
    const page = { offset: startIndex - 1, limit: total < startIndex ? 0 : count };
    const resources = page.limit === 0 ? [] : await find(request, wanted, page);
    return { status: 200, body: toList(resources, { total, startIndex }) };
  },
  async create(request) {
    const { services, body, base } = request;
    const { name, ...changes } = readGroupChanges(attributesOf(body));
    if (name === undefined) throw invalidValue('displayName is missing.');
    const id = idOf(await provisionTeam(services, { ...changes, name }));
    return { ...(await read(request, id)), status: 201, location: locationOf(base, 'Groups', id) };
  },
  read,
  async replace(request, id) {
    const changes = readGroupChanges(attributesOf(request.body));
    if (changes.name === undefined) throw invalidValue('displayName is missing.');
    idOf(await changeTeam(request.services, id, changes));
    return read(request, id);
  },
  /** Without the group: it would be read with all its members for each one who joins. */
  async patch({ services, body }, id) {
    idOf(await changeTeam(services, id, readGroupChanges(readPatch(body))));
    return { status: 204 };
  },
  async remove({ services, viewer }, id) {
    idOf(await removeTeam(services, viewer, id));
    return { status: 204 };
  },
};

async function read(request: ScimRequest, id: string): Promise<ScimAnswer> {
  const [group] = await find(request, { id }, { offset: 0, limit: 1 });
  if (group === undefined) throw notFound();
  return { status: 200, body: group };
}

async function find(
  request: ScimRequest,
  wanted: ProvisionedTeamFilter,
  page: { readonly offset: number; readonly limit: number },
) {
  const { provisioning } = request.services.queries;
  const teams = await provisioning.teams(wanted, page);
  const members = wantsMembers(request) ? await provisioning.membersOf(teams.map(({ id }) => id)) : undefined;
  return teams.map((team) => toGroupResource(team, members && (members.get(team.id) ?? []), request.base));
}

function wantsMembers({ params }: ScimRequest): boolean {
  const namesOf = (param: string) =>
    params
      .get(param)
      ?.toLowerCase()
      .split(',')
      .map((name) => name.trim());
  if (namesOf('excludedAttributes')?.includes('members') === true) return false;
  return namesOf('attributes')?.includes('members') ?? true;
}
