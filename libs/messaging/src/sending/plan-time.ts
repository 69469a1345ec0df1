import type { SendRules } from '../consent';
import type { PhoneNumber, RecordPhone } from '../directory';
import { quietHoursRefusal } from '../refusal';
import type { Draft } from './draft';
import { earliestSend, type PlacesOf } from './send-hours';

/** What is known of a text; null for what the input does not decide. */
export interface Planned {
  readonly number: PhoneNumber | null;
  readonly customer: RecordPhone | null;
  readonly rules: SendRules | null;
}

/** When to send: as asked, or after quiet hours. Refuses a text in quiet hours unless the sender lets it wait. */
export async function planTime(
  draft: Draft,
  { number, customer, rules }: Planned,
  places: PlacesOf,
): Promise<Date | null> {
  const { input, now, refusals } = draft;
  const asked = input.sendAt != null && input.sendAt > now ? input.sendAt : null;
  if (customer === null || number === null || rules === null) return asked;
  const moment = asked ?? now;
  const earliest = await earliestSend(places, number, customer.number, rules, moment);
  if (earliest <= moment) return asked;
  if (input.deferInQuietHours !== true) {
    const path = asked === null ? [] : ['sendAt'];
    refusals.push(quietHoursRefusal(earliest, 'Schedule it for then, or let it wait until they end.', ...path));
  }
  return earliest;
}
