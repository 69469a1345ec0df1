import type { ExecutionResult } from 'graphql-ws/client';
import { abortedBy } from './aborted-by';
import type { TypedDocument } from './documents';
import { type GraphqlError, isTemporary, PatchbayError, toPatchbayError } from './errors';
import type { EventKind } from './generated/schema';
import { pauseAfter, type Pauses } from './pause';
import type { Ending, Socket } from './socket';

export interface EventsOptions<Event = unknown> {
  /** The cursor after which to start: of `patchbay.cursor()`, or of an event. Default: now. */
  readonly after?: string | null | undefined;
  /** Only these kinds. Default: all. */
  readonly kinds?: readonly EventKind[] | null | undefined;
  /** Only events of this conversation, and those about no conversation. */
  readonly conversationId?: string | null | undefined;
  /**
   * A subscription to `events` that passes on `$after`, `$kinds` and `$conversationId`, and selects `cursor`. Default: one
   * with the most important fields of each event.
   */
  readonly document?: TypedDocument<{ readonly events: Event }, never> | undefined;
  /** Ends the stream. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Reads again all data that events keep up to date, as events were missed that are no longer kept. The stream goes on
   * from where it was before that. If it rejects with a temporary error, it is called again. Default: the stream throws
   * CURSOR_TOO_OLD.
   */
  readonly onCursorTooOld?: (() => Promise<void> | void) | undefined;
}

/** Live events. It ends when the loop over it does, when `return` is called, or when its signal aborts. */
export interface EventStream<Event> extends AsyncIterableIterator<Event> {
  return(): Promise<IteratorResult<Event, undefined>>;
}

export interface StreamSource {
  readonly socket: () => Socket;
  readonly pauses: Pauses;
  readonly readCursor: (signal: AbortSignal) => Promise<string>;
}

/** Events that wait for the program. With more, the stream pauses. */
const maxWaiting = 1_000;
/** After this time without an end, a subscription counts as working. */
const worksAfterMs = 10_000;
/** Failures of the gateway with one event until its data is read again instead. */
const maxFailures = 3;

type Waiting<Event> = {
  resolve(result: IteratorResult<Event, undefined>): void;
  reject(error: unknown): void;
};

/** Not a generator, as `return` has to work while `next` waits. */
export class ResumingStream<Event extends { readonly cursor: string }> implements EventStream<Event> {
  private readonly ending: AbortController;
  private readonly arrived: Event[] = [];
  private readonly readers: Waiting<Event>[] = [];
  private drained: (() => void) | undefined;
  private failure: { readonly error: unknown } | undefined;
  private after: string | null;
  private failures = 0;

  constructor(
    private readonly source: StreamSource,
    private readonly document: string,
    private readonly options: EventsOptions,
    closing: AbortSignal,
  ) {
    this.after = options.after ?? null;
    this.ending = abortedBy([closing, options.signal]);
    this.ending.signal.addEventListener('abort', () => {
      this.arrived.length = 0;
      this.drained?.();
      for (const reader of this.readers.splice(0)) reader.resolve({ done: true, value: undefined });
    });
    void this.run();
  }

  next(): Promise<IteratorResult<Event, undefined>> {
    const event = this.arrived.shift();
    if (event !== undefined) {
      if (this.arrived.length === 0) this.drained?.();
      return Promise.resolve({ done: false, value: event });
    }
    if (this.failure !== undefined) {
      const { error } = this.failure;
      this.failure = undefined;
      return Promise.reject(error as Error);
    }
    if (this.isOver) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => this.readers.push({ resolve, reject }));
  }

  return(): Promise<IteratorResult<Event, undefined>> {
    this.failure = undefined;
    this.ending.abort();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private get isOver(): boolean {
    return this.ending.signal.aborted;
  }

  private fail(error: unknown): void {
    if (this.isOver) return;
    const reader = this.readers.shift();
    if (reader === undefined) this.failure = { error };
    else reader.reject(error);
    // What arrived before it is still handed over.
    const arrived = this.arrived.splice(0);
    this.ending.abort();
    this.arrived.push(...arrived);
  }

  private async run(): Promise<void> {
    try {
      while (!this.isOver) {
        const ending = await this.step().catch((error: unknown): Ending => {
          if (isTemporary(error)) return { error };
          throw error;
        });
        await this.recover(ending);
      }
    } catch (error) {
      this.fail(error);
    }
  }

  private async step(): Promise<Ending> {
    // Without it, events between the start and a connection that is lost before the first event would be missed.
    this.after ??= await this.source.readCursor(this.ending.signal);
    if (this.isOver) return {};
    const since = performance.now();
    const ending = await this.listen();
    if (performance.now() - since > worksAfterMs) this.failures = 0;
    return ending;
  }

  /** Resolves when the subscription has ended, or when the program does not keep up with it. */
  private async listen(): Promise<Ending> {
    const { kinds, conversationId } = this.options;
    const lastCursor = () => this.after;
    const variables = {
      kinds,
      conversationId,
      // graphql-ws asks again by itself after a socket that was closed with 1000.
      get after() {
        return lastCursor();
      },
    };
    const socket = this.source.socket();
    let leave = (): void => undefined;
    let ending: Ending | undefined;
    const stop = (reason: Ending) => {
      ending = reason;
      leave();
    };
    const abort = () => stop({});
    this.ending.signal.addEventListener('abort', abort);
    try {
      return await new Promise<Ending>((resolve) => {
        leave = socket.subscribe<never>(
          { query: this.document, variables },
          {
            next: (result) => {
              if (ending !== undefined) return;
              const error = this.take(result as ExecutionResult<{ readonly events: Event }>);
              if (error !== undefined) stop({ error });
              else if (this.arrived.length >= maxWaiting) stop({ isPrompt: true });
            },
            error: (reason) => resolve(ending ?? socket.endingOf(reason)),
            complete: () => resolve(ending ?? {}),
          },
        );
      });
    } finally {
      this.ending.signal.removeEventListener('abort', abort);
    }
  }

  private take({ data, errors }: ExecutionResult<{ readonly events: Event }>): PatchbayError | undefined {
    const event = data?.events;
    if (event == null) return toPatchbayError((errors ?? []) as readonly GraphqlError[]);
    if (typeof event.cursor !== 'string')
      return new PatchbayError('BAD_USER_INPUT', 'The document of `events` does not select `cursor`. Add it.');
    this.after = event.cursor;
    this.failures = 0;
    const reader = this.readers.shift();
    if (reader === undefined) this.arrived.push(event);
    else reader.resolve({ done: false, value: event });
    return undefined;
  }

  /** Returns when the subscription may be opened again. */
  private async recover({ error, isPrompt = false }: Ending): Promise<void> {
    if (this.isOver) return;
    if (this.arrived.length >= maxWaiting) {
      await new Promise<void>((resolve) => (this.drained = resolve));
      this.drained = undefined;
      return;
    }
    const isBroken = error?.code === 'INTERNAL_SERVER_ERROR';
    if (error?.code === 'CURSOR_TOO_OLD' || (isBroken && this.failures >= maxFailures)) return this.startOver(error);
    if (error !== undefined && !isBroken && !isTemporary(error)) throw error;
    const isFirst = this.failures === 0;
    const ms = Math.max(pauseAfter(this.failures++), (error?.retryAfter ?? 0) * 1_000);
    if (!(isPrompt && isFirst)) await this.source.pauses.wait(ms, this.ending.signal);
  }

  /** The cursor first, then the data: what happens in between is in both, and nothing is missed. */
  private async startOver(reason: PatchbayError): Promise<void> {
    const { onCursorTooOld } = this.options;
    if (onCursorTooOld === undefined) throw reason;
    try {
      const cursor = await this.source.readCursor(this.ending.signal);
      // The data that is read now is newer than these.
      this.arrived.length = 0;
      await onCursorTooOld();
      this.after = cursor;
      this.failures = 0;
    } catch (error) {
      if (!isTemporary(error)) throw error;
      await this.source.pauses.wait(pauseAfter(this.failures++), this.ending.signal);
    }
  }
}
