import { connect, type Socket } from 'node:net';

/** Many graphql-sse clients on bare sockets, which count deliveries without reading them. */
export interface CrowdOfStreams {
  frames(): number;
  /** Resolves after this number of deliveries. */
  until(frames: number): Promise<void>;
  /** Resolves when something was delivered and then nothing more for half a second. */
  untilQuiet(): Promise<void>;
  close(): void;
}

const mark = Buffer.from('event: next\n');

/** How many connect at the same time. */
const batchSize = 200;

/** Resolves when all streams are open. */
export async function openStreams(
  url: string,
  size: number,
  tokens: readonly string[],
  query: string,
): Promise<CrowdOfStreams> {
  const { hostname, port } = new URL(url);
  const body = JSON.stringify({ query });
  let frames = 0;
  let isClosing = false;
  let waiting: { readonly frames: number; readonly resolve: () => void } | undefined;
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  failed.catch(() => undefined);
  const count = (found: number) => {
    frames += found;
    if (waiting !== undefined && frames >= waiting.frames) waiting.resolve();
  };
  const sockets: Socket[] = [];
  const open = (index: number): Promise<void> => {
    const socket = connect(Number(port), hostname);
    sockets.push(socket);
    // The mark may come in two pieces.
    let rest = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let found = 0;
      let end = 0;
      for (let at = data.indexOf(mark); at >= 0; at = data.indexOf(mark, end)) {
        found += 1;
        end = at + mark.length;
      }
      rest = Buffer.from(data.subarray(Math.max(end, data.length - mark.length + 1)));
      count(found);
    });
    socket.on('error', fail);
    socket.on('close', () => (isClosing ? undefined : fail(new Error('A stream of the crowd ended.'))));
    socket.write(
      `POST /graphql/stream HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\n` +
        `Authorization: Bearer ${tokens[index % tokens.length]}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    return new Promise((resolve) =>
      socket.once('data', (head: Buffer) => {
        if (!head.toString('latin1', 0, 12).endsWith(' 200')) fail(new Error(head.toString()));
        resolve();
      }),
    );
  };
  for (let from = 0; from < size; from += batchSize)
    await Promise.race([
      failed,
      Promise.all(Array.from({ length: Math.min(batchSize, size - from) }, (_, n) => open(from + n))),
    ]);
  return {
    frames: () => frames,
    until: (wanted) =>
      Promise.race([
        failed,
        new Promise<void>((resolve) => {
          if (frames >= wanted) resolve();
          else waiting = { frames: wanted, resolve };
        }),
      ]),
    async untilQuiet() {
      for (let last = -1; last !== frames || last === 0; ) {
        last = frames;
        await Promise.race([failed, new Promise((resolve) => setTimeout(resolve, 500))]);
      }
    },
    close() {
      isClosing = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}
