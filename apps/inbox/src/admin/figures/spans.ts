export const presets = ['today', 'week', 'fortnight', 'month', 'quarter', 'year', 'other'] as const;
export type Preset = (typeof presets)[number];

const lengths: Readonly<Record<Exclude<Preset, 'other'>, number>> = {
  ...{ today: 1, week: 7, fortnight: 14, month: 30, quarter: 90, year: 365 },
};

/** Days as date fields have them: `2026-11-28`. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

const pad = (number: number) => String(number).padStart(2, '0');
const dayText = (at: Date) => `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;

/** The start of a day, here. */
function startOf(day: string, daysLater = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater);
}

export const presetDays = (preset: Exclude<Preset, 'other'>, now = new Date()): DaySpan => ({
  first: dayText(startOf(dayText(now), 1 - lengths[preset])),
  last: dayText(now),
});

/** Null if the days make no span. */
export function spanOf({ first, last }: DaySpan): { readonly from: string; readonly until: string } | null {
  if (first === '' || last === '' || first > last) return null;
  return { from: startOf(first).toISOString(), until: startOf(last, 1).toISOString() };
}

export const hereTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A moment in the middle of a day, for its name. */
export const noonOf = (day: string): Date => new Date(startOf(day).getTime() + 12 * 3_600_000);
