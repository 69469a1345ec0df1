import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../load/api';
import type { WatcherEntry, WatcherLog } from '../observations';
import { connectGraphqlSocket } from './graphql-socket';
import { readEverything } from './read-everything';

export interface WatcherOptions {
  readonly name: string;
  readonly sellers: readonly string[];
  /** The gateways, the preferred one first. */
  readonly urls: readonly string[];
  readonly token: string;
  readonly api: Api;
}

export interface Watcher extends WatcherLog {
  readonly entries: readonly WatcherEntry[];
  /** How often it lost its connection. */
  readonly losses: () => number;
  close(): void;
}

interface Event {
  readonly cursor: string;
  readonly message: { readonly body: string; readonly status: string };
}
type Kind = 'added' | 'updated';

const documentOf = (kind: Kind) =>
  `subscription ($after: Cursor) { event: message${kind === 'added' ? 'Added' : 'Updated'}(after: $after) { cursor message { body status } } }`;

/**
 * A front end that shows messages: it reads a cursor, subscribes after it, and resumes after its last event whenever its
 * connection is lost. If that event is not there any more, it reads everything again.
 */
export async function startWatcher({ name, sellers, urls, token, api }: WatcherOptions): Promise<Watcher> {
  const entries: WatcherEntry[] = [];
  const cursors: Record<Kind, string> = { added: '', updated: '' };
  let isClosed = false;
  let losses = 0;
  let turn = 0;
  let socket: ReturnType<typeof connectGraphqlSocket> | undefined;
  /** Subscriptions of a time before a reload have nothing to say. */
  let epoch = 0;

  const readCursor = async () => {
    const { eventCursor } = await api.run<{ eventCursor: string }>('{ eventCursor }');
    cursors.added = cursors.updated = eventCursor;
  };
  const reload = async () => {
    const own = (epoch += 1);
    socket?.close();
    for (;;) {
      try {
        await readCursor();
        const messages = await readEverything(api);
        if (own !== epoch) return;
        entries.push({ kind: 'reloaded', messages });
        return connect();
      } catch {
        if (isClosed) return;
        await pause(500);
      }
    }
  };
  const subscribe = (kind: Kind, on: ReturnType<typeof connectGraphqlSocket>) => {
    const own = epoch;
    on.subscribe({
      query: documentOf(kind),
      variables: { after: cursors[kind] },
      next(payload) {
        if (own !== epoch) return;
        const { data, errors } = payload as { data?: { event: Event } | null; errors?: Parameters<typeof end>[0] };
        if (data == null) return end(errors ?? []);
        cursors[kind] = data.event.cursor;
        const { body, status } = data.event.message;
        entries.push({ kind, body, status });
      },
      ended: (errors) => end(errors),
    });
    const end = (errors: readonly { readonly extensions?: { readonly code?: string } }[]) => {
      if (own !== epoch || isClosed) return;
      if (errors.some(({ extensions }) => extensions?.code === 'CURSOR_TOO_OLD')) void reload();
      else on.close();
    };
  };
  const connect = () => {
    if (isClosed) return;
    const own = epoch;
    const opened = connectGraphqlSocket(urls[turn++ % urls.length] ?? '', token, () => {
      if (isClosed || own !== epoch) return;
      losses += 1;
      setTimeout(() => own === epoch && connect(), 250 + 500 * Math.random());
    });
    socket = opened;
    subscribe('added', opened);
    subscribe('updated', opened);
  };

  await readCursor();
  connect();
  return {
    name,
    sellers,
    entries,
    losses: () => losses,
    close() {
      isClosed = true;
      socket?.close();
    },
  };
}
