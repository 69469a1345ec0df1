import { CloseCode, createClient } from 'graphql-ws';
import type { TypedDocumentString } from '../generated/graphql';
import { session } from './session';

export type Connection = 'connecting' | 'live' | 'lost';

export interface Live {
  /** Events in order, each once: after a lost connection they go on behind the last one. */
  follow<Data>(
    document: TypedDocumentString<Data, { after?: string | null }>,
    cursorOf: (data: Data) => string,
    onEvent: (data: Data) => void,
  ): void;
  close(): void;
}

export interface LiveOptions {
  /** Of the last event before what the page has read. */
  readonly start: string;
  readonly onConnection: (state: Connection) => void;
  /** What was missed is no longer kept: the page is read anew, behind the cursor that this resolves with. */
  readonly startOver: () => Promise<string>;
  /** The server no longer takes the token. */
  readonly onSignedOut: (why: string) => void;
}

const longestWaitMs = 10_000;
/** How often the server is asked whether it is there, and how long it may take to say so. */
const pingMs = 10_000;
const longestSilenceMs = 5_000;

interface Failure {
  readonly extensions?: { readonly code?: unknown };
}
const isTooOld = (errors: unknown): boolean =>
  Array.isArray(errors) && errors.some((error: Failure) => error.extensions?.code === 'CURSOR_TOO_OLD');

export function connectLive({ start, onConnection, startOver, onSignedOut }: LiveOptions): Live {
  let isClosed = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    // Asked for at every connection: it may have been renewed.
    connectionParams: () => ({ authorization: `Bearer ${session.token ?? ''}` }),
    // Each subscription comes back by itself, with its own cursor.
    retryAttempts: 0,
    keepAlive: pingMs,
    connectionAckWaitTimeout: longestSilenceMs,
    on: {
      connected: () => onConnection('live'),
      // A network that went away says nothing of it.
      ping: (isReceived) => {
        if (!isReceived) silence = setTimeout(() => client.terminate(), longestSilenceMs);
      },
      pong: (isReceived) => isReceived && clearTimeout(silence),
      closed: (event) => {
        clearTimeout(silence);
        if (isClosed) return;
        onConnection('lost');
        const { code, reason } = event as CloseEvent;
        if (code === CloseCode.Unauthorized) onSignedOut(reason);
      },
    },
  });
  // All subscriptions are too old at once; the page is read anew once.
  let startingOver: Promise<string> | undefined;
  const startOverOnce = () => (startingOver ??= startOver().finally(() => (startingOver = undefined)));

  return {
    follow(document, cursorOf, onEvent) {
      let cursor = start;
      let failures = 0;

      const subscribe = () => {
        if (isClosed) return;
        let isStale = false;
        const ended = () => void again(isStale);
        client.subscribe<never>(
          { query: document.toString(), variables: { after: cursor } },
          {
            next({ data, errors }) {
              isStale ||= isTooOld(errors);
              if (data == null) return;
              failures = 0;
              cursor = cursorOf(data);
              onEvent(data);
            },
            error: (error) => {
              isStale ||= isTooOld(error);
              ended();
            },
            complete: ended,
          },
        );
      };
      const again = async (isStale: boolean) => {
        const wait = Math.min(longestWaitMs, 250 * 2 ** failures) * (0.5 + Math.random() / 2);
        failures += 1;
        await untilOnlineOr(wait);
        if (isStale && !isClosed) cursor = await startOverOnce().catch(() => cursor);
        subscribe();
      };
      subscribe();
    },
    close() {
      isClosed = true;
      void client.dispose();
    },
  };
}

/** A machine that comes back to its network need not wait any longer. */
function untilOnlineOr(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
}
