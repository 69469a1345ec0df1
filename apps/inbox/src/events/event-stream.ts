import { type Client, CloseCode, createClient } from 'graphql-ws';
import { session } from '../api';
import type { TypedDocumentString } from '../generated/graphql';

export type Connection = 'connecting' | 'live' | 'lost';

interface EventStreamOptions {
  /** The cursor of the last event before the page loads anything. */
  readonly start: string;
  readonly onConnection: (state: Connection) => void;
  /** Loads everything again when missed events are no longer kept. Resolves with the cursor to go on from. */
  readonly startOver: () => Promise<string>;
}

export interface EventStream {
  /** Delivers events in order, each once; after a lost connection it goes on after the last one. */
  subscribe<Data, Event extends { readonly cursor: string }>(
    document: TypedDocumentString<Data, { after?: string | null }>,
    eventOf: (data: Data) => Event,
    onEvent: (event: Event) => void,
  ): void;
  close(): void;
}

const pingMs = 10_000;
const maxSilenceMs = 5_000;
const maxRetryMs = 10_000;

export function connectEventStream({ start, onConnection, startOver }: EventStreamOptions): EventStream {
  const closing = new AbortController();
  const isClosed = () => closing.signal.aborted;
  const client = createSocket((state) => !isClosed() && onConnection(state));
  // All subscriptions are too old together; the page starts over once.
  let startingOver: Promise<string> | undefined;
  const startOverOnce = () => (startingOver ??= startOver().finally(() => (startingOver = undefined)));

  return {
    subscribe(document, eventOf, onEvent) {
      let after = start;
      let failures = 0;

      const subscribe = () => {
        if (isClosed()) return;
        let isStale = false;
        const ended = () => void resume(isStale);
        client.subscribe<never>(
          { query: document.toString(), variables: { after } },
          {
            next({ data, errors }) {
              isStale ||= isTooOld(errors);
              if (data == null) return;
              const event = eventOf(data);
              failures = 0;
              after = event.cursor;
              onEvent(event);
            },
            error: (error) => {
              isStale ||= isTooOld(error);
              ended();
            },
            complete: ended,
          },
        );
      };
      const resume = async (isStale: boolean) => {
        await onlineOr(retryDelay(failures++));
        if (isStale && !isClosed()) after = await startOverOnce().catch(() => after);
        subscribe();
      };
      subscribe();
    },
    close() {
      closing.abort();
      void client.dispose();
    },
  };
}

function createSocket(onConnection: (state: Connection) => void): Client {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    // A function, because the token may have been renewed since the last connection.
    connectionParams: () => ({ ...session.headers }),
    // Each subscription retries by itself, from its own cursor.
    retryAttempts: 0,
    keepAlive: pingMs,
    connectionAckWaitTimeout: maxSilenceMs,
    on: {
      connected: () => onConnection('live'),
      // A network that goes away does not close its sockets.
      ping: (isReceived) => {
        if (!isReceived) silence = setTimeout(() => client.terminate(), maxSilenceMs);
      },
      pong: (isReceived) => isReceived && clearTimeout(silence),
      closed: (event) => {
        clearTimeout(silence);
        onConnection('lost');
        const { code, reason } = event as CloseEvent;
        if (code === CloseCode.Unauthorized) session.signOut(reason);
      },
    },
  });
  return client;
}

interface Failure {
  readonly extensions?: { readonly code?: unknown };
}
const isTooOld = (errors: unknown): boolean =>
  Array.isArray(errors) && errors.some((error: Failure) => error.extensions?.code === 'CURSOR_TOO_OLD');

const retryDelay = (failures: number) => Math.min(maxRetryMs, 250 * 2 ** failures) * (0.5 + Math.random() / 2);

/** Waits, but no longer than until the device is back online. */
const onlineOr = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
