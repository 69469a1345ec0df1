import { signToken, waitFor } from '@patchbay/testkit';
import { createClient, type ExecutionResult } from 'graphql-sse';
import { once } from 'node:events';
import { request } from 'node:http';
import { customers, fillCompany, numbers } from './fill-company';
import { jwtSecret, startPatchbay, type Patchbay } from './start-patchbay';

interface Added {
  readonly messageAdded: { readonly cursor: string; readonly message: { readonly body: string } };
}
interface StreamEvent {
  readonly id?: string;
  readonly event?: string;
  readonly data?: ExecutionResult<Added>;
}

const added = 'subscription ($after: Cursor) { messageAdded(after: $after) { cursor message { body } } }';
const bodiesOf = (events: readonly StreamEvent[]) =>
  events.flatMap(({ data }) => data?.data?.messageAdded.message.body ?? []);

/** An event per block; comments are left out. */
function parseEvents(text: string): StreamEvent[] {
  return text
    .split('\n\n')
    .slice(0, -1)
    .filter((block) => !block.startsWith(':'))
    .map((block) => {
      const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line)!);
      const { id, event, data } = Object.fromEntries(fields.map(([, name, value]) => [name!, value!]));
      return { id, event, ...(data === '' || data === undefined ? {} : { data: JSON.parse(data) as never }) };
    });
}

let patchbay: Patchbay;
const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

const text = (body: string) => patchbay.text(customers.maya, numbers.ana, body);
const connect = async (
  name: string,
  {
    query = added,
    variables = {},
    headers = {},
    method = 'POST',
    token = undefined as string | undefined,
    path = '/graphql/stream',
  } = {},
) => {
  const leaving = new AbortController();
  open.push(() => leaving.abort());
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString();
  const response = await fetch(`${patchbay.gatewayUrl}${path}${method === 'GET' ? `?${search}` : ''}`, {
    method,
    signal: leaving.signal,
    headers: {
      authorization: `Bearer ${token ?? (await patchbay.tokenOf(name))}`,
      accept: 'text/event-stream',
      ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: method === 'GET' ? undefined : JSON.stringify({ query, variables }),
  });
  let raw = '';
  let hasEnded = false;
  void (async () => {
    try {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) raw += chunk;
    } catch {
      // The test left, or the gateway closed it.
    }
    hasEnded = true;
  })();
  return {
    response,
    raw: () => raw,
    events: () => parseEvents(raw),
    ended: () => hasEnded,
    leave: () => leaving.abort(),
  };
};
const isOpen = (stream: { raw(): string }) => waitFor(() => stream.raw().startsWith(':'));
const errorOf = async ({ response, raw, ended }: Awaited<ReturnType<typeof connect>>) => {
  await waitFor(ended);
  const { errors } = JSON.parse(raw()) as { errors: { message: string; extensions: { code: string } }[] };
  return [response.status, errors[0]!.extensions.code];
};

describe('a stream', () => {
  beforeAll(async () => {
    patchbay = await startPatchbay({ MAX_ALIASES: '2000', MAX_FIELDS: '2000' });
    await fillCompany(patchbay.admin);
  });
  afterAll(() => patchbay.close());

  test.each(['POST', 'GET'])('by %s and a socket see the same events, with their cursors as ids', async (method) => {
    const socket = (await patchbay.connect('ana')).subscribe<Added>(added);
    const after = (await (await patchbay.as('ana')).run<{ eventCursor: string }>('{ eventCursor }')).eventCursor;
    const stream = await connect('ana', { method, variables: { after } });
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.response.headers.get('cache-control')).toContain('no-store');
    await isOpen(stream);
    await waitFor(async () => {
      await text('Is it on?');
      return socket.received.length > 0;
    });
    for (const body of ['One', 'Two\nlines', 'Three “quotes”']) await text(body);
    const last = (log: readonly unknown[]) => JSON.stringify(log).includes('quotes');
    await waitFor(() => last(socket.received) && last(stream.events()));
    const heard = stream.events().slice(-socket.received.length);
    expect(heard.map(({ data }) => data)).toEqual(socket.received);
    expect(heard.map(({ id, event }) => [id, event])).toEqual(
      socket.received.map(({ data }) => [data!.messageAdded.cursor, 'next']),
    );
  });

  test('resumes after its last event, which beats the argument, without a gap or a repetition', async () => {
    const { eventCursor } = await (await patchbay.as('ana')).run<{ eventCursor: string }>('{ eventCursor }');
    const first = await connect('ana', { variables: { after: eventCursor } });
    for (const body of ['A', 'B']) await text(body);
    await waitFor(() => first.events().length === 2);
    first.leave();
    for (const body of ['C', 'D']) await text(body);
    const lastEventId = first.events()[0]!.id!;
    const again = await connect('ana', {
      variables: { after: eventCursor },
      headers: { 'last-event-id': lastEventId },
    });
    await waitFor(() => again.events().length === 3);
    await text('E');
    await waitFor(() => again.events().length === 4);
    expect(bodiesOf(again.events())).toEqual(['B', 'C', 'D', 'E']);
    const wrong = await connect('ana', { headers: { 'last-event-id': 'x' } });
    await waitFor(wrong.ended);
    expect(wrong.events()).toMatchObject([
      { event: 'next', data: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] } },
      { event: 'complete' },
    ]);
  });

  test('works with the official client: events, a query, and what the server refuses', async () => {
    const client = createClient({
      url: `${patchbay.gatewayUrl}/graphql/stream`,
      retryAttempts: 0,
      headers: async () => ({ authorization: `Bearer ${await patchbay.tokenOf('ana')}` }),
    });
    const { eventCursor } = await (await patchbay.as('ana')).run<{ eventCursor: string }>('{ eventCursor }');
    const results = client.iterate<Added>({ query: added, variables: { after: eventCursor } });
    await text('For the client');
    expect((await results.next()).value).toMatchObject({
      data: { messageAdded: { message: { body: 'For the client' } } },
    });
    await results.return?.();
    const all = async (query: string) => {
      const received: unknown[] = [];
      for await (const result of client.iterate({ query })) received.push(result);
      return received;
    };
    expect(await all('{ me { externalId } }')).toEqual([{ data: { me: { externalId: 'ana' } } }]);
    await expect(all('{ nothing }')).rejects.toThrow();
    client.dispose();
  });

  test('ends when its token does, with the reason', async () => {
    const seconds = Math.floor(Date.now() / 1_000);
    const token = await signToken(jwtSecret, { sub: 'ana', exp: seconds + 3 - 60 });
    const stream = await connect('ana', { token });
    await isOpen(stream);
    await waitFor(stream.ended, { limitMs: 10_000 });
    expect(stream.events()).toMatchObject([
      { event: 'next', data: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } },
      { event: 'complete' },
    ]);
  });

  test('ends when its user is deactivated', async () => {
    const stream = await connect('chloe');
    await isOpen(stream);
    const { users } = await patchbay.admin.run<{ users: { edges: { node: { id: string; externalId: string } }[] } }>(
      '{ users(first: 100) { edges { node { id externalId } } } }',
    );
    const { id } = users.edges.find(({ node }) => node.externalId === 'chloe')!.node;
    await patchbay.admin.run(
      `mutation { deactivateUser(input: { id: "${id}", leaveUnattended: true }) { userErrors { message } } }`,
    );
    await waitFor(stream.ended);
    expect(stream.events()).toMatchObject([
      { event: 'next', data: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } },
      { event: 'complete' },
    ]);
    expect(await errorOf(await connect('chloe'))).toEqual([401, 'UNAUTHENTICATED']);
  });

  test.each([
    ['no token', { headers: { authorization: '' } }, 401, 'UNAUTHENTICATED'],
    ['a forged token', { token: 'x' }, 401, 'UNAUTHENTICATED'],
    ['a document that is not valid', { query: 'subscription { nothing }' }, 400, 'BAD_USER_INPUT'],
    ['a document over a limit', { query: `{ ${'a'.repeat(70_000)} }` }, 400, 'BAD_USER_INPUT'],
    ['no query', { query: '' }, 400, 'BAD_USER_INPUT'],
    ['variables that are a list', { variables: [] }, 400, 'BAD_USER_INPUT'],
    [
      'a mutation by GET',
      { method: 'GET', query: 'mutation { markNotificationsRead { userErrors { code } } }' },
      405,
      'BAD_USER_INPUT',
    ],
    ['a client that reads JSON only', { headers: { accept: 'application/json' } }, 406, 'BAD_USER_INPUT'],
  ])('is refused for %s', async (_, options, status, code) => {
    expect(await errorOf(await connect('ana', options))).toEqual([status, code]);
  });

  test('that is not read is closed, and others are not delayed', async () => {
    const selection = `cursor message { ${Array.from({ length: 1_500 }, (_, n) => `b${n}: body`).join(' ')} body }`;
    const query = `subscription { messageAdded { ${selection} } }`;
    const reader = await connect('root');
    await isOpen(reader);
    const asking = request(`${patchbay.gatewayUrl}/graphql/stream`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await patchbay.tokenOf('root')}`,
        'content-type': 'application/json',
        accept: 'text/event-stream',
      },
    });
    asking.end(JSON.stringify({ query }));
    const [slow] = (await once(asking, 'response')) as [NodeJS.ReadableStream & { destroyed: boolean }];
    slow.pause();
    let isClosed = false;
    slow.on('error', () => (isClosed = true));
    asking.on('error', () => undefined);
    const words = 'A long text. '.repeat(50);
    const count = 60;
    for (let n = 1; n <= count; n += 1)
      await patchbay.text(
        [customers.maya, customers.harbor, customers.rafi][n % 3]!,
        numbers.ana,
        `Text ${n} ${words}`,
      );
    await waitFor(() => bodiesOf(reader.events()).length >= count, { limitMs: 30_000 });
    slow.resume();
    await waitFor(() => isClosed, { limitMs: 20_000 });
  }, 60_000);

  test('over multipart/mixed is what Apollo Client reads: heartbeats aside, a part per event', async () => {
    const { eventCursor } = await (await patchbay.as('ana')).run<{ eventCursor: string }>('{ eventCursor }');
    const stream = await connect('ana', {
      path: '/graphql',
      variables: { after: eventCursor },
      headers: { accept: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json' },
    });
    expect(stream.response.headers.get('content-type')).toBe('multipart/mixed;boundary="graphql";subscriptionSpec=1.0');
    const parts = () =>
      stream
        .raw()
        .split('\r\n--graphql')
        .slice(1, -1)
        .map((part) => JSON.parse(part.split('\r\n\r\n')[1]!) as unknown);
    for (const body of ['In parts', 'In two parts']) await text(body);
    await waitFor(() => parts().length === 2);
    expect(parts()).toMatchObject(
      ['In parts', 'In two parts'].map((body) => ({ payload: { data: { messageAdded: { message: { body } } } } })),
    );
    // A query of the same client is answered as ever.
    const query = await connect('ana', {
      path: '/graphql',
      query: '{ me { externalId } }',
      headers: { accept: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json' },
    });
    await waitFor(query.ended);
    expect(JSON.parse(query.raw())).toEqual({ data: { me: { externalId: 'ana' } } });
  });

  test('at /graphql names the addresses of subscriptions to clients that accept neither', async () => {
    const stream = await connect('ana', { path: '/graphql', headers: { accept: 'application/json' } });
    await waitFor(stream.ended);
    expect(stream.response.status).toBe(400);
    expect(stream.raw()).toContain('/graphql/stream');
  });
});

describe('many streams of a user', () => {
  beforeAll(async () => {
    patchbay = await startPatchbay({ SOCKETS_PER_USER: '3', SUBSCRIPTIONS_PER_USER: '2' });
    await fillCompany(patchbay.admin);
  });
  afterAll(() => patchbay.close());

  test('have the limits of sockets and of their subscriptions', async () => {
    const streams = [await connect('ben'), await connect('ben'), await connect('ben')];
    await waitFor(() => streams[2]!.ended());
    expect(streams[2]!.events()).toMatchObject([
      { event: 'next', data: { errors: [{ extensions: { code: 'RATE_LIMITED' } }] } },
      { event: 'complete' },
    ]);
    const socket = await patchbay.connect('ben');
    const queries = socket.subscribe<{ me: { externalId: string } }>('{ me { externalId } }');
    expect((await queries.at(0)).me.externalId).toBe('ben');
    expect(await errorOf(await connect('ben'))).toEqual([429, 'RATE_LIMITED']);
    for (const { leave } of streams) leave();
    await waitFor(async () => {
      const next = await connect('ben');
      const isFine = next.response.status === 200;
      if (!isFine) await waitFor(next.ended);
      return isFine;
    });
    await socket.close();
  });
});

test('a gateway that stops ends its streams without an end of the operation, so that clients come back', async () => {
  patchbay = await startPatchbay();
  const response = await fetch(`${patchbay.gatewayUrl}/graphql/stream`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await patchbay.tokenOf('root')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: added }),
  });
  const whole = response.text();
  await patchbay.close();
  expect(await whole).toMatch(/^(:\n\n)+$/);
});
