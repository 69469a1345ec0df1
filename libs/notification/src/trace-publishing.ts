import type { SequencedEvent } from '@patchbay/messaging';
import { isTracing, startSpan } from '@patchbay/service-kit';

interface Publishing {
  /** As they are published: what gateways do with them follows. */
  readonly events: readonly SequencedEvent[];
  end(isPublished: boolean): void;
}

/** A span for each event that belongs to a trace. */
export function tracePublishing(events: readonly SequencedEvent[]): Publishing {
  if (!isTracing()) return { events, end: () => undefined };
  const spans = events.map(({ event: { type }, traceparent }) =>
    traceparent === undefined
      ? undefined
      : startSpan(`publish ${type}`, {
          kind: 'PRODUCER',
          parent: traceparent,
          attributes: { 'patchbay.event.type': type },
        }),
  );
  return {
    events: events.map((event, index) => {
      const traceparent = spans[index]?.traceparent;
      return traceparent == null ? event : { ...event, traceparent };
    }),
    end(isPublished) {
      for (const span of spans) {
        if (!isPublished) span?.fail('unpublished');
        span?.end();
      }
    },
  };
}
