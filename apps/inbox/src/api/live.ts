import { createClient } from 'graphql-ws';
import type { TypedDocumentString } from '../generated/graphql';
import { session } from './session';

export type Connection = 'connecting' | 'live' | 'lost';

export interface Live {
  /** Events in order, each once: after a lost connection they go on behind the last one. */
  follow<Data>(document: TypedDocumentString<Data, { after?: string | null }>, cursorOf: (data: Data) => string, onEvent: (data: Data) => void): void;
  close(): void;
}

export interface LiveOptions {
  /** Of the last event before what the page has read. */
  readonly start: string;
  readonly onConnection: (state: Connection) => void;
  /** What was missed is no longer kept: the page is read anew, behind the cursor that this resolves with. */
  readonly startOver: () => Promise<string>;
}

const longestWaitMs = 10_000;

interface Failure {
  readonly extensions?: { readonly code?: unknown };
}
const isTooOld = (errors: unknown): boolean => Array.isArray(errors) && errors.some((error: Failure) => error.extensions?.code === 'CURSOR_TOO_OLD');

export function connectLive({ start, onConnection, startOver }: LiveOptions): Live {
  let isClosed = false;
  const client = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    // Asked for at every connection: it may have been renewed.
    connectionParams: () => ({ authorization: `Bearer ${session.token ?? ''}` }),
    // Each subscription comes back by itself, with its own cursor.
    retryAttempts: 0,
    keepAlive: 10_000,
    on: {
      connected: () => onConnection('live'),
      closed: () => !isClosed && onConnection('lost'),
    },
  });

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
        await new Promise((resolve) => setTimeout(resolve, wait));
        if (isStale && !isClosed) cursor = await startOver().catch(() => cursor);
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
