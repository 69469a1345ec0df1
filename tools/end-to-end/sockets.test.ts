import { waitFor } from '@patchbay/testkit';
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import WebSocket from 'ws';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: {
    readonly data?: {
      readonly messageAdded?: { readonly cursor: string; readonly message: { readonly body: string } };
    } | null;
    readonly errors?: unknown;
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** The memory of live buffers. V8 frees the others in the background. */
const held = async () => {
  collectGarbage();
  await new Promise((resolve) => setTimeout(resolve, 100));
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
};

/** The limits of a socket, as a client sees them. */
describe('a socket', () => {
  let patchbay: Patchbay;
  const open: WebSocket[] = [];
  beforeAll(async () => {
    patchbay = await startPatchbay({
      SOCKETS_PER_USER: '3',
      SUBSCRIPTIONS_PER_USER: '4',
      MAX_ALIASES: '2000',
      MAX_FIELDS: '2000',
    });
    await fillCompany(patchbay.admin);
  });
  afterEach(async () => {
    await Promise.all(
      open.splice(0).map(async (socket) => {
        if (socket.readyState === WebSocket.CLOSED) return;
        socket.terminate();
        await once(socket, 'close');
      }),
    );
  });
  afterAll(() => patchbay.close());

  const connect = async (protocol: string | string[] = 'graphql-transport-ws') => {
    const socket = new WebSocket(`${patchbay.gatewayUrl.replace('http', 'ws')}/graphql`, protocol);
    open.push(socket);
    const frames: Frame[] = [];
    const closed = new Promise<{ code: number; reason: string }>((resolve) =>
      socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
    );
    socket.on('message', (data) => frames.push(JSON.parse((data as Buffer).toString()) as Frame));
    await once(socket, 'open');
    return {
      socket,
      frames,
      closed,
      send: (frame: unknown) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    };
  };
  const init = async (name: string) => ({
    type: 'connection_init',
    payload: { authorization: `Bearer ${await patchbay.tokenOf(name)}` },
  });
  const enter = async (name: string) => {
    const client = await connect();
    client.send(await init(name));
    await waitFor(
      () =>
        client.frames.some(({ type }) => type === 'connection_ack') || client.socket.readyState === WebSocket.CLOSED,
    );
    return client;
  };
  const subscription = 'subscription ($after: Cursor) { messageAdded(after: $after) { cursor message { body } } }';
  const subscribe = (id: string, after: string | null = null, query = subscription) => ({
    id,
    type: 'subscribe',
    payload: { query, variables: { after } },
  });

  describe('and its protocol:', () => {
    test('a client that does not identify itself is closed with 4408', async () => {
      const since = Date.now();
      expect(await (await connect()).closed).toMatchObject({ code: 4408 });
      expect(Date.now() - since).toBeGreaterThan(2_500);
    });

    test('a client that identifies itself in time is accepted even if the gateway was too busy to read it', async () => {
      const client = await connect();
      client.send(await init('ana'));
      // This blocks the gateway, because it runs in this process.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_500);
      await waitFor(() => client.frames.length > 0 || client.socket.readyState !== WebSocket.OPEN);
      expect(client.frames).toEqual([{ type: 'connection_ack' }]);
    });

    test.each([
      ['no protocol', 4406, async () => (await connect([])).closed],
      [
        'nonsense',
        4400,
        async () => {
          const client = await connect();
          client.send('nonsense');
          return client.closed;
        },
      ],
      [
        'a subscription before connection_init',
        4401,
        async () => {
          const client = await connect();
          client.send(subscribe('1'));
          return client.closed;
        },
      ],
      [
        'a second connection_init',
        4429,
        async () => {
          const client = await enter('ana');
          client.send(await init('ana'));
          return client.closed;
        },
      ],
      [
        'an id that is in use',
        4409,
        async () => {
          const client = await enter('ana');
          client.send(subscribe('1'));
          client.send(subscribe('1'));
          return client.closed;
        },
      ],
      ['a token of nobody', 4401, async () => (await enter('nobody')).closed],
      [
        'a message of five megabytes',
        1009,
        async () => {
          const client = await enter('ana');
          client.send(subscribe('x'.repeat(5_000_000)));
          return client.closed;
        },
      ],
    ])('%s closes the socket with %i', async (_, code, close) => {
      expect(await close()).toMatchObject({ code });
    });

    test('a ping is answered, an idle client is pinged, and one that does not answer is closed', async () => {
      const client = await enter('ana');
      client.send({ type: 'ping', payload: { n: 1 } });
      await waitFor(() => client.frames.some(({ type }) => type === 'pong'));
      const deaf = await enter('ben');
      let pings = 0;
      client.socket.on('ping', () => (pings += 1));
      // The library would answer automatically.
      (deaf.socket as unknown as { _receiver: NodeJS.EventEmitter })._receiver.removeAllListeners('ping');
      expect(await deaf.closed).toMatchObject({ code: 1006 });
      expect(pings).toBeGreaterThan(0);
      expect(client.socket.readyState).toBe(WebSocket.OPEN);
    }, 30_000);
  });

  test.each([
    ['does not parse', { query: 'subscription {' }],
    ['is not valid', { query: 'subscription { nothing }' }],
    ['has no such name', { query: 'query A { me { id } } query B { me { id } }', operationName: 'C' }],
    ['lacks a variable', { query: 'query ($id: ID!) { node(id: $id) { id } }' }],
    ['has an invalid cursor', { query: subscription, variables: { after: 'abc' } }],
    ['subscribes to nothing', { query: 'subscription { messageAdded @include(if: false) { cursor } }' }],
    [
      'subscribes to nothing in a fragment',
      { query: 'subscription { ...Added } fragment Added on Subscription { messageAdded @skip(if: true) { cursor } }' },
    ],
    ['subscribes to two fields', { query: 'subscription { messageAdded { cursor } messageUpdated { cursor } }' }],
  ])('ends only the operation if it %s', async (problem, payload) => {
    const { send, frames, socket } = await enter('ana');
    send(subscribe('good'));
    send({ id: 'bad', type: 'subscribe', payload });
    await waitFor(() => frames.some(({ id }) => id === 'bad'));
    const { payload: answer } = frames.find(({ id }) => id === 'bad')!;
    const [error] = (Array.isArray(answer) ? answer : (answer?.errors as unknown[])) as {
      extensions?: { code: string };
    }[];
    expect(error?.extensions?.code).toBe('BAD_USER_INPUT');
    await patchbay.text(customers.maya, numbers.ana, problem);
    await waitFor(() => frames.some((frame) => frame.payload?.data?.messageAdded?.message.body === problem));
    expect(socket.readyState).toBe(WebSocket.OPEN);
  });

  test('is refused over the limit of its user until another one closes; other users are not affected', async () => {
    const first = await enter('ana');
    await enter('ana');
    await enter('ana');
    const refused = await enter('ana');
    expect(await refused.closed).toEqual({
      code: 4430,
      reason: 'You have 3 open sockets here. Close some of them first.',
    });
    await enter('ben');
    first.socket.close();
    await first.closed;
    await waitFor(async () => (await enter('ana')).frames.length > 0);
  });

  test('is refused another subscription over the limit of its user until one ends', async () => {
    const client = await enter('ana');
    for (const id of ['1', '2', '3', '4', '5']) client.send(subscribe(id));
    await waitFor(() => client.frames.some(({ type }) => type === 'complete'));
    expect(client.frames.find(({ type }) => type === 'next')).toMatchObject({
      id: '5',
      payload: { data: null, errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: 1 } }] },
    });
    client.send({ id: '1', type: 'complete' });
    client.send(subscribe('6'));
    await patchbay.text(customers.maya, numbers.ana, 'Room for one more');
    await waitFor(() => client.frames.some(({ id, type }) => id === '6' && type === 'next'));
    expect(client.frames.filter(({ id }) => id === '6')).toMatchObject([
      { payload: { data: { messageAdded: { message: { body: 'Room for one more' } } } } },
    ]);
  });

  test('that reads too slowly is closed with its own code and can resume; other sockets are not delayed', async () => {
    const selection = `cursor message { body ${Array.from({ length: 1_500 }, (_, n) => `b${n}: body`).join(' ')} }`;
    const large = `subscription ($after: Cursor) { messageAdded(after: $after) { ${selection} } }`;
    const [slow, reader] = [await enter('root'), await enter('root')];
    const after = (await patchbay.admin.run<{ eventCursor: string }>('{ eventCursor }')).eventCursor;
    slow.send(subscribe('1', after, large));
    reader.send(subscribe('1', after, large));
    const bodies = (frames: readonly Frame[]) =>
      frames.flatMap(({ payload }) => payload?.data?.messageAdded?.message.body ?? []);
    await patchbay.text(customers.maya, numbers.ana, 'Text 0');
    await waitFor(() => bodies(slow.frames).length === 1);
    slow.socket.pause();
    const memory = await held();
    const count = 120;
    const words = 'A long text. '.repeat(50);
    for (let n = 1; n <= count; n += 1)
      await patchbay.text(
        [customers.maya, customers.harbor, customers.rafi][n % 3]!,
        numbers.ana,
        `Text ${n} ${words}`,
      );
    await waitFor(() => bodies(reader.frames).length === count + 1, { limitMs: 30_000 });
    // Each text is about a megabyte. At most about two wait for a socket, plus what the system buffers.
    expect((await held()) - memory).toBeLessThan(60 * 2 ** 20);
    slow.socket.resume();
    expect(await slow.closed).toMatchObject({ code: expect.any(Number) });
    const heard = bodies(slow.frames);
    expect(heard.length).toBeLessThan(count);

    const again = await enter('root');
    again.send(
      subscribe('1', slow.frames.filter(({ type }) => type === 'next').at(-1)!.payload!.data!.messageAdded!.cursor),
    );
    await waitFor(() => heard.length + bodies(again.frames).length >= count + 1);
    expect([...heard, ...bodies(again.frames)]).toEqual(bodies(reader.frames));
  }, 60_000);
});
