import type { TypedDocument } from './documents';
import { type EventsOptions, type EventStream, ResumingStream } from './event-stream';
import { type EventCursor, type LiveEvent, operations, type Presence } from './operations';
import { Pauses } from './pause';
import { presenceOf, type PresenceOptions } from './presence';
import { createQuery, type Query } from './query';
import { createSocket, type Socket, type Status } from './socket';
import { type TokenSource, Tokens } from './tokens';

export interface ConnectOptions {
  /** The address of the API, such as `https://patchbay.example.com/graphql`. In a browser, `/graphql` will do. */
  readonly url: string;
  /** Either this or `session`. */
  readonly token?: TokenSource | undefined;
  /** In a page of the gateway's own origin: the id of the session that its `POST /session` started. The browser adds the cookie. */
  readonly session?: string | undefined;
  /** Called when the connection of live events changes. */
  readonly onStatus?: ((status: Status) => void) | undefined;
  /** The WebSocket class of the package `ws`, in Node.js before version 22, which has no WebSocket. */
  readonly webSocket?: unknown;
  readonly fetch?: typeof globalThis.fetch | undefined;
}

export interface Patchbay {
  /** Sends a query or a mutation. Throws a `PatchbayError`. */
  readonly query: Query;
  /** The cursor of the latest event. Read it first, then the data to show, then `events` after it. */
  cursor(): Promise<string>;
  /** Live events: each once, in order, across lost connections. Throws a `PatchbayError` if they cannot go on. */
  events(options?: EventsOptions & { readonly document?: undefined }): EventStream<LiveEvent>;
  events<Event extends { readonly cursor: string }>(
    options: EventsOptions<Event> & { readonly document: TypedDocument<{ readonly events: Event }, never> },
  ): EventStream<Event>;
  /**
   * Who else has a conversation open, and whether they are typing: now, and at every change. The viewer is there for others
   * as long as the loop goes on. Throws a `PatchbayError` if it cannot go on: NOT_FOUND if they may no longer see it.
   */
  presence(options: PresenceOptions): AsyncIterableIterator<readonly Presence[]>;
  readonly status: Status;
  /** Ends all streams and the connection. */
  close(): void;
}

/** Opens nothing until it is used. */
export function connect({
  url,
  token,
  session,
  onStatus,
  webSocket,
  fetch = globalThis.fetch,
}: ConnectOptions): Patchbay {
  const address = new URL(url, typeof location === 'undefined' ? undefined : location.href);
  const tokens = session === undefined ? new Tokens(token ?? '') : new Tokens(session, 'Session');
  const pauses = new Pauses();
  const closing = new AbortController();
  let status: Status = 'connecting';
  const query = createQuery(address.href, tokens, fetch.bind(globalThis));
  const readCursor = async (signal?: AbortSignal) =>
    (await query<EventCursor>(operations.eventCursor, undefined, { signal })).eventCursor;
  let opened: Socket | undefined;
  const socket = () =>
    (opened ??= createSocket({
      url: address.href.replace(/^http/, 'ws'),
      tokens,
      webSocket,
      onStatus(next) {
        if (next === 'live') pauses.wake();
        if (next === status || closing.signal.aborted) return;
        status = next;
        onStatus?.(next);
      },
    }));
  return {
    query,
    cursor: () => readCursor(),
    events(options: EventsOptions = {}) {
      const document = options.document?.toString() ?? operations.events;
      return new ResumingStream<never>({ socket, pauses, readCursor }, document, options, closing.signal);
    },
    presence: (options) => presenceOf({ socket, pauses }, options, closing.signal),
    get status() {
      return status;
    },
    close() {
      closing.abort();
      pauses.close();
      opened?.close();
    },
  };
}
