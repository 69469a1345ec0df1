import { type Client, CloseCode, createClient } from 'graphql-ws/client';
import { type GraphqlError, PatchbayError, toPatchbayError } from './errors';
import type { Tokens } from './tokens';

/** `connecting` until the first connection, `live` while there is one, `away` after it was lost. */
export type Status = 'connecting' | 'live' | 'away';

export interface SocketOptions {
  readonly url: string;
  readonly tokens: Tokens;
  /** A WebSocket class; by default that of the browser or of Node.js. */
  readonly webSocket?: unknown;
  readonly onStatus: (status: Status) => void;
}

/** Why a subscription ended: an error, or only that it is to be opened again, maybe without a pause. */
export interface Ending {
  readonly error?: PatchbayError | undefined;
  readonly isPrompt?: boolean;
}

export interface Socket extends Pick<Client, 'subscribe'> {
  /** What a subscription that ended with this reason can do. */
  endingOf(reason: unknown): Ending;
  close(): void;
}

/** A network that goes away does not close its sockets: one that answers no ping is given up. */
const pingMs = 10_000;
const maxSilenceMs = 5_000;
/** As the gateway closes sockets. */
const normal = 1000;
const goingAway = 1001;
const restart = 1012;

/** Codes with which the same client would be closed again. */
const mistakes: ReadonlySet<number> = new Set([CloseCode.BadRequest, CloseCode.SubprotocolNotAcceptable]);

/** One WebSocket, open while something is subscribed. It does not reconnect: each stream does, after its last event. */
export function createSocket({ url, tokens, webSocket = globalThis.WebSocket, onStatus }: SocketOptions): Socket {
  if (webSocket === undefined)
    throw new Error(
      'There is no WebSocket in this version of Node.js. Pass `webSocket`, such as that of the package ws.',
    );
  let silence: ReturnType<typeof setTimeout> | undefined;
  let token = '';
  let refusal: PatchbayError | undefined;
  const client = createClient({
    url,
    webSocketImpl: webSocket,
    async connectionParams() {
      refusal = undefined;
      try {
        token = await tokens.current();
      } catch (error) {
        // graphql-ws makes a close code of it.
        refusal = error as PatchbayError;
        throw error;
      }
      return { authorization: tokens.headerOf(token) };
    },
    retryAttempts: 0,
    keepAlive: pingMs,
    connectionAckWaitTimeout: maxSilenceMs,
    on: {
      connected() {
        tokens.accept(token);
        onStatus('live');
      },
      ping(isReceived) {
        if (!isReceived) silence = setTimeout(() => client.terminate(), maxSilenceMs);
      },
      pong: (isReceived) => isReceived && clearTimeout(silence),
      closed(event) {
        clearTimeout(silence);
        const { code, reason } = event as CloseEvent;
        if (isRejected(code)) tokens.reject(token, reason);
        // Nothing is subscribed any more.
        if (code !== normal) onStatus('away');
      },
    },
  });
  return {
    subscribe: client.subscribe,
    endingOf(reason) {
      if (Array.isArray(reason)) return { error: toPatchbayError(reason as GraphqlError[]) };
      const { code = 0, reason: text = '' } = reason as Partial<CloseEvent>;
      if (refusal !== undefined) return { error: refusal };
      if (mistakes.has(code)) return { error: new PatchbayError('BAD_USER_INPUT', `The socket was closed: ${text}`) };
      return { isPrompt: isRejected(code) || code === restart || code === goingAway };
    },
    close: () => void client.dispose(),
  };
}

/** The token was not accepted, or has ended. */
const isRejected = (code: number): boolean => code === CloseCode.Unauthorized || code === CloseCode.Forbidden;
