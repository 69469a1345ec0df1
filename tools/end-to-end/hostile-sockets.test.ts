import { waitFor, type Subscriber, type SubscriptionLog } from '@patchbay/testkit';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import WebSocket from 'ws';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: { readonly data?: unknown; readonly errors?: readonly { extensions: { code: string } }[] };
}
interface Event {
  readonly messageAdded: { readonly message: { readonly body: string } };
}

const subscription = 'subscription { messageAdded { message { body } } }';
const subscribe = (id: string, query = subscription) => ({ id, type: 'subscribe', payload: { query } });

/** Each client breaks the protocol in its way. It hurts nobody else. */
describe('a hostile socket', () => {
  let patchbay: Patchbay;
  let neighbor: Subscriber;
  let log: SubscriptionLog<Event>;
  const open: WebSocket[] = [];
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    neighbor = await patchbay.connect('ana');
    log = neighbor.subscribe<Event>(subscription);
    // The neighbor hears texts from here on.
    await waitFor(async () => {
      await patchbay.text(customers.maya, numbers.ana, 'Are you there?');
      return log.received.length > 0;
    });
  });
  afterEach(async () => {
    const text = `After ${expect.getState().currentTestName ?? ''}`.slice(0, 150);
    await patchbay.text(customers.maya, numbers.ana, text);
    await waitFor(() => log.received.some(({ data }) => data?.messageAdded.message.body === text));
    expect(neighbor.closeCode()).toBeUndefined();
    for (const socket of open.splice(0)) socket.terminate();
  });
  afterAll(() => patchbay.close());

  const connect = async () => {
    const socket = new WebSocket(`${patchbay.gatewayUrl.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    open.push(socket);
    const frames: Frame[] = [];
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString()) as Frame));
    const closed = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));
    await once(socket, 'open');
    const send = (frame: unknown) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    return { socket, frames, closed, send };
  };
  const init = async () => ({
    type: 'connection_init',
    payload: { authorization: `Bearer ${await patchbay.tokenOf('ana')}` },
  });
  const enter = async () => {
    const client = await connect();
    client.send(await init());
    await waitFor(() => client.frames.some(({ type }) => type === 'connection_ack'));
    return client;
  };

  test.each([
    ['JSON that ends too early', 4400, '{"type":'],
    ['no message', 4400, ''],
    ['null', 4400, 'null'],
    ['a list', 4400, '[]'],
    ['a number', 4400, '1'],
    ['a message without a type', 4400, '{}'],
    ['a type that does not exist', 4400, { type: 'start', id: '1', payload: { query: subscription } }],
    ['a type that is not a string', 4400, { type: 1 }],
    ['a type of the server', 4400, { type: 'connection_ack' }],
    ['an event for the server', 4400, { type: 'next', id: '1', payload: {} }],
    ['a subscription without an id', 4400, { type: 'subscribe', payload: { query: subscription } }],
    ['a subscription with an empty id', 4400, subscribe('')],
    ['a subscription with a number as its id', 4400, { ...subscribe('1'), id: 1 }],
    ['a subscription without a payload', 4400, { type: 'subscribe', id: '1' }],
    ['a query that is not a string', 4400, { ...subscribe('1'), payload: { query: {} } }],
    ['variables that are a list', 4400, { ...subscribe('1'), payload: { query: subscription, variables: [] } }],
    ['an end without an id', 4400, { type: 'complete' }],
    ['a ping with a number', 4400, { type: 'ping', payload: 1 }],
    ['nested JSON', 4400, `${'['.repeat(1_000)}${']'.repeat(1_000)}`],
    ['JSON of many values', 4400, `[${'1,'.repeat(60_000)}1]`],
    ['a message of five megabytes', 1009, 'x'.repeat(5_000_000)],
  ])('sends %s and is closed with %i', async (_, code, frame) => {
    const client = await enter();
    client.send(frame);
    expect(await client.closed).toBe(code);
  });

  test.each([
    ['a subscription', 4401, subscribe('1')],
    ['more than a stranger may', 4400, { type: 'connection_init', payload: { x: 'x'.repeat(20_000) } }],
    ['a list for its token', 4401, { type: 'connection_init', payload: { authorization: ['Bearer x'] } }],
    ['no object', 4400, { type: 'connection_init', payload: 'x' }],
  ])('sends %s before it signed in and is closed with %i', async (_, code, frame) => {
    const client = await connect();
    client.send(frame);
    expect(await client.closed).toBe(code);
  });

  test('signs in twice and is closed with 4429, even if both come together', async () => {
    const client = await enter();
    client.send(await init());
    expect(await client.closed).toBe(4429);
    const other = await connect();
    const twice = await init();
    other.send(twice);
    other.send(twice);
    expect(await other.closed).toBe(4429);
  });

  test('uses an id twice and is closed with 4409', async () => {
    const client = await enter();
    client.send(subscribe('1'));
    client.send(subscribe('1'));
    expect(await client.closed).toBe(4409);
  });

  test('sends bytes instead of text and is closed with 4400', async () => {
    const client = await enter();
    client.socket.send(Buffer.from(JSON.stringify(subscribe('1'))), { binary: true });
    expect(await client.closed).toBe(4400);
    const early = await connect();
    early.socket.send(Buffer.from(JSON.stringify(await init())), { binary: true });
    expect(await early.closed).toBe(4400);
  });

  test.each([
    ['protocol', 1002, [0x83, 0x80, 0, 0, 0, 0]],
    ['masking', 1002, [0x81, 0x01, 0x61]],
    ['encoding', 1007, [0x81, 0x81, 0, 0, 0, 0, 0xff]],
  ])('breaks the rules of WebSocket: %s, and is closed with %i', async (_, code, bytes) => {
    const client = await enter();
    (client.socket as unknown as { _socket: NodeJS.WritableStream })._socket.write(Buffer.from(bytes));
    expect(await client.closed).toBe(code);
  });

  test('ends operations that do not exist, and nothing happens', async () => {
    const client = await enter();
    for (let n = 0; n < 100; n += 1) client.send({ type: 'complete', id: `none-${n}` });
    client.send({ type: 'ping' });
    await waitFor(() => client.frames.some(({ type }) => type === 'pong'));
    expect(client.socket.readyState).toBe(WebSocket.OPEN);
  });

  test('sends thousands of pings, and each is answered', async () => {
    const client = await enter();
    for (let n = 0; n < 5_000; n += 1) client.send({ type: 'ping' });
    await waitFor(() => client.frames.filter(({ type }) => type === 'pong').length === 5_000);
    expect(client.socket.readyState).toBe(WebSocket.OPEN);
  });

  test.each([
    ['pings of the protocol', (socket: WebSocket) => socket.send(pingOf(500_000))],
    ['pings of WebSocket', (socket: WebSocket) => socket.ping('x'.repeat(125))],
  ])(
    'never reads the answers to its %s, and is closed',
    async (_, ping) => {
      const client = await enter();
      client.socket.pause();
      let isClosed = false;
      const { _socket: connection } = client.socket as unknown as { _socket: NodeJS.EventEmitter };
      connection.on('close', () => (isClosed = true));
      connection.on('error', () => (isClosed = true));
      await waitFor(
        () => {
          for (let n = 0; n < 200 && !isClosed && client.socket.bufferedAmount < 2 ** 24; n += 1) ping(client.socket);
          return isClosed;
        },
        { limitMs: 30_000 },
      );
    },
    40_000,
  );

  test('names a persisted query by its hash like over HTTP', async () => {
    const client = await enter();
    const query = '{ me { externalId } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    const run = async (id: string, text: string) => {
      client.send({ id, type: 'subscribe', payload: { query: text, extensions } });
      return waitFor(() => client.frames.find((frame) => frame.id === id));
    };
    expect(await run('1', '')).toMatchObject({ payload: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    expect(await run('2', query)).toMatchObject({ payload: { data: { me: { externalId: 'ana' } } } });
    expect(await run('3', '')).toMatchObject({ payload: { data: { me: { externalId: 'ana' } } } });
  });
});

const pingOf = (bytes: number) => JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(bytes) } });
