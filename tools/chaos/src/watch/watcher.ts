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

interface Event {
  readonly cursor: string;
  readonly message: { readonly body: string; readonly status: string };
}
type Errors = readonly { readonly extensions?: { readonly code?: string } }[];
type Kind = 'added' | 'updated';
type Socket = ReturnType<typeof connectGraphqlSocket>;

const documentOf = (kind: Kind) =>
  `subscription ($after: Cursor) { event: message${kind === 'added' ? 'Added' : 'Updated'}(after: $after) { cursor message { body status } } }`;

/**
 * A front end that shows messages: it reads a cursor, subscribes after it, and resumes after its last event whenever its
 * connection is lost. If that event is not there any more, it reads everything again.
 */
export class Watcher implements WatcherLog {
  readonly entries: WatcherEntry[] = [];
  readonly name: string;
  readonly sellers: readonly string[];
  /** When it first heard that a message was added. */
  readonly heardAt = new Map<string, number>();
  /** How often it lost its connection. */
  losses = 0;
  readonly #cursors: Record<Kind, string> = { added: '', updated: '' };
  #socket: Socket | undefined;
  #turn = 0;
  /** What was subscribed before a reload has nothing to say. */
  #epoch = 0;
  #isClosed = false;

  constructor(private readonly options: WatcherOptions) {
    this.name = options.name;
    this.sellers = options.sellers;
  }

  async start(): Promise<void> {
    await this.#readCursor();
    this.#connect();
  }

  close(): void {
    this.#isClosed = true;
    this.#socket?.close();
  }

  #connect(): void {
    if (this.#isClosed) return;
    const { urls, token } = this.options;
    const epoch = this.#epoch;
    const socket = connectGraphqlSocket(urls[this.#turn % urls.length] ?? '', token, () => {
      if (this.#isClosed || epoch !== this.#epoch) return;
      this.losses += 1;
      setTimeout(() => epoch === this.#epoch && this.#connect(), 250 + 500 * Math.random());
    });
    if (this.#turn > 0) this.entries.push({ kind: 'resumed', at: Date.now() });
    this.#turn += 1;
    this.#socket = socket;
    for (const kind of ['added', 'updated'] as const) this.#subscribe(kind, socket);
  }

  #subscribe(kind: Kind, socket: Socket): void {
    const epoch = this.#epoch;
    const end = (errors: Errors) => {
      if (epoch !== this.#epoch || this.#isClosed) return;
      if (errors.some(({ extensions }) => extensions?.code === 'CURSOR_TOO_OLD')) void this.#reload();
      // Connect again, and resume.
      else socket.close();
    };
    socket.subscribe({
      query: documentOf(kind),
      variables: { after: this.#cursors[kind] },
      next: (payload) => {
        if (epoch !== this.#epoch) return;
        const { data, errors } = payload as { data?: { event: Event } | null; errors?: Errors };
        if (data == null) return end(errors ?? []);
        const { cursor, message } = data.event;
        this.#cursors[kind] = cursor;
        this.entries.push({ kind, body: message.body, status: message.status });
        if (kind === 'added' && !this.heardAt.has(message.body)) this.heardAt.set(message.body, Date.now());
      },
      ended: end,
    });
  }

  async #reload(): Promise<void> {
    const epoch = (this.#epoch += 1);
    this.#socket?.close();
    while (!this.#isClosed && epoch === this.#epoch) {
      try {
        // The cursor comes first, so nothing is missed in between.
        await this.#readCursor();
        this.entries.push({ kind: 'reloaded', messages: await readEverything(this.options.api) });
        return this.#connect();
      } catch {
        await pause(500);
      }
    }
  }

  async #readCursor(): Promise<void> {
    const { eventCursor } = await this.options.api.run<{ eventCursor: string }>('{ eventCursor }');
    this.#cursors.added = this.#cursors.updated = eventCursor;
  }
}
