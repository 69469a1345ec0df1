import type { SequencedEvent } from '@patchbay/messaging';
import { isTracing, startSpan } from '@patchbay/service-kit';

/** The way of one event to all who get it. */
export interface FanOut {
  /** So many members of one more audience got it. */
  reached(count: number): void;
}

/** A span from when the event is here until the last socket got it; not one per socket. */
export function startFanOut({ event, traceparent }: SequencedEvent, audiences: number): FanOut | undefined {
  if (traceparent === undefined || !isTracing()) return undefined;
  const span = startSpan(`deliver ${event.type}`, {
    kind: 'CONSUMER',
    parent: traceparent,
    attributes: { 'patchbay.event.type': event.type, 'patchbay.audiences': audiences },
  });
  let left = audiences;
  let deliveries = 0;
  const endIfDone = () => {
    if (left > 0) return;
    span.set({ 'patchbay.deliveries': deliveries });
    span.end();
  };
  endIfDone();
  return {
    reached(count) {
      left -= 1;
      deliveries += count;
      endIfDone();
    },
  };
}
