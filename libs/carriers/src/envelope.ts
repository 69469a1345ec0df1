import { cleanText, type CarrierEvent, type CarrierName, type WebhookEnvelope } from '@patchbay/messaging';

/** The callback's id and lane. A lane has the texts of one pair of numbers, or the reports on one message. */
export function envelopeOf(carrier: CarrierName, eventId: string, event: CarrierEvent): WebhookEnvelope {
  return { eventId, kind: event.kind, lane: cleanText(`${carrier}:${laneOf(event, eventId)}`) };
}

/** The id of a callback that has none of its own: the text's id, or what the report says. */
export function eventIdOf(event: CarrierEvent, otherwise: string): string {
  switch (event.kind) {
    case 'text':
      return event.carrierMessageId;
    case 'status':
      return `${event.carrierMessageId ?? ''}:${event.carrierStatus}:${event.problem?.carrierCode ?? ''}`;
    case 'ignored':
      return otherwise;
  }
}

function laneOf(event: CarrierEvent, eventId: string): string {
  switch (event.kind) {
    case 'text':
      // A part waits for the others. In its own lane, it does not block anything.
      return event.part === undefined ? `text:${event.from}:${event.to}` : `part:${eventId}`;
    case 'status':
      return `status:${event.carrierMessageId ?? ''}`;
    case 'ignored':
      return 'ignored';
  }
}
