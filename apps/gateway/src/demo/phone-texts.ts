import type { HandsetText } from '@patchbay/carriers';
import type { Media } from '@patchbay/messaging';
import type { PhoneText } from '@patchbay/persistence';

/**
 * A customer's phone, oldest first: what the network has, and what was texted before it started. The network forgets all when
 * it stops, and never had the history that a demo begins with; the database has no text that is on its way.
 */
export function phoneTexts(
  stored: readonly PhoneText[],
  onNetwork: readonly HandsetText[],
  urlOf: (media: Media) => string,
): HandsetText[] {
  const known = new Set(onNetwork.map(({ id, messageId }) => messageId ?? id));
  const before = stored
    .filter(({ id, carrierMessageId }) => !known.has(id) && (carrierMessageId === null || !known.has(carrierMessageId)))
    .map((text) => handsetText(text, urlOf));
  return [...before, ...onNetwork].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function handsetText(
  { id, direction, number, customerNumber, body, media, at }: PhoneText,
  urlOf: (media: Media) => string,
): HandsetText {
  const isFromCustomer = direction === 'INBOUND';
  return {
    id,
    direction: isFromCustomer ? 'SENT' : 'RECEIVED',
    from: isFromCustomer ? customerNumber : number,
    to: isFromCustomer ? number : customerNumber,
    body,
    mediaUrls: media.map(urlOf),
    messageId: isFromCustomer ? null : id,
    at: at.toISOString(),
  };
}
