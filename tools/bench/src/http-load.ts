import { connect } from 'node:net';

const maxConnections = 128;
/** Much shorter than the idle limit of a server, so that no request is sent on a connection that the server closes. */
const maxIdleMs = 2_000;

/** The parts that differ between requests. */
export interface HttpRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Without a body, it is a GET request. */
  readonly body?: string;
}

export const graphqlRequest = (
  body: { readonly query: string; readonly variables?: object },
  authorization?: string,
): HttpRequest => ({
  path: '/graphql',
  headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
  body: JSON.stringify(body),
});

/** The bytes of an HTTP request. */
export function writeRequest(url: string, { path, headers, body }: HttpRequest): Buffer {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ host: new URL(url).host, ...headers, ...length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.from(`${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`);
}

/** Sends one query and returns its `data`. */
export async function askGraphql<Data>(url: string, query: string, authorization?: string): Promise<Data> {
  const { path, headers, body } = graphqlRequest({ query }, authorization);
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined || data == null) throw new Error(`The query failed: ${JSON.stringify(errors)}`);
  return data;
}

/**
 * Sends prepared requests and returns the number per second. Uses bare sockets, because load generator and servers share
 * the machine.
 */
export async function load(url: string, requests: readonly Buffer[], connections = maxConnections): Promise<number> {
  let next = 0;
  const since = process.hrtime.bigint();
  await Promise.all(
    Array.from({ length: connections }, () => {
      const send = () => (next < requests.length ? connection.send(requests[next++]!) : connection.end());
      const connection = openConnection(url, send);
      send();
      return connection.closed;
    }),
  );
  return requests.length / (Number(process.hrtime.bigint() - since) / 1e9);
}

/**
 * Sends requests at random times or evenly, `perSecond` on average, whether or not earlier requests were answered. So the
 * load does not slow down with the server.
 */
export async function loadOpenly(
  url: string,
  requests: readonly Buffer[],
  perSecond: number,
  {
    sent,
    answered,
    isEven = false,
  }: { readonly sent: (n: number) => void; readonly answered?: (n: number) => void; readonly isEven?: boolean },
): Promise<void> {
  const idle: { take(n: number): void; end(): void; since: number }[] = [];
  const all: { end(): void; readonly closed: Promise<void> }[] = [];
  let unanswered = requests.length;
  const open = () => {
    let current = -1;
    const connection = openConnection(url, () => {
      answered?.(current);
      current = -1;
      unanswered -= 1;
      lane.since = performance.now();
      idle.push(lane);
      if (unanswered === 0) for (const { end } of all) end();
    });
    const lane = {
      since: 0,
      end: connection.end,
      take: (n: number) => {
        current = n;
        sent(n);
        connection.send(requests[n]!);
      },
    };
    const closed = connection.closed.then(() => {
      if (current >= 0) throw new Error(`The server closed the connection before it answered request ${current}.`);
    });
    // Awaited at the end.
    closed.catch(() => undefined);
    all.push({ end: connection.end, closed });
    return lane;
  };
  const take = (n: number) => {
    const lane = idle.pop();
    if (lane !== undefined && performance.now() - lane.since < maxIdleMs) return lane.take(n);
    lane?.end();
    open().take(n);
  };
  const since = performance.now();
  let due = 0;
  for (let n = 0; n < requests.length; n += 1) {
    due += ((isEven ? 1 : -Math.log(1 - Math.random())) / perSecond) * 1_000;
    const early = since + due - performance.now();
    // Timers have a resolution of a millisecond. Send immediately what is due sooner.
    if (early >= 1) await new Promise((resolve) => setTimeout(resolve, early));
    take(n);
  }
  await Promise.all(all.map(({ closed }) => closed));
}

function openConnection(url: string, answered: () => void) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  let isAwaited = false;
  let missing = 0;
  const take = () => {
    isAwaited = false;
    answered();
  };
  const closed = new Promise<void>((resolve, reject) => {
    socket.on('data', (chunk) => {
      if (missing === 0) {
        // Assumes that headers arrive in one piece, and so do answers without a content-length.
        const head = chunk.toString('latin1', 0, chunk.indexOf('\r\n\r\n') + 4);
        if (head.slice(9, 12) !== '200') return reject(new Error(`The server answered ${head.slice(0, 20)}`));
        const length = /content-length: (\d+)/i.exec(head)?.[1];
        if (length === undefined && chunk.toString('latin1', chunk.length - 5) !== '0\r\n\r\n')
          return reject(new Error('An answer without a content-length arrived in pieces.'));
        if (length === undefined) return take();
        missing = head.length + Number(length);
      }
      missing -= chunk.length;
      if (missing === 0) take();
    });
    socket.once('error', reject);
    socket.once('close', () =>
      isAwaited ? reject(new Error('A connection was closed before its answer.')) : resolve(),
    );
  });
  const send = (request: Buffer) => {
    isAwaited = true;
    socket.write(request);
  };
  return { send, end: () => void socket.end(), closed };
}
