import {
  connectSubscriber,
  describeWithRedis,
  createTestDatabase,
  signToken,
  startApp,
  type RunningApp,
  type TestDatabase,
  testRedisUrl,
  waitFor,
} from '@patchbay/testkit';
import { WebSocket } from 'ws';
import { customers, fillCompany, numbers } from './fill-company';
import { jwtSecret, startPatchbay, type Patchbay } from './start-patchbay';

const crm = 'https://crm.example';
const maxGuesses = 40;

/** What a browser has after it signed in. */
interface SignedIn {
  readonly id: string;
  readonly cookie: string;
  readonly setCookie: readonly string[];
}

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0]!)
    .join('; ');

async function enter(url: string, token: string, more: { cookie?: string; idToken?: string } = {}): Promise<SignedIn> {
  const { cookie, idToken } = more;
  const response = await fetch(`${url}/session`, {
    method: 'POST',
    headers: {
      origin: url,
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(cookie === undefined ? {} : { cookie }),
    },
    body: JSON.stringify({ idToken }),
  });
  expect(response.status).toBe(201);
  const { session } = (await response.json()) as { session: { id: string } };
  return { id: session.id, cookie: cookieOf(response), setCookie: response.headers.getSetCookie() };
}

const ask = async (url: string, headers: Record<string, string>, method = 'POST') => {
  const query = '{ me { name } }';
  const response = await fetch(`${url}/graphql${method === 'GET' ? `?query=${encodeURIComponent(query)}` : ''}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: method === 'GET' ? undefined : JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { me: { name: string } | null } | null;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return data?.me?.name ?? errors?.[0]?.extensions.code;
};

/** A socket of a page: what it heard first, and the code with which it was closed. */
function openSocket(url: string, headers: Record<string, string>, payload: Record<string, unknown> = {}) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  const seen: { first?: unknown; closeCode?: number } = {};
  socket.on('error', () => undefined);
  socket.on('unexpected-response', (_request, response) => {
    seen.first ??= response.statusCode;
    response.destroy();
  });
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
  socket.on('message', (data: Buffer) => (seen.first ??= (JSON.parse(data.toString('utf8')) as { type: string }).type));
  socket.on('close', (code) => {
    seen.closeCode = code;
    seen.first ??= code;
  });
  return { seen, first: () => waitFor(() => seen.first), close: () => socket.terminate() };
}

describe('a session of the inbox', () => {
  let patchbay: Patchbay;
  let url: string;
  const sockets: { close(): void }[] = [];
  beforeAll(async () => {
    patchbay = await startPatchbay({
      CORS_ORIGINS: crm,
      FAILED_SIGN_INS_PER_ADDRESS: String(maxGuesses),
      TRUSTED_PROXIES: '1',
      COST_PER_USER: '0',
    });
    url = patchbay.gatewayUrl;
    await fillCompany(patchbay.admin);
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.close();
  });
  afterAll(() => patchbay.close());

  const signIn = async (user: string, more?: Parameters<typeof enter>[2]) =>
    enter(url, await patchbay.tokenOf(user), more);
  const socketOf = (headers: Record<string, string>, payload?: Record<string, unknown>, at = url) => {
    const socket = openSocket(at, headers, payload);
    sockets.push(socket);
    return socket;
  };
  const signOut = (cookie: string, headers: Record<string, string> = { origin: url }) =>
    fetch(`${url}/session`, { method: 'DELETE', headers: { cookie, ...headers } });
  const whoIs = async (cookie: string) =>
    (
      (await (await fetch(`${url}/session`, { method: 'POST', headers: { origin: url, cookie } })).json()) as {
        session: { user: string; id: string } | null;
      }
    ).session;

  test('has a cookie that no script and no other site can use', async () => {
    const { setCookie, cookie, id } = await signIn('ana');
    expect(setCookie).toEqual([
      expect.stringMatching(/^patchbay=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/),
      'patchbay-id=; Path=/session; Max-Age=0; HttpOnly; SameSite=Strict',
    ]);
    expect(await whoIs(cookie)).toMatchObject({ id, user: 'ana' });
    expect(await whoIs('')).toBeNull();
    const stored = await patchbay.database.query<{ row: string }>(
      'SELECT to_jsonb(user_session)::text AS row FROM user_session',
    );
    expect(stored.filter(({ row }) => row.includes(cookie.slice('patchbay='.length, 30)))).toEqual([]);
  });

  test('is bound to the host if the page came over TLS', async () => {
    const origin = url.replace('http:', 'https:');
    const response = await fetch(`${url}/session`, {
      method: 'POST',
      headers: {
        origin,
        authorization: `Bearer ${await patchbay.tokenOf('ana')}`,
        'content-type': 'application/json',
      },
      body: '{}',
    });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-patchbay=.*; Path=\/; .*; Secure$/);
    expect(await ask(url, { origin, cookie: cookie!.split(';')[0]! })).toBe('ana');
    expect(await ask(url, { origin, cookie: (await signIn('ana')).cookie })).toBe('UNAUTHENTICATED');
  });

  describe('counts', () => {
    const rows: [string, (here: string) => Record<string, string>, boolean][] = [
      ['a page of this origin', (here) => ({ origin: here }), true],
      [
        'a page of this origin, as browsers say it',
        (here) => ({ origin: here, 'sec-fetch-site': 'same-origin' }),
        true,
      ],
      [
        'a request without an origin that a page of this origin sent',
        () => ({ 'sec-fetch-site': 'same-origin' }),
        true,
      ],
      ['another site', () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }), false],
      ['another site without an origin, such as a link', () => ({ 'sec-fetch-site': 'cross-site' }), false],
      ['a site that may use the API', () => ({ origin: crm }), false],
      ['another port of this host', () => ({ origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }), false],
      ['a sandboxed page', () => ({ origin: 'null' }), false],
      ['an address that somebody typed', () => ({ 'sec-fetch-site': 'none' }), false],
      ['a program', () => ({}), false],
    ];

    test.each(rows)('for %s: over HTTP', async (_, headers, counts) => {
      const { cookie } = await signIn('ana');
      for (const method of ['POST', 'GET'])
        expect(await ask(url, { ...headers(url), cookie }, method)).toBe(counts ? 'ana' : 'UNAUTHENTICATED');
    });

    test.each(rows)('for %s: over SSE, and for files', async (_, headers, counts) => {
      const { cookie } = await signIn('ana');
      const leaving = new AbortController();
      const query = encodeURIComponent('subscription { messageAdded { message { id } } }');
      const stream = await fetch(`${url}/graphql/stream?query=${query}`, {
        headers: { ...headers(url), cookie, accept: 'text/event-stream' },
        signal: leaving.signal,
      });
      expect(stream.status).toBe(counts ? 200 : 401);
      leaving.abort();
      // There is no such file.
      expect((await fetch(`${url}/media/x/0`, { headers: { ...headers(url), cookie } })).status).toBe(
        counts ? 404 : 401,
      );
    });

    test.each(rows)('for %s: over a WebSocket', async (_, headers, counts) => {
      const { cookie } = await signIn('ana');
      const first = await socketOf({ ...headers(url), cookie }).first();
      if (counts) expect(first).toBe('connection_ack');
      // The handshake itself is refused to pages that may not use the API.
      else expect([403, 4401]).toContain(first);
    });

    test.each(rows)('for %s: to sign in and out', async (_, headers, counts) => {
      const { cookie } = await signIn('ana');
      const started = await fetch(`${url}/session`, {
        method: 'POST',
        headers: {
          ...headers(url),
          authorization: `Bearer ${await patchbay.tokenOf('ana')}`,
          'content-type': 'application/json',
        },
        body: '{}',
      });
      expect([started.status, started.headers.getSetCookie().length]).toEqual(counts ? [201, 2] : [403, 0]);
      expect((await signOut(cookie, headers(url))).status).toBe(counts ? 200 : 403);
      expect(await ask(url, { origin: url, cookie })).toBe(counts ? 'UNAUTHENTICATED' : 'ana');
    });

    test('for no page of another origin that asks first', async () => {
      const preflight = await fetch(`${url}/session`, {
        method: 'OPTIONS',
        headers: { origin: crm, 'access-control-request-method': 'POST' },
      });
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
      const asked = await fetch(`${url}/graphql`, { method: 'OPTIONS', headers: { origin: crm } });
      expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
    });

    test('only without a token, which comes first', async () => {
      const { cookie } = await signIn('ana');
      const authorization = `Bearer ${await patchbay.tokenOf('ben')}`;
      expect(await ask(url, { origin: url, cookie, authorization })).toBe('ben');
      expect(await ask(url, { origin: url, cookie, authorization: 'Bearer forged' })).toBe('UNAUTHENTICATED');
    });

    test('only for the session that the page names', async () => {
      const first = await signIn('ana');
      const second = await signIn('ben', { cookie: first.cookie });
      const named = (id: string, cookie = second.cookie) => ({ origin: url, cookie, authorization: `Session ${id}` });
      expect(await ask(url, named(second.id))).toBe('ben');
      expect(await ask(url, named(first.id))).toBe('UNAUTHENTICATED');
      expect(await ask(url, { authorization: `Session ${second.id}` })).toBe('UNAUTHENTICATED');
      const socket = socketOf({ origin: url, cookie: second.cookie }, { authorization: `Session ${first.id}` });
      expect(await socket.first()).toBe(4401);
      // The first one ended when its browser got another one.
      expect(await ask(url, { origin: url, cookie: first.cookie })).toBe('UNAUTHENTICATED');
    });
  });

  test('gets live events, and keeps the rights of its user', async () => {
    const { cookie, id } = await signIn('ana');
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { origin: url, cookie },
    });
    sockets.push({ close: () => socket.terminate() });
    const heard: string[] = [];
    let isReady = false;
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Session ${id}` } })),
    );
    socket.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      heard.push(text);
      if (!text.includes('connection_ack')) return;
      const query = 'subscription { messageAdded { message { body } } }';
      socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }));
      isReady = true;
    });
    await waitFor(() => isReady);
    await waitFor(async () => {
      await patchbay.text(customers.maya, numbers.ana, 'Heard with a cookie');
      return heard.some((text) => text.includes('Heard with a cookie'));
    });
    await patchbay.text(customers.rafi, numbers.ben, 'Not for Ana');
    await patchbay.text(customers.maya, numbers.ana, 'The end');
    await waitFor(() => heard.some((text) => text.includes('The end')));
    expect(heard.filter((text) => text.includes('Not for Ana'))).toEqual([]);
  });

  test('ends everywhere within a second when its user signs out, also on another gateway', async () => {
    const other = await startPatchbay({ DATABASE_URL: patchbay.database.url });
    try {
      const { cookie } = await signIn('ana');
      const elsewhere = await signIn('ana');
      const here = [socketOf({ origin: url, cookie }), socketOf({ origin: url, cookie })];
      const there = socketOf({ origin: other.gatewayUrl, cookie }, {}, other.gatewayUrl);
      const untouched = socketOf({ origin: url, cookie: elsewhere.cookie });
      const byToken = connectSubscriber(url, await patchbay.tokenOf('ana'));
      sockets.push({ close: () => void byToken.close() });
      await byToken.subscribe('{ eventCursor }').at(0);
      for (const socket of [...here, there, untouched]) expect(await socket.first()).toBe('connection_ack');
      const query = encodeURIComponent('subscription { messageAdded { message { id } } }');
      const stream = await fetch(`${url}/graphql/stream?query=${query}`, {
        headers: { origin: url, cookie, accept: 'text/event-stream' },
      });

      const response = await signOut(cookie);
      expect(await response.json()).toEqual({ idToken: null });
      expect(response.headers.getSetCookie()[0]).toBe('patchbay=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict');
      expect(await ask(url, { origin: url, cookie })).toBe('UNAUTHENTICATED');
      expect(await ask(other.gatewayUrl, { origin: other.gatewayUrl, cookie })).toBe('UNAUTHENTICATED');
      await waitFor(() => here.every(({ seen }) => seen.closeCode === 4403), { limitMs: 1_000 });
      expect(await stream.text()).toContain('UNAUTHENTICATED');
      // Without Redis, the other gateway reads the log once a second.
      await waitFor(() => there.seen.closeCode === 4403, { limitMs: 3_000 });
      expect([untouched.seen.closeCode, byToken.closeCode()]).toEqual([undefined, undefined]);
      expect(await ask(url, { origin: url, cookie: elsewhere.cookie })).toBe('ana');
      // Signing out again is no mistake.
      expect((await signOut(cookie)).status).toBe(200);
    } finally {
      await other.close();
    }
  });

  test('ends when its user is deactivated, and does not come back with them', async () => {
    const { cookie } = await signIn('chloe');
    const socket = socketOf({ origin: url, cookie });
    expect(await socket.first()).toBe('connection_ack');
    const { me } = await (await patchbay.as('chloe')).run<{ me: { id: string } }>('{ me { id } }');
    await patchbay.admin.run(
      'mutation ($id: ID!) { deactivateUser(input: { id: $id, leaveUnattended: true }) { userErrors { message } } }',
      { id: me.id },
    );
    await waitFor(() => socket.seen.closeCode === 4403, { limitMs: 1_000 });
    expect(await ask(url, { origin: url, cookie })).toBe('UNAUTHENTICATED');
    await patchbay.admin.run('mutation ($id: ID!) { reactivateUser(id: $id) { userErrors { message } } }', {
      id: me.id,
    });
    expect(await ask(url, { origin: url, cookie })).toBe('UNAUTHENTICATED');
    expect(await ask(url, { origin: url, cookie: (await signIn('chloe')).cookie })).toBe('chloe');
  });

  test('ends after its hours, and when nobody used it', async () => {
    const change = (set: string, cookie: string) =>
      patchbay.database.query(
        `UPDATE user_session SET ${set} WHERE hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')`,
        [cookie.split('; ')[0]!.slice('patchbay='.length)],
      );
    const [expired, idle, used] = [await signIn('ana'), await signIn('ana'), await signIn('ana')];
    await change("expires_at = now() - interval '1 second'", expired.cookie);
    await change("last_seen_at = now() - interval '121 minutes'", idle.cookie);
    await change("last_seen_at = now() - interval '119 minutes'", used.cookie);
    const answers = await Promise.all([expired, idle, used].map(({ cookie }) => ask(url, { origin: url, cookie })));
    expect(answers).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'ana']);
    // It was just used.
    await waitFor(async () => {
      const [row] = await patchbay.database.query<{ recent: boolean }>(
        `SELECT last_seen_at > now() - interval '1 minute' AS recent FROM user_session
        WHERE hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')`,
        [used.cookie.split('; ')[0]!.slice('patchbay='.length)],
      );
      return row?.recent;
    });
  });

  test('is one of at most twenty of a user: those seen last stay', async () => {
    const all: SignedIn[] = [];
    for (let n = 0; n < 21; n += 1) all.push(await signIn('dana'));
    expect(await ask(url, { origin: url, cookie: all[0]!.cookie })).toBe('UNAUTHENTICATED');
    expect(await ask(url, { origin: url, cookie: all[1]!.cookie })).toBe('dana');
    expect(await ask(url, { origin: url, cookie: all[20]!.cookie })).toBe('dana');
  });

  test('returns what the identity provider wants to see at the end, once', async () => {
    const { cookie } = await signIn('ana', { idToken: 'header.payload.signature' });
    expect(cookie).toContain('patchbay-id=header.payload.signature');
    expect(await (await signOut(cookie)).json()).toEqual({ idToken: 'header.payload.signature' });
  });

  test('starts only with the token of a user, in a small body', async () => {
    const post = (headers: Record<string, string>, body = '{}') =>
      fetch(`${url}/session`, {
        method: 'POST',
        headers: { origin: url, 'content-type': 'application/json', ...headers },
        body,
      });
    const { createServiceAccount } = await patchbay.admin.run<{ createServiceAccount: { token: string } }>(
      'mutation { createServiceAccount(input: { name: "CRM", scopes: [DIRECTORY_READ] }) { token } }',
    );
    const { cookie, id } = await signIn('ana');
    const authorization = `Bearer ${await patchbay.tokenOf('ana')}`;
    expect((await post({ authorization: `Bearer ${createServiceAccount.token}` })).status).toBe(403);
    expect((await post({ authorization: `Session ${id}`, cookie })).status).toBe(403);
    expect((await post({ authorization: `Bearer ${await patchbay.tokenOf('nobody')}` })).status).toBe(401);
    expect((await post({ authorization }, `{"idToken": "${'x'.repeat(20_000)}"}`)).status).toBe(413);
    expect((await post({ authorization, 'content-type': 'text/plain' })).status).toBe(415);
  });

  test('cannot be guessed', async () => {
    const headers = { origin: url, 'x-forwarded-for': '203.0.113.9', cookie: `patchbay=${'a'.repeat(43)}` };
    for (let n = 0; n < maxGuesses; n += 1) expect(await ask(url, headers)).toBe('UNAUTHENTICATED');
    expect(await ask(url, headers)).toBe('RATE_LIMITED');
    // Others at another address are not concerned.
    expect(await ask(url, { ...headers, 'x-forwarded-for': '203.0.113.10' })).toBe('UNAUTHENTICATED');
  });

  test('is in the audit log, from sign-in to sign-out', async () => {
    const { cookie } = await signIn('ben');
    await signOut(cookie);
    const { auditEntries } = await patchbay.admin.run<{
      auditEntries: { edges: { node: { action: string; change: string; actor: { externalId: string } } }[] };
    }>('{ auditEntries { edges { node { action change actor { ... on User { externalId } } } } } }');
    const [out, into] = auditEntries.edges.map(({ node }) => node);
    expect([into, out]).toMatchObject([
      { action: 'signIn', actor: { externalId: 'ben' } },
      { action: 'signOut', actor: { externalId: 'ben' } },
    ]);
    expect(into!.change).toContain('"hash":"hidden"');
  });
});

describeWithRedis('a session on two gateways with Redis', () => {
  test('ends on both within a second', async () => {
    const database = await createTestDatabase();
    const environment = {
      DATABASE_URL: database.url,
      REDIS_URL: testRedisUrl(),
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
    };
    const apps = [await startApp('gateway', environment)];
    try {
      apps.push(await startApp('gateway', environment), await startApp('worker', environment));
      const [one, other] = [apps[0]!.url, apps[1]!.url];
      const { cookie } = await enter(one, await signToken(jwtSecret, { sub: 'root' }));
      const socket = openSocket(other, { origin: other, cookie });
      expect(await socket.first()).toBe('connection_ack');
      await fetch(`${one}/session`, { method: 'DELETE', headers: { origin: one, cookie } });
      await waitFor(() => socket.seen.closeCode === 4403, { limitMs: 1_000 });
    } finally {
      await Promise.all(apps.map((app) => app.stop()));
      await database.close();
    }
  });
});

describeWithRedis('links to sign in, on two gateways that start together', () => {
  let database: TestDatabase;
  let gateways: RunningApp[] = [];
  const start = () => {
    const environment = {
      DATABASE_URL: database.url,
      REDIS_URL: testRedisUrl(),
      FAILED_SIGN_INS_PER_ADDRESS: String(maxGuesses),
    };
    return Promise.all([startApp('gateway', environment), startApp('gateway', environment)]);
  };
  beforeAll(async () => {
    database = await createTestDatabase();
    gateways = await start();
  });
  afterAll(async () => {
    await Promise.all(gateways.map((app) => app.stop()));
    await database.close();
  });
  const tokenOf = (app: RunningApp) => waitFor(() => /\/sign-in#([\w-]{43})"/.exec(app.output())?.[1]);
  const open = async (url: string, body: object, headers: Record<string, string> = { origin: url }) => {
    const response = await fetch(`${url}/session/link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { session?: { id: string; user: string }; user?: object | null };
    return { status: response.status, cookie: cookieOf(response), ...answer };
  };
  const run = async (cookie: string, query: string) => {
    const { url } = gateways[0]!;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, cookie },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: Record<string, object> }).data;
  };

  test('make one first administrator, once, who makes links for others', async () => {
    const tokens = await Promise.all(gateways.map(tokenOf));
    const [one, other] = gateways.map(({ url }) => url) as [string, string];
    const person = { signIn: true, name: 'Ana Ruiz', email: 'Ana@example.com' };
    // Looking does not use it up, and neither does what is refused.
    expect(await open(one, { token: tokens[0] })).toMatchObject({ status: 200, user: null });
    expect((await open(one, { token: tokens[0], signIn: true, name: 'Ana', email: 'no' })).status).toBe(400);
    expect((await open(one, { token: tokens[0] }, {})).status).toBe(403);
    expect((await open(one, { token: tokens[0] }, { origin: crm })).status).toBe(403);
    expect((await open(one, { token: tokens[0]!.replace(/./, '_') })).status).toBe(401);

    const opened = await Promise.all(
      [...tokens, ...tokens].map((token, place) => open([one, other][place % 2]!, { token, ...person })),
    );
    expect(opened.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401]);
    const { cookie, session } = opened.find(({ status }) => status === 201)!;
    expect(session!.user).toBe('ana@example.com');
    for (const token of tokens) expect((await open(other, { token })).status).toBe(401);
    expect(await ask(other, { origin: other, cookie })).toBe('Ana Ruiz');
    const users = await database.query<{ role: string }>('SELECT role FROM app_user');
    expect(users).toEqual([{ role: 'ADMIN' }]);
    const kept = await database.query('SELECT * FROM sign_in_link');
    for (const token of tokens) expect(JSON.stringify(kept)).not.toContain(token);

    await run(
      cookie,
      'mutation { upsertUsers(input: [{ externalId: "ben", name: "Ben", email: "ben@example.com", role: SALESPERSON }]) { created } }',
    );
    const { userByExternalId: ben } = await run(cookie, '{ userByExternalId(externalId: "ben") { id } }');
    const link = async () => {
      const mutation = `mutation { createSignInLink(id: "${(ben as { id: string }).id}") { path userErrors { code } } }`;
      const { createSignInLink } = await run(cookie, mutation);
      return (createSignInLink as { path: string }).path.slice('/sign-in#'.length);
    };
    const former = await link();
    const token = await link();
    expect((await open(one, { token: former })).status).toBe(401);
    expect(await open(one, { token })).toMatchObject({ status: 200, user: { name: 'Ben' } });
    const twice = await Promise.all([one, other].map((url) => open(url, { token, signIn: true })));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 401]);
    const asBen = twice.find(({ status }) => status === 201)!.cookie;
    expect(await ask(one, { origin: one, cookie: asBen })).toBe('Ben');
    expect(await run(asBen, `mutation { createSignInLink(id: "x") { path } }`)).toBeNull();

    const late = await link();
    await database.query("UPDATE sign_in_link SET expires_at = now() - interval '1 second' WHERE used_at IS NULL");
    expect((await open(one, { token: late })).status).toBe(401);
    const left = await link();
    await database.query("UPDATE app_user SET is_active = false WHERE external_id = 'ben'");
    await database.query("UPDATE app_user SET is_active = true WHERE external_id = 'ben'");
    expect((await open(one, { token: left })).status).toBe(401);
    const entries = await database.query<{ action: string }>('SELECT action FROM audit_entry ORDER BY at, id');
    expect(new Set(entries.map(({ action }) => action))).toEqual(
      new Set(['signInWithLink', 'upsertUsers', 'createSignInLink', 'testkit']),
    );

    await Promise.all(gateways.map((app) => app.stop()));
    gateways = await start();
    expect(gateways.map((app) => /sign-in#/.test(app.output()))).toEqual([false, false]);
  });

  test('make people who guess wait', async () => {
    const { url } = gateways[0]!;
    const guess = () => open(url, { token: 'x'.repeat(43) }).then(({ status }) => status);
    const statuses = await Promise.all(Array.from({ length: 2 * maxGuesses }, guess));
    expect(statuses).toContain(429);
    expect(await guess()).toBe(429);
  });
});
