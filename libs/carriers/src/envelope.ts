import { cleanText, type CarrierEvent, type CarrierName, type WebhookEnvelope } from '@patchbay/messaging';

/** The callback's name and lane: the texts of one pair of numbers in order, and the reports of one message. */
export function envelopeOf(carrier: CarrierName, eventId: string, event: CarrierEvent): WebhookEnvelope {
  return { eventId, kind: event.kind, lane: cleanText(`${carrier}:${laneOf(event, eventId)}`) };
}

/** Where a carrier's callbacks have no id of their own: a text has its own, a report says each thing once. */
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
      // A part waits for the others: in a lane of its own it keeps nobody waiting.
      return event.part === undefined ? `text:${event.from}:${event.to}` : `part:${eventId}`;
    case 'status':
      return `status:${event.carrierMessageId ?? ''}`;
    case 'ignored':
      return 'ignored';
  }
}
