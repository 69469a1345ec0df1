import type { Viewer } from '@patchbay/access';
import type { DomainEvent, SequencedEvent } from '@patchbay/messaging';
import { isDatabaseAway } from '@patchbay/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import type { GatewayContext } from '../context';
import { apiError, badUserInput } from '../errors';
import { EventQueue } from './event-queue';

/** An event on its way to one client, or why there are no more. */
export type Delivery<Payload> = { readonly cursor: string; readonly payload: Payload } | { readonly error: Error };

export interface Following<Payload> {
  /** The cursor of the last event that the client has seen; null to start with what comes next. */
  readonly after: string | null;
  /** Whether the event is of this subscription's kind. Asked of every event: it has to be cheap. */
  concerns(event: DomainEvent): boolean;
  /** Whether this viewer may be told, from the facts that the event carries. */
  mayBeTold(event: DomainEvent, viewer: Viewer): boolean;
  /** What the client is told; null where the viewer may no longer see it. */
  load(event: DomainEvent): Promise<Payload | null>;
  /** Throws, for a viewer as of now, where there is nothing to subscribe to. */
  check?(): Promise<void>;
}

/** The subscription goes on no further: the client reads what it shows anew, and starts from `eventCursor`. */
const cursorTooOld = (reason: string) =>
  apiError('CURSOR_TOO_OLD', `${reason} Read again what you show, and subscribe after the \`eventCursor\` that you read before it.`);

const mostWaiting = 1_000;
const pageSize = 500;
const retryDelayMs = 250;

/**
 * One subscription, in three phases. It listens first, so that nothing is missed; then it reads from the log what came
 * between the client's cursor and that moment; then it goes live with what it heard meanwhile. Sequence numbers tell
 * what was delivered already. Every delivery is authorised against a snapshot of the viewer, which is taken anew when
 * an `access-changed` stands in the stream: what comes behind it is judged by the rights behind it.
 */
export async function followEvents<Payload>(
  context: GatewayContext,
  following: Following<Payload>,
): Promise<AsyncIterableIterator<Delivery<Payload>>> {
  const { stream, eventLog } = context.services;
  const after = following.after === null ? null : readEventCursor(following.after);
  const queue = new EventQueue<SequencedEvent>(mostWaiting);
  const stopListening = stream.subscribe((event) => {
    if (event.event.type === 'access-changed' || following.concerns(event.event)) queue.push(event);
  });
  const liveFrom = stream.position();
  const close = () => {
    stopListening();
    queue.close();
  };
  try {
    await context.reloadViewer();
    await following.check?.();
  } catch (error) {
    close();
    throw error;
  }

  /** Waits until the database is back: an event is neither lost nor judged by old rights. */
  const patiently = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (queue.isClosed || !isDatabaseAway(error)) throw error;
        await pause(retryDelayMs);
      }
    }
  };

  const delivered = async ({ sequence, event }: SequencedEvent): Promise<Delivery<Payload> | null> => {
    if (!following.concerns(event) || !following.mayBeTold(event, context.viewer)) return null;
    const payload = await patiently(() => {
      context.forgetWhatWasRead();
      return following.load(event);
    });
    return payload === null ? null : { cursor: writeEventCursor(sequence), payload };
  };

  async function* deliveries(): AsyncGenerator<Delivery<Payload>, void> {
    let last = after ?? liveFrom;
    // Another gateway may be a little ahead of this one; ahead of the log is nobody.
    if (last > liveFrom && last > (await patiently(() => eventLog.lastSequence()))) {
      yield { error: cursorTooOld('There was no such event: the cursor may be from before a restored backup.') };
      return;
    }
    while (last < liveFrom) {
      const from = last;
      const page = await patiently(() => eventLog.after(from, pageSize));
      if (page[0]?.sequence !== from + 1) {
        yield { error: cursorTooOld('What came next after this cursor is no longer kept.') };
        return;
      }
      for (const event of page) {
        if (event.sequence > liveFrom) break;
        const delivery = await delivered(event);
        if (delivery !== null) yield delivery;
      }
      last = Math.min(liveFrom, page.at(-1)?.sequence ?? liveFrom);
    }
    for (;;) {
      const event = await queue.take();
      if (event === 'closed') return;
      if (event === 'overflowed') {
        yield { error: apiError('RATE_LIMITED', 'You read more slowly than events come: subscribe again with the last cursor you got.') };
        return;
      }
      if (event.sequence <= last) continue;
      if (event.event.type === 'access-changed') await patiently(() => context.reloadViewer());
      const delivery = await delivered(event);
      if (delivery !== null) yield delivery;
    }
  }

  const generator = deliveries();
  const iterator: AsyncIterableIterator<Delivery<Payload>> = {
    next: () => generator.next(),
    // Ends a wait for the next event too; the generator alone would go on with it.
    return: () => {
      close();
      return generator.return();
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

/** What the subscription's field is resolved from. */
export function deliveredOrThrow<Payload>(delivery: Delivery<Payload>): { cursor: string; payload: Payload } {
  if ('error' in delivery) throw delivery.error;
  return delivery;
}

export const writeEventCursor = (sequence: number) => Buffer.from(`e:${sequence}`).toString('base64url');

function readEventCursor(cursor: string): number {
  const [, digits] = /^e:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (digits === undefined) throw badUserInput('This is no cursor of an event: hand back what the API gave, or leave it out to start with what comes next.');
  return Number(digits);
}
