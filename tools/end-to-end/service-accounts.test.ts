import {
  connectSubscriber,
  createGraphqlClient,
  createTestDatabase,
  describeWithRedis,
  signToken,
  startApp,
  testRedisUrl,
  waitFor,
  type RunningApp,
  type Subscriber,
  type TestDatabase,
} from '@patchbay/testkit';
import { createHash } from 'node:crypto';
import { customers, fillCompany, numbers } from './fill-company';
import { jwtSecret, startPatchbay, type Patchbay } from './start-patchbay';

interface Payload {
  serviceAccount: { id: string; name: string; scopes: string[]; revokedAt: string | null } | null;
  token: string | null;
  userErrors: { code: string; message: string; path: string[] | null }[];
}

const maxGuesses = 5;
const fields = '{ serviceAccount { id name scopes revokedAt } token userErrors { code message path } }';
const texts = 'subscription { messageAdded { message { body } } }';
const forbidden = (message: string) => [{ message, extensions: { code: 'FORBIDDEN' } }];

describe('service accounts', () => {
  let patchbay: Patchbay;
  const open: Subscriber[] = [];
  beforeAll(async () => {
    patchbay = await startPatchbay({
      MAX_OPERATION_COST: '0',
      COST_PER_USER: '0',
      COST_PER_ADDRESS: '0',
      FAILED_SIGN_INS_PER_ADDRESS: String(maxGuesses),
      TRUSTED_PROXIES: '1',
    });
    await fillCompany(patchbay.admin);
    await patchbay.text(customers.maya, numbers.ana, 'A text of Maya');
  });
  afterEach(() => Promise.all(open.splice(0).map((socket) => socket.close())));
  afterAll(() => patchbay.close());

  const create = async (input: Record<string, unknown>, client = patchbay.admin): Promise<Payload> => {
    const { createServiceAccount } = await client.run<{ createServiceAccount: Payload }>(
      `mutation ($input: ServiceAccountInput!) { createServiceAccount(input: $input) ${fields} }`,
      { input },
    );
    return createServiceAccount;
  };
  const created = async (...scopes: string[]) => {
    const { serviceAccount, token } = await create({ name: `Reads ${scopes.join()}`, scopes });
    return { id: serviceAccount!.id, token: token!, client: createGraphqlClient(patchbay.gatewayUrl, token!) };
  };
  const rotate = async (id: string, overlapSeconds: number): Promise<Payload> => {
    const { rotateServiceAccountToken } = await patchbay.admin.run<{ rotateServiceAccountToken: Payload }>(
      `mutation ($id: ID!, $overlapSeconds: Int!) {
        rotateServiceAccountToken(id: $id, overlapSeconds: $overlapSeconds) ${fields}
      }`,
      { id, overlapSeconds },
    );
    return rotateServiceAccountToken;
  };
  const revoke = async (id: string): Promise<Payload> => {
    const { revokeServiceAccount } = await patchbay.admin.run<{ revokeServiceAccount: Payload }>(
      `mutation ($id: ID!) { revokeServiceAccount(id: $id) ${fields} }`,
      { id },
    );
    return revokeServiceAccount;
  };
  const connect = (token: string, url = patchbay.gatewayUrl): Subscriber => {
    const socket = connectSubscriber(url, token);
    open.push(socket);
    return socket;
  };
  /** A socket that is signed in. */
  const enter = async (token: string, url?: string) => {
    const socket = connect(token, url);
    const log = socket.subscribe<{ messageAdded: { message: { body: string } } }>(texts);
    await socket.subscribe('{ eventCursor }').at(0);
    return { socket, log };
  };
  const statusOf = async (token: string) =>
    (await createGraphqlClient(patchbay.gatewayUrl, token).ask('{ eventCursor }')).status;

  test('read over HTTP and WebSocket what their scopes allow, of the whole company', async () => {
    const { token, client } = await created('MESSAGES_READ', 'DIRECTORY_READ');
    await waitFor(async () => {
      const { conversations } = await client.run<{ conversations: { edges: { node: object }[] } }>(
        '{ conversations { edges { node { record { name } lastMessage { body } } } } }',
      );
      return conversations.edges.length === 1 && conversations.edges;
    });
    const { records } = await client.run<{ records: { edges: { node: { name: string } }[] } }>(
      '{ records { edges { node { name owner { ... on User { name } } } } } }',
    );
    expect(records.edges.map(({ node }) => node.name)).toEqual(['Harbor', 'Maya', 'Rafi', 'Supply']);
    const { log } = await enter(token);
    await patchbay.text(customers.rafi, numbers.chloe, 'Live to the program');
    expect(await log.at(0)).toEqual({ messageAdded: { message: { body: 'Live to the program' } } });
  });

  test('are refused operations, types and fragments that their scopes do not allow', async () => {
    const { client } = await created('MESSAGES_READ');
    const errorsOf = async (query: string) => (await client.ask(query)).errors;
    expect(await errorsOf('{ records { edges { node { id } } } }')).toMatchObject(
      forbidden('Query.records needs the scope DIRECTORY_READ, which this service account does not have.'),
    );
    for (const document of [
      '{ conversations { edges { node { record { name } } } } }',
      '{ conversations { edges { node { ...withRecord } } } } fragment withRecord on Conversation { record { name } }',
    ])
      expect(await errorsOf(document)).toMatchObject(
        forbidden('Conversation.record needs the scope DIRECTORY_READ, which this service account does not have.'),
      );
    expect(await errorsOf('{ node(id: "x") { ... on Contact { name } } }')).toMatchObject(
      forbidden('Contact needs the scope DIRECTORY_READ, which this service account does not have.'),
    );
    expect(await errorsOf('{ me { name } }')).toMatchObject(
      forbidden('Query.me is only for people. A service account cannot use it.'),
    );
    expect(await errorsOf('mutation { upsertUsers(input: []) { created } }')).toMatchObject(
      forbidden('Mutation.upsertUsers needs the scope DIRECTORY_WRITE, which this service account does not have.'),
    );
  });

  test('get files of messages only with MESSAGES_READ', async () => {
    const status = async (token: string) =>
      (await fetch(`${patchbay.gatewayUrl}/media/x/0`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await status((await created('MESSAGES_SEND', 'DIRECTORY_READ')).token)).toBe(403);
    // There is no such file.
    expect(await status((await created('MESSAGES_READ')).token)).toBe(404);
  });

  test('find nodes only of types that their scopes allow', async () => {
    const { client, id } = await created('DIRECTORY_READ');
    const reader = await created('MESSAGES_READ');
    const { conversations } = await reader.client.run<{ conversations: { edges: { node: { id: string } }[] } }>(
      '{ conversations { edges { node { id } } } }',
    );
    const conversation = conversations.edges[0]!.node.id;
    const node = (by: typeof client, of: string) => by.run('query ($id: ID!) { node(id: $id) { id } }', { id: of });
    expect(await node(reader.client, conversation)).toEqual({ node: { id: conversation } });
    expect(await node(client, conversation)).toEqual({ node: null });
    expect(await node(client, id)).toEqual({ node: null });
    expect(await node(patchbay.admin, id)).toEqual({ node: { id } });
    expect(await node(await patchbay.as('ana'), id)).toEqual({ node: null });
  });

  test('write the directory with DIRECTORY_WRITE', async () => {
    const { client } = await created('DIRECTORY_WRITE');
    expect(
      await client.run(
        'mutation { upsertTeams(input: [{ externalId: "north", name: "North", memberExternalIds: ["ana"] }]) { created userErrors { message } } }',
      ),
    ).toEqual({ upsertTeams: { created: 1, userErrors: [] } });
  });

  test('cannot manage service accounts, whatever their scopes, and neither can other users', async () => {
    const all = await created(
      ...['DIRECTORY_READ', 'DIRECTORY_WRITE', 'MESSAGES_READ', 'MESSAGES_SEND', 'EVENTS_READ', 'CONSENT_WRITE'],
    );
    for (const client of [all.client, await patchbay.as('dana')])
      for (const operation of [
        '{ serviceAccounts { id } }',
        `mutation { createServiceAccount(input: { name: "x", scopes: [DIRECTORY_READ] }) ${fields} }`,
        `mutation { rotateServiceAccountToken(id: "${all.id}") ${fields} }`,
        `mutation { revokeServiceAccount(id: "${all.id}") ${fields} }`,
      ])
        expect(await client.ask(operation)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  test('have a token that is returned once and stored as a hash', async () => {
    const { token, id } = await created('DIRECTORY_READ');
    expect(token).toMatch(/^pb_[\w-]{48}$/);
    const stored = await patchbay.database.query<{ row: string; hash: string }>(
      `SELECT to_jsonb(account)::text || to_jsonb(token)::text AS row, token.hash
      FROM service_account AS account JOIN service_account_token AS token ON service_account_id = account.id`,
    );
    expect(stored.filter(({ row }) => row.includes(token.slice(3, 20)))).toEqual([]);
    expect(stored.map(({ hash }) => hash)).toContain(createHash('sha256').update(token).digest('hex'));
    const { serviceAccounts } = await patchbay.admin.run<{ serviceAccounts: { id: string; scopes: string[] }[] }>(
      '{ serviceAccounts { id name scopes createdAt expiresAt lastUsedAt revokedAt } }',
    );
    expect(serviceAccounts.find((account) => account.id === id)).toMatchObject({ scopes: ['DIRECTORY_READ'] });
  });

  test('keep their old token for the overlap of a rotation, and its sockets end with it', async () => {
    const { id, token } = await created('MESSAGES_READ');
    const old = await enter(token);
    const rotated = await rotate(id, 2);
    expect(rotated).toMatchObject({ serviceAccount: { id }, userErrors: [] });
    const started = Date.now();
    expect([await statusOf(token), await statusOf(rotated.token!)]).toEqual([200, 200]);
    expect(await rotate(id, 60)).toMatchObject({
      token: null,
      userErrors: [{ code: 'INVALID_INPUT', path: ['overlapSeconds'] }],
    });
    const current = await enter(rotated.token!);
    await waitFor(() => old.socket.closeCode(), { what: 'the socket of the old token to end' });
    expect(Date.now() - started).toBeGreaterThan(1_000);
    expect(old.socket.closeCode()).toBe(4403);
    expect([await statusOf(token), await statusOf(rotated.token!)]).toEqual([401, 200]);
    expect(current.socket.closeCode()).toBeUndefined();
  });

  test('lose their old token and its sockets within a second of a rotation without overlap', async () => {
    const { id, token } = await created('MESSAGES_READ');
    const { socket } = await enter(token);
    const rotated = await rotate(id, 0);
    await waitFor(() => socket.closeCode() === 4403, { limitMs: 1_000 });
    expect([await statusOf(token), await statusOf(rotated.token!)]).toEqual([401, 200]);
  });

  test('lose their sockets within a second when they are revoked, and within two on another gateway without Redis', async () => {
    const other = await startPatchbay({ DATABASE_URL: patchbay.database.url });
    try {
      const { id, token } = await created('MESSAGES_READ');
      const here = await enter(token);
      const there = await enter(token, other.gatewayUrl);
      expect(await revoke(id)).toMatchObject({ serviceAccount: { id }, token: null, userErrors: [] });
      await waitFor(() => here.socket.closeCode() === 4403, { limitMs: 1_000 });
      // Without Redis, the other gateway reads the log once a second.
      await waitFor(() => there.socket.closeCode() === 4403, { limitMs: 2_000 });
      expect(await createGraphqlClient(patchbay.gatewayUrl, token).ask('{ eventCursor }')).toMatchObject({
        status: 401,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
      const again = connect(token);
      await waitFor(() => again.closeCode() === 4401);
      expect((await revoke(id)).serviceAccount?.revokedAt).not.toBeNull();
      expect(await rotate(id, 0)).toMatchObject({ token: null, userErrors: [{ code: 'TOO_LATE', path: ['id'] }] });
    } finally {
      await other.close();
    }
  });

  test('end with their expiry, sockets included', async () => {
    const expiresAt = new Date(Date.now() + 2_000).toISOString();
    const { token } = await create({ name: 'Short', scopes: ['MESSAGES_READ'], expiresAt });
    const { socket } = await enter(token!);
    await waitFor(() => socket.closeCode() === 4403, { limitMs: 4_000 });
    expect(await statusOf(token!)).toBe(401);
  });

  test('are stored with their last use, at most once a minute', async () => {
    const { id, client } = await created('EVENTS_READ');
    const lastUse = async () => {
      const { node } = await patchbay.admin.run<{ node: { lastUsedAt: string | null } }>(
        `{ node(id: "${id}") { ... on ServiceAccount { lastUsedAt } } }`,
      );
      return node.lastUsedAt;
    };
    expect(await lastUse()).toBeNull();
    await client.run('{ eventCursor }');
    const first = await waitFor(lastUse);
    for (const _ of [1, 2, 3]) await client.run('{ eventCursor }');
    expect(await lastUse()).toBe(first);
  });

  const inYears = (years: number) => new Date(Date.now() + years * 366 * 86_400_000).toISOString();
  test.each<[string, Record<string, unknown>, string]>([
    ['an empty name', { name: ' ' }, 'name'],
    ['a long name', { name: 'x'.repeat(101) }, 'name'],
    ['no scope', { scopes: [] }, 'scopes'],
    ['an expiry in the past', { expiresAt: new Date(0).toISOString() }, 'expiresAt'],
    ['an expiry in six years', { expiresAt: inYears(6) }, 'expiresAt'],
  ])('with %s are refused', async (_name, change, field) => {
    expect(await create({ name: 'x', scopes: ['DIRECTORY_READ'], ...change })).toMatchObject({
      serviceAccount: null,
      token: null,
      userErrors: [{ code: 'INVALID_INPUT', path: [field] }],
    });
  });

  test('are not rotated with an invalid overlap or an unknown ID', async () => {
    const { id, token } = await created('EVENTS_READ');
    for (const seconds of [-1, 604_801])
      expect(await rotate(id, seconds)).toMatchObject({
        token: null,
        userErrors: [{ code: 'INVALID_INPUT', path: ['overlapSeconds'] }],
      });
    expect(await rotate('x', 0)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] });
    expect(await revoke('x')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] });
    expect(await statusOf(token)).toBe(200);
  });

  test('that are guessed count as invalid tokens of the address', async () => {
    const { token } = await created('EVENTS_READ');
    const guess = async (attempt: string) => {
      const response = await fetch(`${patchbay.gatewayUrl}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': '203.0.113.9',
          authorization: `Bearer ${attempt}`,
        },
        body: '{"query": "{ eventCursor }"}',
      });
      return response.status;
    };
    const guesses = Array.from({ length: maxGuesses }, (_, place) => `${token.slice(0, -1)}${'!#$%&'[place]}`);
    for (const attempt of guesses) expect(await guess(attempt)).toBe(401);
    expect(await guess('pb_another')).toBe(429);
    expect(await guess(token)).toBe(429);
    expect(await statusOf(token)).toBe(200);
  });
});

/** Each its own process, on one PostgreSQL and one Redis. */
describeWithRedis('a service account on two gateways', () => {
  let database: TestDatabase;
  let apps: RunningApp[];
  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = {
      DATABASE_URL: database.url,
      REDIS_URL: testRedisUrl(),
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
    };
    apps = await Promise.all([startApp('gateway', environment), startApp('gateway', environment)]);
    apps.push(await startApp('worker', environment));
  }, 120_000);
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await database.close();
  });

  test('loses its sockets on both within a second when it is revoked', async () => {
    const [here, there] = [apps[0]!.url, apps[1]!.url];
    const admin = createGraphqlClient(here, await signToken(jwtSecret, { sub: 'root' }));
    const { createServiceAccount } = await admin.run<{ createServiceAccount: Payload }>(
      `mutation { createServiceAccount(input: { name: "Bot", scopes: [MESSAGES_READ] }) ${fields} }`,
    );
    const sockets = [here, there].map((url) => connectSubscriber(url, createServiceAccount.token!));
    for (const socket of sockets) await socket.subscribe('{ eventCursor }').at(0);
    await admin.run(
      `mutation { revokeServiceAccount(id: "${createServiceAccount.serviceAccount!.id}") { userErrors { code } } }`,
    );
    await waitFor(() => sockets.every((socket) => socket.closeCode() === 4403), { limitMs: 1_000 });
  });
});
