import {
  connectSubscriber,
  createGraphqlClient,
  signToken,
  startKeySet,
  waitFor,
  type KeySet,
} from '@patchbay/testkit';
import { jwtSecret, startPatchbay, type Patchbay } from './start-patchbay';

const seconds = (fromNow: number) => Math.floor(Date.now() / 1_000) + fromNow;

describe('a token signed with a shared secret', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay();
  });
  afterAll(() => patchbay.close());

  const me = (token?: string) =>
    createGraphqlClient(patchbay.gatewayUrl, token).ask<{ me: { name: string; role: string } } | null>(
      '{ me { name role } }',
    );

  test('the bootstrap administrator signs in to an empty installation', async () => {
    expect(await me(await signToken(jwtSecret, { sub: 'root' }))).toEqual({
      status: 200,
      data: { me: { name: 'root', role: 'ADMIN' } },
    });
  });

  const refused: Record<string, () => Promise<string | undefined>> = {
    'is missing': async () => undefined,
    'is not a token': async () => 'hello',
    'is signed with another secret': () => signToken('another-secret-of-some-length-too', { sub: 'root' }),
    'is expired': () => signToken(jwtSecret, { sub: 'root', exp: seconds(-61) }),
    'never expires': () => signToken(jwtSecret, { sub: 'root', exp: undefined }),
    'is not valid yet': () => signToken(jwtSecret, { sub: 'root', nbf: seconds(600) }),
    'names no user': () => signToken(jwtSecret, {}),
    'names an unknown user': () => signToken(jwtSecret, { sub: 'stranger' }),
    'has no signature': async () =>
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"root"}').toString('base64url')}.`,
  };

  test.each(Object.entries(refused))('that %s is UNAUTHENTICATED over HTTP and WebSocket', async (_name, token) => {
    const answer = await me(await token());
    expect(answer).toMatchObject({ status: 401, data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });

    const socket = connectSubscriber(patchbay.gatewayUrl, await token());
    await waitFor(() => socket.closeCode());
    expect(socket.closeCode()).toBe(4401);
  });

  test('is not needed to read the schema', async () => {
    const stranger = createGraphqlClient(patchbay.gatewayUrl);
    expect((await stranger.ask('{ __schema { queryType { name } } }')).status).toBe(200);
    expect(await stranger.ask('{ __typename node(id: "x") { id } }')).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('may come from a clock that is up to 60 s behind or ahead', async () => {
    expect((await me(await signToken(jwtSecret, { sub: 'root', exp: seconds(-30) }))).status).toBe(200);
    expect((await me(await signToken(jwtSecret, { sub: 'root', nbf: seconds(30) }))).status).toBe(200);
  });

  test('ends its sockets when it expires', async () => {
    const token = await signToken(jwtSecret, { sub: 'root', exp: seconds(2 - 60) });
    const socket = connectSubscriber(patchbay.gatewayUrl, token);
    const log = socket.subscribe('subscription { notificationAdded { cursor } }');
    await waitFor(() => socket.closeCode());
    expect(socket.closeCode()).toBe(4403);
    expect(log.ended()).not.toBeUndefined();
  });

  test('is not handed out without a password, except in demo mode', async () => {
    expect((await fetch(`${patchbay.gatewayUrl}/demo/users`)).status).toBe(404);
  });
});

describe.each(['RS256', 'PS256', 'ES256', 'EdDSA'] as const)('tokens of an identity provider, %s', (algorithm) => {
  const issuer = 'https://id.example.com';
  const audience = 'patchbay';
  let keys: KeySet;
  let patchbay: Patchbay;
  beforeAll(async () => {
    keys = await startKeySet(algorithm);
    patchbay = await startPatchbay({
      // The tests wait for keys with tokens that are invalid until then.
      FAILED_SIGN_INS_PER_ADDRESS: '0',
      AUTH_JWT_SECRET: '',
      AUTH_JWKS_URL: keys.url,
      AUTH_ISSUER: issuer,
      AUTH_AUDIENCE: audience,
    });
  });
  afterAll(async () => {
    await patchbay.close();
    await keys.close();
  });
  const status = async (token: string) =>
    (await createGraphqlClient(patchbay.gatewayUrl, token).ask('{ me { id } }')).status;

  test('are accepted only from this issuer, for this audience', async () => {
    expect(await status(await keys.sign({ sub: 'root', iss: issuer, aud: audience }))).toBe(200);
    expect(await status(await keys.sign({ sub: 'root', iss: 'https://elsewhere.example.com', aud: audience }))).toBe(
      401,
    );
    expect(await status(await keys.sign({ sub: 'root', iss: issuer, aud: 'another' }))).toBe(401);
    expect(await status(await keys.sign({ sub: 'root', iss: issuer, aud: audience, exp: seconds(-61) }))).toBe(401);
  });

  test('may name the issuer with a slash at the end', async () => {
    expect(await status(await keys.sign({ sub: 'root', iss: `${issuer}/`, aud: audience }))).toBe(200);
  });

  test('with a new key are accepted as soon as the provider has it', async () => {
    expect(await status(await keys.sign({ sub: 'root', iss: issuer, aud: audience }))).toBe(200);
    await keys.rotate();
    const token = await keys.sign({ sub: 'root', iss: issuer, aud: audience });
    await waitFor(async () => (await status(token)) === 200);
  });

  test('are not refused because the provider does not return its keys', async () => {
    await keys.rotate();
    const token = await keys.sign({ sub: 'root', iss: issuer, aud: audience });
    keys.isAway = true;
    const client = createGraphqlClient(patchbay.gatewayUrl, token);
    await waitFor(async () => (await status(token)) === 503);
    expect(await client.ask('{ me { id } }')).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'UNAVAILABLE' } }],
    });
    const socket = connectSubscriber(patchbay.gatewayUrl, token);
    await waitFor(() => socket.closeCode());
    expect(socket.closeCode()).toBe(1013);
    keys.isAway = false;
    await waitFor(async () => (await status(token)) === 200);
  });

  test('cannot be signed with the public key', async () => {
    const text = await (await fetch(keys.url)).text();
    expect(await status(await signToken(text, { sub: 'root', iss: issuer, aud: audience }))).toBe(401);
  });
});

describe('the demo', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay({ DEMO: '1', DEMO_HISTORY: '0' });
  });
  afterAll(() => patchbay.close());

  const signIn = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${patchbay.gatewayUrl}/demo/sessions`, { method: 'POST', body, headers });

  test('lets its users sign in, in addition to regular tokens', async () => {
    const { users } = (await (await fetch(`${patchbay.gatewayUrl}/demo/users`)).json()) as {
      users: { externalId: string }[];
    };
    expect(users.map(({ externalId }) => externalId)).toEqual(expect.arrayContaining(['ana', 'ben', 'chloe']));
    const { token } = (await (await signIn('{"user": "ana"}')).json()) as { token: string };
    expect(await createGraphqlClient(patchbay.gatewayUrl, token).run('{ me { name } }')).toEqual({
      me: { name: 'Ana Ruiz' },
    });
    expect((await patchbay.admin.ask('{ me { name } }')).status).toBe(200);
  });

  test('refuses invalid requests with a reason', async () => {
    const statuses = await Promise.all([
      signIn('{"user": "nobody"}'),
      signIn('{}'),
      signIn('no json'),
      signIn('x'.repeat(5_000)),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([404, 400, 400, 413]);
  });

  test('refuses sign-ins from other sites', async () => {
    expect((await signIn('{"user": "ana"}', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(403);
  });

  test('is seeded only once, so later changes stay', async () => {
    await patchbay.admin.run(
      'mutation { upsertUsers(input: [{ externalId: "ana", name: "Ana Changed", email: "ana@example.com", role: SALESPERSON }]) { updated } }',
    );
    const again = await startPatchbay({ DEMO: '1', DEMO_HISTORY: '0', DATABASE_URL: patchbay.database.url });
    try {
      expect(await (await again.as('ana')).run('{ me { name } }')).toEqual({ me: { name: 'Ana Changed' } });
    } finally {
      await again.close();
    }
  });
});
