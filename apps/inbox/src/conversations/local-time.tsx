import { t } from '@lingui/core/macro';
import { currentLocale } from '../language';

/** The customer's clock, if it is not the user's. */
export function LocalTime({ zones }: { readonly zones: readonly string[] }) {
  const times = new Set(zones.map((zone) => timeIn(zone)));
  const [time] = times;
  // A number of several zones does not tell the time.
  if (time === undefined || times.size > 1 || time === timeIn(undefined)) return null;
  return <span title={zones[0]?.replaceAll('_', ' ')}> · {t`${time} there`}</span>;
}

const timeIn = (timeZone: string | undefined): string =>
  new Intl.DateTimeFormat(currentLocale(), { hour: 'numeric', minute: '2-digit', timeZone }).format(new Date());
