import { connect, type Socket } from 'node:net';

/** Many clients of `graphql-transport-ws` over bare sockets, which count what comes and read none of it. */
export interface Crowd {
  /** How many frames of `next` have come to all of them together. */
  frames(): number;
  /** Resolves when there are so many. */
  until(frames: number): Promise<void>;
  /** Resolves when each socket was answered behind all that it asked for. */
  isServed(): Promise<void>;
  /** Resolves when something has come, and nothing more for half a second. */
  untilQuiet(): Promise<void>;
  close(): void;
}

export interface CrowdOptions {
  readonly url: string;
  readonly size: number;
  readonly tokens: readonly string[];
  /** Each runs on each socket. */
  readonly subscriptions: readonly string[];
  readonly variables?: Record<string, unknown>;
  /** How many are opened before the first of them has to be there; 200 where nothing is said. */
  readonly atOnce?: number;
  /** Called with the first delivery, as it came, without its frame. */
  readonly onFirst?: (payload: Buffer) => void;
  /** Called with each, and with the place of its socket in the crowd. What it throws fails the crowd. */
  readonly onEach?: (place: number, payload: Buffer) => void;
}

const next = Buffer.from('"type":"next"');

/** Opens all sockets and subscribes on them. Resolves when every subscription was asked for and acknowledged sockets are there. */
export async function openCrowd({
  url,
  size,
  tokens,
  subscriptions,
  variables = {},
  atOnce = 200,
  onFirst,
  onEach,
}: CrowdOptions): Promise<Crowd> {
  const { hostname, port } = new URL(url);
  const sockets: Socket[] = [];
  const pings: (() => Promise<void>)[] = [];
  let frames = 0;
  let waiting: { readonly frames: number; readonly resolve: () => void } | undefined;
  let failure: Error | undefined;
  let reject: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, fail) => (reject = fail));
  failed.catch(() => undefined);

  const count = (place: number, payload: Buffer) => {
    if (!payload.subarray(0, 64).includes(next))
      return payload.includes('"type":"error"') || payload.includes('"errors"')
        ? reject(new Error(payload.toString()))
        : undefined;
    if (frames === 0) onFirst?.(Buffer.from(payload));
    try {
      onEach?.(place, payload);
    } catch (error) {
      reject(error as Error);
    }
    frames += 1;
    if (waiting !== undefined && frames >= waiting.frames) waiting.resolve();
  };
  const open = (place: number) =>
    new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname);
      sockets.push(socket);
      socket.setNoDelay(true);
      socket.on('error', reject);
      socket.on('close', () =>
        isClosing ? undefined : reject(failure ?? new Error('A socket of the crowd was closed.')),
      );
      socket.write(
        `GET /graphql HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
      );
      let isUpgraded = false;
      let isThere = false;
      const pongs: (() => void)[] = [];
      pings.push(
        () =>
          new Promise<void>((answered) => {
            pongs.push(answered);
            socket.write(frame('{"type":"ping"}'));
          }),
      );
      let rest: Buffer = Buffer.alloc(0);
      const hear = (payload: Buffer, opcode: number) => {
        if (opcode === 8) failure = new Error(`The server closed a socket: ${payload.subarray(2).toString()}`);
        if (opcode === 9) socket.write(frame(payload, 10));
        if (opcode !== 1) return;
        if (isThere && payload.includes('"type":"pong"')) return void pongs.shift()?.();
        if (isThere) return count(place, payload);
        isThere = true;
        subscriptions.forEach((query, n) =>
          socket.write(frame(JSON.stringify({ id: String(n + 1), type: 'subscribe', payload: { query, variables } }))),
        );
        resolve();
      };
      socket.on('data', (chunk: Buffer) => {
        let data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        if (!isUpgraded) {
          const end = data.indexOf('\r\n\r\n');
          if (end < 0) return void (rest = data);
          if (!data.toString('latin1', 0, 15).startsWith('HTTP/1.1 101'))
            return reject(new Error(data.toString('latin1', 0, 200)));
          isUpgraded = true;
          data = data.subarray(end + 4);
          socket.write(
            frame(
              JSON.stringify({
                type: 'connection_init',
                payload: { authorization: `Bearer ${tokens[place % tokens.length]}` },
              }),
            ),
          );
        }
        let at = 0;
        for (;;) {
          const head = readHead(data, at);
          if (head === undefined || data.length < head.end) break;
          hear(data.subarray(head.start, head.end), data[at]! & 15);
          at = head.end;
        }
        rest = at === data.length ? Buffer.alloc(0) : data.subarray(at);
      });
    });
  let isClosing = false;
  const close = () => {
    isClosing = true;
    for (const socket of sockets) socket.destroy();
  };
  try {
    for (let place = 0; place < size; place += atOnce)
      await Promise.race([
        failed,
        Promise.all(Array.from({ length: Math.min(atOnce, size - place) }, (_, n) => open(place + n))),
      ]);
  } catch (error) {
    close();
    throw error;
  }
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
    async isServed() {
      await Promise.race([failed, Promise.all(pings.map((ping) => ping()))]);
    },
    async untilQuiet() {
      for (let last = -1; last !== frames || last === 0; ) {
        last = frames;
        await Promise.race([failed, new Promise((resolve) => setTimeout(resolve, 500))]);
      }
    },
    close,
  };
}

function readHead(data: Buffer, at: number): { readonly start: number; readonly end: number } | undefined {
  if (data.length < at + 2) return undefined;
  const short = data[at + 1]! & 127;
  if (short < 126) return { start: at + 2, end: at + 2 + short };
  if (short === 126)
    return data.length < at + 4 ? undefined : { start: at + 4, end: at + 4 + data.readUInt16BE(at + 2) };
  return data.length < at + 10 ? undefined : { start: at + 10, end: at + 10 + Number(data.readBigUInt64BE(at + 2)) };
}

/** As a client has to write it, with a mask that changes nothing. */
function frame(words: string | Buffer, opcode = 1): Buffer {
  const payload = Buffer.from(words as string);
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, 0x80 | payload.length])
      : Buffer.from([0x80 | opcode, 0x80 | 126, payload.length >> 8, payload.length & 255]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}
