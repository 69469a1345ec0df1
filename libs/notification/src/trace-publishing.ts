import type { SequencedEvent } from '@patchbay/messaging';
import { isTracing, startSpan } from '@patchbay/service-kit';

/**
 * A span for each event that belongs to a trace. The returned function ends them. What gateways do with an event does not
 * hang below its span but below what caused it: they may have read the event from the log, which knows no publishing.
 */
export function tracePublishing(events: readonly SequencedEvent[]): (isPublished: boolean) => void {
  const spans = isTracing() ? events.flatMap(startPublishing) : [];
  return (isPublished) => {
    for (const span of spans) {
      if (!isPublished) span.fail('unpublished');
      span.end();
    }
  };
}

const startPublishing = ({ event: { type }, traceparent }: SequencedEvent) =>
  traceparent === undefined
    ? []
    : [
        startSpan(`publish ${type}`, {
          kind: 'PRODUCER',
          parent: traceparent,
          attributes: { 'patchbay.event.type': type },
        }),
      ];
