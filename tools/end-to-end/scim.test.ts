import { waitFor } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

const maxGuesses = 5;
const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error';
const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & { readonly id: string; readonly Resources: { readonly id: string }[] };
}

describe('an identity provider, over SCIM', () => {
  let patchbay: Patchbay;
  let token: string;
  beforeAll(async () => {
    patchbay = await startPatchbay({
      MAX_OPERATION_COST: '0',
      COST_PER_USER: '0',
      COST_PER_ADDRESS: '0',
      FAILED_SIGN_INS_PER_ADDRESS: String(maxGuesses),
      TRUSTED_PROXIES: '1',
    });
    await fillCompany(patchbay.admin);
    token = await createToken('DIRECTORY_WRITE');
  });
  afterAll(() => patchbay.close());

  const createToken = async (...scopes: string[]) => {
    const { created } = await patchbay.admin.run<{ created: { token: string } }>(
      `mutation ($input: ServiceAccountInput!) { created: createServiceAccount(input: $input) { token } }`,
      { input: { name: 'Identity provider', scopes } },
    );
    return created.token;
  };

  /** Requests as the providers send them. */
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const response = await fetch(`${patchbay.gatewayUrl}/scim/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (text !== '') expect(response.headers.get('content-type')).toBe('application/scim+json; charset=utf-8');
    const answer = { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
    return answer as Answer;
  };
  const patch = (path: string, ...operations: object[]) =>
    ask('PATCH', path, { schemas: [patchSchema], Operations: operations });
  const list = (endpoint: string, filter: string, rest = '') =>
    ask('GET', `/${endpoint}?filter=${encodeURIComponent(filter)}${rest}`);
  const signsIn = async (externalId: string) =>
    (await (await patchbay.as(externalId)).ask('{ me { id } }')).status === 200;
  const teamOf = async (externalId: string) => {
    const { team } = await patchbay.admin.run<{
      team: { name: string; isActive: boolean; members: { edges: { node: { externalId: string } }[] } } | null;
    }>(
      `query ($externalId: String!) { team: teamByExternalId(externalId: $externalId) {
        name isActive members(first: 100) { edges { node { externalId } } }
      } }`,
      { externalId },
    );
    return team && { ...team, members: team.members.edges.map(({ node }) => node.externalId).sort() };
  };

  /** The requests of Microsoft's documentation of SCIM provisioning, in their order. */
  describe('like Entra ID', () => {
    const objectId = randomUUID();
    const userName = `Test_User_${randomUUID()}`;
    let id: string;

    test('asks for a user who is not there', async () => {
      expect(await list('Users', `userName eq "${userName}"`)).toMatchObject({
        status: 200,
        body: { schemas: [listSchema], totalResults: 0, startIndex: 1, itemsPerPage: 0, Resources: [] },
      });
    });

    test('creates the user, who can sign in with the externalId', async () => {
      const { status, headers, body } = await ask('POST', '/Users', {
        schemas: [userSchema, enterpriseSchema],
        externalId: objectId,
        userName,
        active: true,
        emails: [{ primary: true, type: 'work', value: 'test_user@example.com' }],
        meta: { resourceType: 'User' },
        name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
        roles: [],
      });
      expect(status).toBe(201);
      id = body.id;
      expect(headers.get('location')).toBe(`${patchbay.gatewayUrl}/scim/v2/Users/${id}`);
      expect(body).toEqual({
        schemas: [userSchema],
        id,
        externalId: objectId,
        userName,
        displayName: 'givenName familyName',
        name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
        emails: [{ value: 'test_user@example.com', type: 'work', primary: true }],
        active: true,
        roles: [{ value: 'SALESPERSON', primary: true }],
        meta: { resourceType: 'User', location: headers.get('location') },
      });
      expect(await signsIn(objectId)).toBe(true);
      expect((await ask('GET', `/Users/${id}`)).body).toEqual(body);
    });

    test.each([
      ['userName', () => `userName eq "${userName.toUpperCase()}"`],
      ['externalId', () => `externalId eq "${objectId}"`],
      ['id', () => `id eq "${id}"`],
      ['work email', () => 'emails[type eq "work"].value eq "TEST_USER@example.com"'],
      ['two of them', () => `id eq "${id}" and externalId eq "${objectId}"`],
    ])('finds the user by %s', async (_, filter) => {
      const { body } = await list('Users', filter());
      expect(body).toMatchObject({ totalResults: 1, itemsPerPage: 1, Resources: [{ id, userName }] });
    });

    test('learns that the user exists', async () => {
      const again = { schemas: [userSchema], externalId: objectId, userName: 'another', emails: [{ value: 'a@b.c' }] };
      for (const body of [again, { ...again, externalId: 'other', userName: userName.toLowerCase() }])
        expect(await ask('POST', '/Users', body)).toMatchObject({
          status: 409,
          body: { schemas: [errorSchema], status: '409', scimType: 'uniqueness' },
        });
    });

    test('updates attributes of several values, and the name follows its parts', async () => {
      const { status, body } = await patch(
        `/Users/${id}`,
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updated@example.com' },
        { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
      );
      expect({ status, body }).toMatchObject({
        status: 200,
        body: {
          emails: [{ value: 'updated@example.com', type: 'work', primary: true }],
          name: { formatted: 'givenName updatedFamilyName', familyName: 'updatedFamilyName', givenName: 'givenName' },
        },
      });
    });

    test('updates the userName, and the externalId stays what tokens name', async () => {
      const value = `${randomUUID()}@example.com`;
      const { status, body } = await patch(`/Users/${id}`, { op: 'Replace', path: 'userName', value });
      expect({ status, body }).toMatchObject({ status: 200, body: { id, userName: value, externalId: objectId } });
      expect(await signsIn(objectId)).toBe(true);
      expect((await list('Users', `userName eq "${userName}"`)).body).toMatchObject({ totalResults: 0 });
    });

    test('updates the externalId, and only the new one signs in', async () => {
      const { body } = await patch(`/Users/${id}`, { op: 'Replace', path: 'externalId', value: 'renamed' });
      expect(body).toMatchObject({ id, externalId: 'renamed' });
      expect([await signsIn(objectId), await signsIn('renamed')]).toEqual([false, true]);
      const taken = await patch(`/Users/${id}`, { op: 'Replace', path: 'externalId', value: 'ana' });
      expect(taken).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
      await patch(`/Users/${id}`, { op: 'Replace', path: 'externalId', value: objectId });
    });

    test('gives a role, and takes it away', async () => {
      const path = 'roles[primary eq "True"].value';
      const given = await patch(`/Users/${id}`, { op: 'Add', path, value: 'SALES_MANAGER' });
      expect(given.body.roles).toEqual([{ value: 'SALES_MANAGER', primary: true }]);
      const wrong = await patch(`/Users/${id}`, { op: 'Replace', path, value: 'BOSS' });
      expect(wrong).toMatchObject({ status: 400, body: { schemas: [errorSchema], scimType: 'invalidValue' } });
      expect((await patch(`/Users/${id}`, { op: 'Remove', path: 'roles' })).body.roles).toEqual([
        { value: 'SALESPERSON', primary: true },
      ]);
    });

    test.each([false, 'False'])('disables the user with %j, and their socket ends', async (value) => {
      const socket = await patchbay.connect(objectId);
      await socket.subscribe('{ eventCursor }').at(0);
      const { status, body } = await patch(`/Users/${id}`, { op: 'Replace', path: 'active', value });
      expect({ status, body }).toMatchObject({ status: 200, body: { id, active: false } });
      await waitFor(() => socket.closeCode() === 4403, { limitMs: 2_000, what: 'the socket to end' });
      expect(await signsIn(objectId)).toBe(false);
      expect((await ask('GET', `/Users/${id}`)).body).toMatchObject({ id, active: false });
      const back = await patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'True' });
      expect(back.body).toMatchObject({ id, active: true });
      expect(await signsIn(objectId)).toBe(true);
    });

    test('keeps groups', async () => {
      const externalId = randomUUID();
      const created = await ask('POST', '/Groups', {
        schemas: [groupSchema, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
        externalId,
        displayName: 'displayName',
        meta: { resourceType: 'Group' },
      });
      const group = created.body.id;
      const location = `${patchbay.gatewayUrl}/scim/v2/Groups/${group}`;
      const bare = {
        ...{ schemas: [groupSchema], id: group, externalId, displayName: 'displayName' },
        meta: { resourceType: 'Group', location },
      };
      expect(created).toMatchObject({ status: 201, body: { ...bare, members: [] } });
      expect((await ask('GET', `/Groups/${group}?excludedAttributes=members`)).body).toEqual(bare);
      const found = await ask(
        'GET',
        `/Groups?excludedAttributes=members&filter=${encodeURIComponent('displayName eq "DISPLAYNAME"')}`,
      );
      expect(found.body).toMatchObject({ totalResults: 1, Resources: [bare] });

      const value = [{ $ref: null, value: id }];
      expect((await patch(`/Groups/${group}`, { op: 'Add', path: 'members', value })).status).toBe(204);
      expect(await teamOf(externalId)).toEqual({ name: 'displayName', isActive: true, members: [objectId] });
      const isMember = async () =>
        (await list('Groups', `id eq "${group}" and members eq "${id}"`, '&excludedAttributes=members')).body
          .totalResults;
      expect(await isMember()).toBe(1);
      expect((await ask('GET', `/Groups/${group}`)).body.members).toMatchObject([{ value: id, type: 'User' }]);

      expect((await patch(`/Groups/${group}`, { op: 'Remove', path: 'members', value })).status).toBe(204);
      expect(await isMember()).toBe(0);
      await patch(`/Groups/${group}`, { op: 'Add', path: 'members', value });
      expect((await patch(`/Groups/${group}`, { op: 'remove', path: `members[value eq "${id}"]` })).status).toBe(204);
      const renamed = await patch(`/Groups/${group}`, { op: 'Replace', path: 'displayName', value: 'updated' });
      expect(renamed.status).toBe(204);
      expect(await teamOf(externalId)).toEqual({ name: 'updated', isActive: true, members: [] });

      expect((await ask('DELETE', `/Groups/${group}`)).status).toBe(204);
      for (const [method, body] of [['GET'], ['DELETE'], ['PUT', { displayName: 'x' }]] as const)
        expect((await ask(method, `/Groups/${group}`, body)).status).toBe(404);
      expect(await teamOf(externalId)).toMatchObject({ isActive: false });
      const again = await ask('POST', '/Groups', { externalId, displayName: 'updated', members: [{ value: id }] });
      expect(again).toMatchObject({
        status: 201,
        body: { id: group, displayName: 'updated', members: [{ value: id }] },
      });
      expect(await teamOf(externalId)).toMatchObject({ isActive: true, members: [objectId] });
    });

    test('deletes the user, and creates them again', async () => {
      await patch(`/Users/${id}`, { op: 'Replace', path: 'roles', value: [{ value: 'ADMIN' }] });
      const socket = await patchbay.connect(objectId);
      await socket.subscribe('{ eventCursor }').at(0);
      const deleted = await ask('DELETE', `/Users/${id}`);
      expect([deleted.status, deleted.body]).toEqual([204, {}]);
      await waitFor(() => socket.closeCode() === 4403, { limitMs: 2_000, what: 'the socket to end' });
      expect(await ask('GET', `/Users/${id}`)).toMatchObject({
        status: 404,
        body: { schemas: [errorSchema], status: '404' },
      });
      for (const request of [
        ask('DELETE', `/Users/${id}`),
        patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: true }),
        ask('PUT', `/Users/${id}`, { userName: 'x' }),
      ])
        expect((await request).status).toBe(404);
      expect((await list('Users', `externalId eq "${objectId}"`)).body).toMatchObject({ totalResults: 0 });
      expect(await signsIn(objectId)).toBe(false);

      const again = await ask('POST', '/Users', {
        ...{ schemas: [userSchema], externalId: objectId, userName: 'back@example.com', active: true },
        displayName: 'Back',
      });
      // Nobody is an administrator again unless the provider says so.
      const expected = { id, userName: 'back@example.com', displayName: 'Back', active: true };
      expect(again).toMatchObject({ status: 201, body: { ...expected, roles: [{ value: 'SALESPERSON' }] } });
      expect(await signsIn(objectId)).toBe(true);
    });
  });

  /** The requests of Okta's documentation of SCIM 2.0. */
  describe('like Okta', () => {
    const userName = 'test.user@okta.local';
    const externalId = '00ujl29u0le5T6Aj10h7';
    const profile = {
      schemas: [userSchema],
      userName,
      name: { givenName: 'Test', familyName: 'User' },
      emails: [{ primary: true, value: userName, type: 'work' }],
      displayName: 'Test User',
      locale: 'en-US',
      externalId,
      groups: [],
      password: '1mz050nq',
      active: true,
    };
    let id: string;
    let another: string;

    test('reads pages of users and groups', async () => {
      const { body: all } = await ask('GET', '/Users?startIndex=1&count=100');
      const total = Number(all.totalResults);
      expect(all).toMatchObject({ schemas: [listSchema], startIndex: 1, itemsPerPage: total });
      const pages: string[] = [];
      for (let start = 1; start <= total; start += 2) {
        const { body } = await ask('GET', `/Users?startIndex=${start}&count=2`);
        expect(body).toMatchObject({ totalResults: total, startIndex: start });
        pages.push(...body.Resources.map((user) => user.id));
      }
      expect(pages).toEqual(all.Resources.map((user) => user.id));
      expect((await ask('GET', `/Users?startIndex=${total + 1}`)).body).toMatchObject({
        itemsPerPage: 0,
        Resources: [],
      });
      expect((await ask('GET', '/Users?count=0')).body).toMatchObject({ totalResults: total, Resources: [] });
      const { body: groups } = await ask('GET', '/Groups?startIndex=1&count=100');
      expect(groups.Resources).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ displayName: 'West', members: expect.any(Array) as unknown }),
        ]),
      );
    });

    test('may send one slash too many', async () => {
      for (const path of ['//Users', '/Users/', '//Users/?count=1']) expect((await ask('GET', path)).status).toBe(200);
    });

    test('creates a user who is not there', async () => {
      expect((await list('Users', `userName eq "${userName}"`, '&startIndex=1&count=100')).body.totalResults).toBe(0);
      const created = await ask('POST', '/Users', profile);
      expect(created).toMatchObject({
        status: 201,
        body: { userName, externalId, displayName: 'Test User', name: profile.name, active: true },
      });
      expect(created.body).not.toHaveProperty('password');
      id = created.body.id;
      another = (await ask('POST', '/Users', { ...profile, userName: 'b@okta.local', externalId: '00u2' })).body.id;
      expect((await ask('POST', '/Users', profile)).status).toBe(409);
    });

    test('updates, deactivates and reactivates with PUT', async () => {
      const { body } = await ask('GET', `/Users/${id}`);
      const changed = { ...body, name: { givenName: 'Another', familyName: 'User' }, displayName: 'Another User' };
      expect(await ask('PUT', `/Users/${id}`, changed)).toMatchObject({
        status: 200,
        body: { id, externalId, displayName: 'Another User', name: changed.name },
      });
      const off = await ask('PUT', `/Users/${id}`, { ...changed, active: false });
      expect(off).toMatchObject({ status: 200, body: { id, active: false } });
      expect(await signsIn(externalId)).toBe(false);
      expect(await ask('PUT', `/Users/${id}`, { ...changed, active: true })).toMatchObject({ body: { active: true } });
      expect(await signsIn(externalId)).toBe(true);
      expect(await ask('PUT', `/Users/${id}`, { active: true })).toMatchObject({ status: 400 });
    });

    test('deactivates and reactivates with PATCH without a path', async () => {
      const off = await patch(`/Users/${id}`, { op: 'replace', value: { active: false } });
      expect(off).toMatchObject({ status: 200, body: { active: false } });
      expect(await signsIn(externalId)).toBe(false);
      await patch(`/Users/${id}`, { op: 'replace', value: { active: true } });
      expect(await signsIn(externalId)).toBe(true);
    });

    test('pushes groups', async () => {
      const display = (value: string) => ({ value, display: userName });
      const created = await ask('POST', '/Groups', {
        ...{ schemas: [groupSchema], displayName: 'Test SCIMv2', members: [display(id)] },
      });
      expect(created).toMatchObject({ status: 201, body: { displayName: 'Test SCIMv2', members: [{ value: id }] } });
      const path = `/Groups/${created.body.id}`;
      const members = async () =>
        ((await ask('GET', path)).body.members as { value: string }[]).map(({ value }) => value).sort();
      expect((await ask('POST', '/Groups', { schemas: [groupSchema], displayName: 'test scimv2' })).status).toBe(409);

      const swapped = await patch(
        path,
        { op: 'remove', path: `members[value eq "${id}"]` },
        { op: 'add', path: 'members', value: [display(another)] },
      );
      expect([swapped.status, await members()]).toEqual([204, [another]]);
      await patch(path, { op: 'replace', path: 'members', value: [display(id), display(another)] });
      expect(await members()).toEqual([id, another].sort());
      await patch(path, { op: 'replace', value: { id: created.body.id, displayName: 'Renamed' } });
      // A team without an externalId of its own is called by its name.
      expect(await teamOf('Renamed')).toEqual({
        name: 'Renamed',
        isActive: true,
        members: [externalId, '00u2'].sort(),
      });
      expect(await teamOf('Test SCIMv2')).toBeNull();
      const replaced = await ask('PUT', path, {
        ...{ schemas: [groupSchema], id: created.body.id, displayName: 'Replaced', members: [display(another)] },
      });
      expect(replaced).toMatchObject({ status: 200, body: { displayName: 'Replaced', members: [{ value: another }] } });
      expect((await ask('PUT', path, { displayName: 'Replaced', members: [] })).body.members).toEqual([]);

      const unknown = await patch(path, { op: 'add', path: 'members', value: [display(randomUUID())] });
      expect(unknown).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
      expect((await ask('DELETE', path)).status).toBe(204);
      expect((await ask('GET', path)).status).toBe(404);
    });

    test('adds members one by one in parallel requests, and none is lost', async () => {
      const group = (await ask('POST', '/Groups', { displayName: 'Parallel' })).body.id;
      const { body } = await ask('GET', '/Users?count=6');
      const ids = body.Resources.map((user) => user.id);
      const statuses = await Promise.all(
        ids.map(
          async (value) => (await patch(`/Groups/${group}`, { op: 'add', path: 'members', value: [{ value }] })).status,
        ),
      );
      expect(statuses).toEqual(ids.map(() => 204));
      const members = (await ask('GET', `/Groups/${group}`)).body.members as { value: string }[];
      expect(members.map(({ value }) => value).sort()).toEqual([...ids].sort());
    });

    test('creates one user in parallel requests', async () => {
      const same = { ...profile, externalId: undefined, userName: 'twice@okta.local' };
      const statuses = await Promise.all([1, 2, 3].map(async () => (await ask('POST', '/Users', same)).status));
      expect(statuses.sort()).toEqual([201, 409, 409]);
    });
  });

  test('follows the userName of a user without an externalId', async () => {
    const { body } = await ask('POST', '/Users', { userName: 'maiden@example.com' });
    expect(body).toMatchObject({ externalId: 'maiden@example.com', displayName: 'maiden@example.com' });
    await patch(`/Users/${body.id}`, { op: 'replace', path: 'userName', value: 'married@example.com' });
    expect([await signsIn('maiden@example.com'), await signsIn('married@example.com')]).toEqual([false, true]);
  });

  test('takes over users and teams that were there before, and no text to them is lost', async () => {
    const { body } = await list('Users', 'userName eq "ANA"');
    expect(body.Resources).toMatchObject([{ userName: 'ana', externalId: 'ana' }]);
    const off = await patch(`/Users/${body.Resources[0]!.id}`, { op: 'Replace', path: 'active', value: 'False' });
    expect(off).toMatchObject({ status: 200, body: { active: false } });
    const west = (await list('Groups', 'displayName eq "West"')).body.Resources[0]!.id;
    expect((await ask('DELETE', `/Groups/${west}`)).status).toBe(204);

    const bellOf = async (externalId: string) => {
      const { notifications } = await (await patchbay.as(externalId)).run<{
        notifications: { edges: { node: { kind: string; body: string } }[] };
      }>('{ notifications(first: 50) { edges { node { kind body } } } }');
      return notifications.edges.map(({ node }) => node);
    };
    await patchbay.text(customers.maya, numbers.ana, 'To Ana, who left');
    await waitFor(async () => (await bellOf('dana')).some(({ kind }) => kind === 'UNATTENDED_MESSAGE'), {
      what: 'the manager to learn of the text to Ana',
    });
    await patchbay.text(customers.unknown, numbers.west, 'To West, which closed');
    await waitFor(async () => (await bellOf('ben')).some(({ body }) => body.includes('To West, which closed')), {
      what: 'a member of West to get the text to it',
    });
  });

  test('cannot remove the only administrator', async () => {
    const { body } = await list('Users', 'externalId eq "root"');
    for (const request of [
      ask('DELETE', `/Users/${body.Resources[0]!.id}`),
      patch(`/Users/${body.Resources[0]!.id}`, { op: 'replace', value: { active: false, displayName: 'Changed' } }),
    ])
      expect(await request).toMatchObject({
        status: 400,
        body: { scimType: 'mutability', detail: /only administrator/ },
      });
    // What comes with a refused change does not happen either.
    expect((await list('Users', 'externalId eq "root"')).body.Resources).toMatchObject([
      { displayName: 'root', active: true },
    ]);
  });

  test('learns what there is', async () => {
    expect((await ask('GET', '/ServiceProviderConfig')).body).toMatchObject({
      ...{ patch: { supported: true }, bulk: { supported: false }, filter: { supported: true, maxResults: 200 } },
    });
    const { body: types } = await ask('GET', '/ResourceTypes');
    expect(types.Resources).toMatchObject([
      { id: 'User', endpoint: '/Users', schema: userSchema },
      { id: 'Group', endpoint: '/Groups', schema: groupSchema },
    ]);
    const { body: schemas } = await ask('GET', '/Schemas');
    expect(schemas.Resources.map(({ id }) => id)).toEqual([userSchema, groupSchema]);
    expect((await ask('GET', `/Schemas/${userSchema}`)).body).toEqual(schemas.Resources[0]);
    expect((await ask('GET', '/Schemas/unknown')).status).toBe(404);
    expect((await ask('POST', '/Schemas', {})).status).toBe(405);
  });

  describe('is refused', () => {
    test('without a valid token, with 401 and a SCIM error', async () => {
      for (const authorization of ['', 'Bearer pb_wrong', 'Basic eDp5'])
        expect(
          await ask('GET', '/Users', undefined, { authorization, 'x-forwarded-for': '203.0.113.7' }),
        ).toMatchObject({
          status: 401,
          body: { schemas: [errorSchema], status: '401' },
        });
    });

    test('with the token of a person, or without the scope', async () => {
      for (const other of [await patchbay.tokenOf('root'), await createToken('DIRECTORY_READ', 'MESSAGES_SEND')])
        for (const [method, path, body] of [
          ['GET', '/Users'],
          ['GET', '/Schemas'],
          ['POST', '/Users', { userName: 'x@example.com' }],
        ] as const)
          expect(await ask(method, path, body, { authorization: `Bearer ${other}` })).toMatchObject({
            status: 403,
            body: { schemas: [errorSchema], status: '403' },
          });
    });

    test('after too many wrong tokens', async () => {
      const guess = async (authorization: string) =>
        (await ask('GET', '/Users', undefined, { authorization, 'x-forwarded-for': '203.0.113.8' })).status;
      for (let attempt = 0; attempt < maxGuesses; attempt += 1) expect(await guess(`Bearer pb_${attempt}`)).toBe(401);
      expect(await guess('Bearer pb_another')).toBe(429);
    });

    test.each<[string, string, string, unknown, Record<string, string>, number, string | undefined]>([
      ['an unknown address', 'GET', '/Robots', undefined, {}, 404, undefined],
      ['an id that is none', 'GET', '/Users/7', undefined, {}, 404, undefined],
      ['a path below a user', 'GET', `/Users/${randomUUID()}/x`, undefined, {}, 404, undefined],
      ['a broken path', 'GET', '/Users/%E0%A4%A', undefined, {}, 404, undefined],
      ['another method', 'DELETE', '/Users', undefined, {}, 405, undefined],
      ['another content type', 'POST', '/Users', '<user/>', { 'content-type': 'text/xml' }, 415, undefined],
      ['no JSON', 'POST', '/Users', '{', {}, 400, undefined],
      ['a body that is too long', 'POST', '/Users', ' '.repeat(4 * 1024 * 1024 + 1), {}, 413, undefined],
      ['JSON that is too deep', 'POST', '/Users', '['.repeat(30), {}, 400, undefined],
      ['a list', 'POST', '/Users', [], {}, 400, 'invalidSyntax'],
      ['no userName', 'POST', '/Users', { displayName: 'x' }, {}, 400, 'invalidValue'],
      ['no email', 'POST', '/Users', { userName: 'nobody' }, {}, 400, 'invalidValue'],
      ['a wrong email', 'POST', '/Users', { userName: 'x', emails: [{ value: 'no' }] }, {}, 400, 'invalidValue'],
      ['a long userName', 'POST', '/Users', { userName: `${'x'.repeat(255)}@a` }, {}, 400, 'invalidValue'],
      ['a NUL character', 'POST', '/Users', { userName: 'a\0@b.c' }, {}, 400, 'invalidValue'],
      ['a NUL in a name', 'POST', '/Users', { userName: 'n@b.c', name: { givenName: '\0' } }, {}, 400, 'invalidValue'],
      ['a NUL in an externalId', 'POST', '/Users', { userName: 'n@b.c', externalId: 'a\0' }, {}, 400, 'invalidValue'],
      ['no displayName', 'POST', '/Groups', { members: [] }, {}, 400, 'invalidValue'],
      ['a NUL in a displayName', 'POST', '/Groups', { displayName: 'a\0' }, {}, 400, 'invalidValue'],
      ['a filter we do not know', 'GET', '/Users?filter=userName%20sw%20%22a%22', undefined, {}, 400, 'invalidFilter'],
      ['a NUL in a filter', 'GET', '/Users?filter=userName%20eq%20%22%5Cu0000%22', undefined, {}, 400, 'invalidFilter'],
      ['a wrong page', 'GET', '/Users?count=x', undefined, {}, 400, 'invalidValue'],
    ])('with %s', async (_, method, path, body, headers, status, scimType) => {
      const answer = await ask(method, path, body, headers);
      expect(answer).toMatchObject({ status, body: { schemas: [errorSchema], status: String(status) } });
      expect(answer.body.scimType).toBe(scimType);
    });
  });
});
