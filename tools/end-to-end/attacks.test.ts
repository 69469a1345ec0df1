import {
  createTestDatabase,
  signToken,
  startApp,
  waitFor,
  type RunningApp,
  type TestDatabase,
} from '@patchbay/testkit';
import { createGraphqlClient } from '@patchbay/testkit';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import WebSocket from 'ws';
import { documents, expensive, httpAttacks, repeat, variableAttacks, type HttpAttack } from './attack-list';
import { fillCompany } from './fill-company';
import { jwtSecret, webhookSecret } from './start-patchbay';

/** The longest that one attack may keep everyone else waiting. */
const maxBlockedMs = 100;

/**
 * Runs in the attacked process: prints, when asked, for how long its event loop was blocked at most since the last time. On a busy machine a
 * process waits for the processor, too: only the time that it used the processor itself counts.
 */
const meter = `
  let [at, cpu, worst] = [performance.now(), process.cpuUsage(), 0];
  const measure = () => {
    const [now, used] = [performance.now(), process.cpuUsage()];
    worst = Math.max(worst, Math.min(now - at, (used.user + used.system - cpu.user - cpu.system) / 1000));
    [at, cpu] = [now, used];
  };
  setInterval(measure, 5).unref();
  let asked = 0;
  process.on('SIGUSR2', () => {
    measure();
    console.log(JSON.stringify({ asked: ++asked, blockedMs: worst }));
    worst = 0;
  });`;

describe('an attack', () => {
  let database: TestDatabase;
  let app: RunningApp;
  const tokens: Record<string, string> = {};
  const open: (Socket | WebSocket)[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startApp('standalone', {
      DATABASE_URL: database.url,
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
      GENERIC_SECRET: webhookSecret,
      GENERIC_SEND_URL: 'http://127.0.0.1:1',
      DEMO: '0',
      HEADER_TIMEOUT_SECONDS: '1',
      REQUEST_TIMEOUT_SECONDS: '2',
      FAILED_SIGN_INS_PER_ADDRESS: '20',
      SUBSCRIPTIONS_PER_SOCKET: '30',
      DOCUMENTS_PER_USER: '40',
      // The attacks of this file are many: the budgets have their own test.
      COST_PER_USER: '0',
      COST_PER_STRANGER: '0',
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(meter)}`,
    });
    for (const name of ['root', 'ana', 'ben']) tokens[name] = await signToken(jwtSecret, { sub: name });
    await fillCompany(createGraphqlClient(app.url, tokens.root));
    // What is compiled and loaded at the first use is not what is measured.
    for (const attack of httpAttacks) await send(attack);
    await blockedMs();
  });
  afterEach(async () => {
    for (const socket of open.splice(0))
      if (socket instanceof WebSocket) socket.terminate();
      else socket.destroy();
    expect(await blockedMs()).toBeLessThan(maxBlockedMs);
  });
  afterAll(async () => {
    await app.stop();
    await database.close();
    expect(app.output()).not.toMatch(/"level":[56]0/);
  });

  let asked = 0;
  async function blockedMs(): Promise<number> {
    process.kill(app.pid, 'SIGUSR2');
    asked += 1;
    const line = await waitFor(() =>
      app
        .output()
        .split('\n')
        .find((written) => written.startsWith(`{"asked":${asked},`) && written.endsWith('}')),
    );
    return (JSON.parse(line) as { blockedMs: number }).blockedMs;
  }

  function send({ body, method = 'POST', path = '/graphql', headers, as }: Omit<HttpAttack, 'expected'>) {
    return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
      const bytes = typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body ?? '');
      const asking = request(
        app.url,
        {
          method,
          path,
          headers: {
            'content-type': 'application/json',
            ...(as === undefined ? {} : { authorization: `Bearer ${tokens[as]}` }),
            ...headers,
          },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
        },
      );
      asking.on('error', reject);
      asking.end(method === 'GET' ? undefined : bytes);
    });
  }
  const firstError = (text: string) =>
    (JSON.parse(text) as { errors?: { message: string; extensions: { code: string; retryAfter?: number } }[] })
      .errors?.[0];

  test.each(httpAttacks.map((attack) => [attack.name, attack] as const))('over HTTP: %s', async (_, attack) => {
    const { status, text } = await send(attack);
    const [wanted, code, message = /./] = attack.expected;
    expect([status, code === null ? null : firstError(text)?.extensions.code]).toEqual([wanted, code]);
    if (code !== null) expect(firstError(text)?.message).toMatch(message);
  });

  async function enter(as = 'ana', greet = true) {
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    open.push(socket);
    const frames: { id?: string; type: string; payload?: unknown }[] = [];
    socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString()) as (typeof frames)[number]));
    const closed = once(socket, 'close').then(([code]) => code as number);
    await once(socket, 'open');
    const write = (frame: unknown) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    if (greet) {
      write({ type: 'connection_init', payload: { authorization: `Bearer ${tokens[as]}` } });
      await waitFor(() => frames.some(({ type }) => type === 'connection_ack'));
    }
    return { socket, frames, closed, write };
  }
  const subscribe = (id: string, document: string, variables?: unknown) => ({
    id,
    type: 'subscribe',
    payload: { query: document, variables },
  });

  const overSocket: [string, string, unknown, RegExp][] = [
    ...documents.map(([name, text, message]): [string, string, unknown, RegExp] => [name, text, undefined, message]),
    ...expensive.map(([name, text]): [string, string, unknown, RegExp] => [name, text, undefined, /costs \d+/]),
    ...variableAttacks
      .filter(([, , variables]) => JSON.stringify(variables).length < 100_000)
      .map(([...attack]): [string, string, unknown, RegExp] => attack),
    [
      'a subscription with a condition',
      'subscription ($if: Boolean!) { messageAdded @skip(if: $if) { cursor } }',
      { if: true },
      /@skip is not allowed/,
    ],
  ];
  test.each(overSocket)('over WebSocket: %s ends only its operation', async (_, document, variables, message) => {
    const { frames, write, socket } = await enter();
    write(subscribe('attack', document, variables));
    await waitFor(() => frames.some(({ id }) => id === 'attack'));
    const { payload, type } = frames.find(({ id }) => id === 'attack')!;
    const [error] = (type === 'error' ? payload : (payload as { errors: unknown }).errors) as {
      message: string;
      extensions: { code: string };
    }[];
    expect(error!.extensions.code).toBe('BAD_USER_INPUT');
    expect(error!.message).toMatch(message);
    expect(socket.readyState).toBe(WebSocket.OPEN);
  });

  test.each([
    [
      'nested JSON of 3.9 MB',
      `{"id":"1","type":"ping","payload":${'['.repeat(1_900_000)}${']'.repeat(1_900_000)}}`,
      4400,
    ],
    ['a million small objects', `[${repeat(1_000_000, () => '{}', ',')}]`, 4400],
    ['4 MB of quotes', '"'.repeat(4_000_000), 4400],
    ['5 MB', 'x'.repeat(5_000_000), 1009],
  ])('over WebSocket: %s closes the socket', async (_, message, code) => {
    const { write, closed } = await enter();
    write(message);
    expect(await closed).toBe(code);
  });

  test('over WebSocket: much from a stranger closes the socket', async () => {
    const { write, closed } = await enter('ana', false);
    write({ type: 'ping', payload: { x: 'x'.repeat(20_000) } });
    expect(await closed).toBe(4400);
  });

  test('6,000 different subscriptions on a socket: 101 are not taken', async () => {
    const { write, frames, socket } = await enter();
    for (let n = 0; n < 6_000; n += 1) {
      write(subscribe(`${n}`, `subscription { messageAdded { cursor a${n}: cursor } }`));
      write({ id: `${n}`, type: 'complete' });
      if (n % 100 === 0) await waitFor(() => socket.bufferedAmount === 0);
    }
    write(subscribe('last', '{ me { id } }'));
    await waitFor(() => frames.some(({ id }) => id === 'last'));
    expect(frames.find(({ id }) => id === 'last')).toMatchObject({
      payload: [{ extensions: { code: 'RATE_LIMITED', retryAfter: 1 } }],
    });
  });

  test('different open subscriptions on many sockets of a user: those over the limit are not taken', async () => {
    const sockets = [await enter('ben'), await enter('ben'), await enter('ben')];
    for (const [place, { write, frames }] of sockets.entries()) {
      for (let n = 0; n < 20; n += 1)
        write(subscribe(`${n}`, `subscription { messageAdded { cursor a${place * 20 + n}: cursor } }`));
      write(subscribe('last', '{ me { id } }'));
      await waitFor(() => frames.some(({ id, type }) => id === 'last' && type === 'complete'));
    }
    const refused = sockets.map(({ frames }) =>
      frames.filter(({ payload }) => (payload as { errors?: unknown })?.errors),
    );
    expect(refused.map(({ length }) => length)).toEqual([0, 0, 20]);
    expect(refused[2]![0]!.payload).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/^Too many different documents/),
          extensions: { code: 'RATE_LIMITED', retryAfter: 1 },
        },
      ],
    });
    // One that is open already, and those of another user, are taken.
    sockets[2]!.write(subscribe('again', 'subscription { messageAdded { cursor a0: cursor } }'));
    const ana = await enter('ana');
    ana.write(subscribe('new', 'subscription { messageAdded { cursor a99: cursor } }'));
    for (const [{ write, frames }, opened] of [
      [sockets[2]!, 'again'],
      [ana, 'new'],
    ] as const) {
      write(subscribe('then', '{ me { id } }'));
      await waitFor(() => frames.some(({ id, type }) => id === 'then' && type === 'complete'));
      expect(frames.filter(({ id }) => id === opened)).toEqual([]);
    }
  });

  test('open subscriptions on a socket: the one over the limit is not taken', async () => {
    const { write, frames } = await enter();
    for (let n = 0; n <= 30; n += 1) write(subscribe(`${n}`, 'subscription { messageAdded { cursor } }'));
    await waitFor(() => frames.some(({ type }) => type === 'error'));
    expect(frames.filter(({ type }) => type === 'error')).toMatchObject([
      { id: '30', payload: [{ extensions: { code: 'RATE_LIMITED' } }] },
    ]);
  });

  test.each([
    ['without a byte', ''],
    ['in its first line', 'POST /graphq'],
    ['in its headers', 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-A: '],
    [
      'in its body',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"que',
    ],
  ])('300 requests that stop %s are closed', async (_, start) => {
    const closed: unknown[] = [];
    for (const url of [app.url, app.webhooksUrl])
      for (let n = 0; n < 150; n += 1) {
        const socket = connect(Number(new URL(url).port), '127.0.0.1');
        socket.on('error', () => undefined);
        socket.once('close', () => closed.push(socket));
        socket.resume().write(start);
        open.push(socket);
      }
    await waitFor(() => closed.length === 300);
  });

  test('a WebSocket handshake for a path that is no URL is refused', async () => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    open.push(socket);
    socket.write('GET // HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    expect(((await once(socket, 'data')) as [Buffer])[0].toString()).toMatch(/^HTTP\/1.1 404/);
  });

  // Last: from now on, the address of this test has to wait.
  test('guessing tokens is refused with the time to wait; who is signed in can go on', async () => {
    const guess = (n: number) =>
      send({ name: '', headers: { authorization: `Bearer eyJ.${n}.x` }, body: { query: '{ me { id } }' } });
    let answer = await guess(0);
    for (let n = 1; n < 30 && answer.status === 401; n += 1) answer = await guess(n);
    expect(answer.status).toBe(429);
    const { extensions } = firstError(answer.text)!;
    expect(extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    expect(answer.headers['retry-after']).toBe(String(extensions.retryAfter));
    expect((await send({ name: '', as: 'ana', body: { query: '{ me { id } }' } })).status).toBe(200);
    tokens.new = await signToken(jwtSecret, { sub: 'ana', jti: 'new' });
    const { closed, write } = await enter('new', false);
    write({ type: 'connection_init', payload: { authorization: 'Bearer guess' } });
    expect(await closed).toBe(1013);
  });
});
