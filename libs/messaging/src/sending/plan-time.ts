import type { PhoneNumber, RecordPhone } from '../directory';
import { quietHoursRefusal } from '../refusal';
import type { Draft } from './draft';
import type { TimeZonesOf } from './plan-send';
import { endOfQuiet } from './quiet-hours';

/** When to send: as asked, or after quiet hours. Refuses a text in quiet hours unless the sender lets it wait. */
export async function planTime(
  draft: Draft,
  number: PhoneNumber | null,
  customer: RecordPhone | null,
  timeZonesOf: TimeZonesOf,
): Promise<Date | null> {
  const { input, now, refusals } = draft;
  const asked = input.sendAt != null && input.sendAt > now ? input.sendAt : null;
  if (customer === null || number === null || number.quietHours === null) return asked;
  const moment = asked ?? now;
  const earliest = endOfQuiet(number.quietHours, await timeZonesOf(customer.number), moment);
  if (earliest <= moment) return asked;
  if (input.deferInQuietHours !== true) {
    const path = asked === null ? [] : ['sendAt'];
    refusals.push(quietHoursRefusal(earliest, 'Use that time as sendAt, or set deferInQuietHours.', ...path));
  }
  return earliest;
}
