import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { resuming } from './resuming';

export interface Gateway {
  /** The address of the API, such as `https://patchbay.example.com/graphql`. */
  readonly url: string;
  /** Returns a token that is still good. Called before each request and connection. */
  readonly token: () => Promise<string>;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const maxPauseMs = 10_000;
/** Longer each time, to 10 s, and random, so that clients don't all come back in the same moment. */
const pauseAfter = (failures: number) => pause(Math.min(maxPauseMs, 250 * 2 ** failures) * (0.5 + Math.random() / 2));

/** Live events. In a browser, leave out `webSocketImpl`. */
export function connectLive({ url, token }: Gateway) {
  return resuming(
    createClient({
      url: url.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
      // A network that goes away does not close its sockets.
      keepAlive: 10_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: async (failures) => void (await pauseAfter(failures)),
    }),
  );
}

/** Rate limits, and gateways that are away or that their proxy cannot reach. */
const busy: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * `fetch` with the token, which repeats a request that the network lost or that came too early. Patchbay allows that: queries change nothing, and
 * a text with the same `idempotencyKey` is sent once.
 */
export function createFetch({ token }: Gateway): typeof fetch {
  return async (input, init) => {
    for (let failures = 0; ; failures += 1) {
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${await token()}`);
      try {
        const response = await fetch(input, { ...init, headers });
        if (!busy.has(response.status)) return response;
        await pause(1_000 * Number(response.headers.get('retry-after') ?? 0));
      } catch (error) {
        if (init?.signal?.aborted === true) throw error;
      }
      await pauseAfter(failures);
    }
  };
}
