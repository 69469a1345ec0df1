import type { SendRules } from '../consent';
import type { PhoneNumber } from '../directory';
import type { CountryOf } from './send-limits';
import { endOfQuiet, type QuietRule } from './quiet-hours';

/** The IANA time zones that a phone number can be in; none if the number does not tell. */
export type TimeZonesOf = (number: string) => Promise<readonly string[]>;

export interface PlacesOf {
  readonly timeZonesOf: TimeZonesOf;
  readonly countryOf: CountryOf;
}

/** The quiet hours that a text to this customer has to keep. Nobody is asked where they are if there are none. */
export async function quietRules(
  { timeZonesOf, countryOf }: PlacesOf,
  number: Pick<PhoneNumber, 'quietHours'>,
  customerNumber: string,
  { settings, recordTimeZone }: Pick<SendRules, 'settings' | 'recordTimeZone'>,
): Promise<QuietRule[]> {
  const { quietHours: floor, holidays } = settings;
  if (number.quietHours === null && floor === null) return [];
  const byNumber = await timeZonesOf(customerNumber);
  const known = recordTimeZone === null ? [] : [recordTimeZone];
  const country = countryOf(customerNumber);
  const days = holidays.flatMap((day) => (day.country === null || day.country === country ? day.date : []));
  return [
    // The record knows better than the number where the customer is.
    ...(number.quietHours === null
      ? []
      : [{ hours: number.quietHours, zones: known.length > 0 ? known : byNumber, holidays: days }]),
    // The law asks where the customer really is, so the company's hours hold in all places that are possible.
    ...(floor === null ? [] : [{ hours: floor, zones: [...new Set([...known, ...byNumber])], holidays: days }]),
  ];
}

/** The first moment from then on when a text to this customer may be sent. */
export async function earliestSend(
  places: PlacesOf,
  number: Pick<PhoneNumber, 'quietHours'>,
  customerNumber: string,
  rules: Pick<SendRules, 'settings' | 'recordTimeZone'>,
  moment: Date,
): Promise<Date> {
  const quiet = await quietRules(places, number, customerNumber, rules);
  return quiet.length === 0 ? moment : endOfQuiet(quiet, moment);
}
