import {
  cleanText,
  UnreadableCallback,
  type CarrierEvent,
  type CarrierName,
  type WebhookEnvelope,
  type WebhookVerdict,
} from '@patchbay/messaging';
import { sha256 } from './words';

/** The callback's id and lane. A lane has the texts of one pair of numbers, or the reports on one message. */
export function envelopeOf(carrier: CarrierName, eventId: string, event: CarrierEvent): WebhookEnvelope {
  return { eventId, kind: event.kind, lane: cleanText(`${carrier}:${laneOf(event, eventId)}`) };
}

/** Accepts a signed callback if it can be read. Its event id defaults to what it says. */
export function acceptCallback(
  carrier: CarrierName,
  rawBody: Buffer,
  read: () => CarrierEvent,
  eventId?: string,
): WebhookVerdict {
  try {
    const event = read();
    return { kind: 'accepted', envelope: envelopeOf(carrier, eventId ?? eventIdOf(event, sha256(rawBody)), event) };
  } catch (error) {
    if (error instanceof UnreadableCallback) return { kind: 'malformed', reason: error.message };
    throw error;
  }
}

/** The id of a callback without one: the text's id, or what the report says. */
function eventIdOf(event: CarrierEvent, otherwise: string): string {
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
