import { openCrowdSocket, type CrowdSocket } from './crowd-socket';

/** Many `graphql-transport-ws` clients that count deliveries without reading them. */
export interface Crowd {
  /** The number of deliveries to all sockets together. */
  frames(): number;
  /** Resolves after this number of deliveries. */
  until(frames: number): Promise<void>;
  /** Resolves when the server has handled everything that the sockets sent. */
  isServed(): Promise<void>;
  /** Resolves when something was delivered and then nothing more for half a second. */
  untilQuiet(): Promise<void>;
  close(): void;
}

export interface CrowdOptions {
  readonly url: string;
  readonly size: number;
  readonly tokens: readonly string[];
  /** Each socket starts all of them. */
  readonly subscriptions: readonly string[];
  readonly variables?: Record<string, unknown>;
  /** How many sockets connect at the same time. */
  readonly batchSize?: number;
  /** Called with the first delivery, without its frame. */
  readonly onFirst?: (payload: Buffer) => void;
  /** Called with each delivery and the index of its socket. If it throws, the crowd fails. */
  readonly onEach?: (index: number, payload: Buffer) => void;
}

const next = Buffer.from('"type":"next"');

/** Opens all sockets and subscribes. Resolves when all connections are acknowledged and all subscriptions requested. */
export async function openCrowd(options: CrowdOptions): Promise<Crowd> {
  const { url, size, tokens, subscriptions, variables = {}, batchSize = 200, onFirst, onEach } = options;
  const sockets: CrowdSocket[] = [];
  let frames = 0;
  let waiting: { readonly frames: number; readonly resolve: () => void } | undefined;
  let onFailure: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (onFailure = reject));
  failed.catch(() => undefined);
  const unlessFailed = <Value>(work: Promise<Value>): Promise<Value> => Promise.race([failed, work]);

  const count = (index: number, payload: Buffer) => {
    if (!payload.subarray(0, 64).includes(next)) {
      if (payload.includes('"type":"error"') || payload.includes('"errors"')) onFailure(new Error(payload.toString()));
      return;
    }
    if (frames === 0) onFirst?.(Buffer.from(payload));
    try {
      onEach?.(index, payload);
    } catch (error) {
      onFailure(error as Error);
    }
    frames += 1;
    if (waiting !== undefined && frames >= waiting.frames) waiting.resolve();
  };
  const open = (index: number) => {
    const token = tokens[index % tokens.length]!;
    const onMessage = (payload: Buffer) => count(index, payload);
    const socket = openCrowdSocket({ url, token, subscriptions, variables, onMessage, onFailure });
    sockets.push(socket);
    return socket.ready;
  };
  const close = () => sockets.forEach((socket) => socket.close());
  try {
    for (let from = 0; from < size; from += batchSize)
      await unlessFailed(
        Promise.all(Array.from({ length: Math.min(batchSize, size - from) }, (_, n) => open(from + n))),
      );
  } catch (error) {
    close();
    throw error;
  }
  return {
    frames: () => frames,
    until: (wanted) =>
      unlessFailed(
        new Promise((resolve) => {
          if (frames >= wanted) resolve();
          else waiting = { frames: wanted, resolve };
        }),
      ),
    isServed: async () => void (await unlessFailed(Promise.all(sockets.map((socket) => socket.ping())))),
    async untilQuiet() {
      for (let last = -1; last !== frames || last === 0; ) {
        last = frames;
        await unlessFailed(new Promise((resolve) => setTimeout(resolve, 500)));
      }
    },
    close,
  };
}
