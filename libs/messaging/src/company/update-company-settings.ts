import { canAdminister, type Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { refusal, type Refusal, refused, type Refused } from '../refusal';
import { faultOfQuietHours } from '../sending';
import { type CompanySettings, type Holiday, maxHolidayNameLength, maxHolidays } from './company-settings';

/** What is undefined stays. */
export type CompanySettingsInput = { readonly [Name in keyof CompanySettings]?: CompanySettings[Name] | undefined };

export type CompanySettingsResult = { readonly kind: 'updated'; readonly settings: CompanySettings } | Refused;

/** Administrators decide for the whole company. It holds for each text from the next moment on, also for scheduled ones. */
export function updateCompanySettings(
  { database }: Dependencies,
  viewer: Viewer,
  input: CompanySettingsInput,
): Promise<CompanySettingsResult> {
  return database.transaction(async (tx): Promise<CompanySettingsResult> => {
    if (!canAdminister(viewer)) return refused(refusal('FORBIDDEN', 'Only administrators change the settings.'));
    const faults = faultsOf(input);
    if (faults.length > 0) return refused(...faults);
    const before = await tx.companySettings.lock();
    const settings: CompanySettings = {
      keywordScope: input.keywordScope ?? before.keywordScope,
      firstTextNeedsOptIn: input.firstTextNeedsOptIn ?? before.firstTextNeedsOptIn,
      quietHours: input.quietHours === undefined ? before.quietHours : input.quietHours,
      holidays: input.holidays ?? before.holidays,
    };
    await tx.companySettings.write(settings);
    return { kind: 'updated', settings };
  });
}

function faultsOf({ quietHours, holidays = [] }: CompanySettingsInput): Refusal[] {
  const refuse = (message: string, ...path: string[]) => refusal('INVALID_INPUT', message, ...path);
  const wrong = quietHours == null ? null : faultOfQuietHours(quietHours);
  const hours =
    wrong === null ? [] : [refuse(`quietHours.${wrong.path.join('.')} ${wrong.fault}.`, 'quietHours', ...wrong.path)];
  if (holidays.length > maxHolidays) return [...hours, refuse(`Use at most ${maxHolidays} holidays.`, 'holidays')];
  const days = holidays.flatMap((holiday, index) => {
    const fault = faultOfHoliday(holiday);
    return fault === null ? [] : [refuse(fault.message, 'holidays', String(index), fault.field)];
  });
  return [...hours, ...days];
}

function faultOfHoliday({ date, name, country }: Holiday): { readonly field: string; readonly message: string } | null {
  if (!isDay(date)) return { field: 'date', message: 'Use a day like 2026-11-26, or 12-25 for every year.' };
  if (name.trim() === '' || name.length > maxHolidayNameLength)
    return { field: 'name', message: `Use 1 to ${maxHolidayNameLength} characters.` };
  if (country !== null && !/^[A-Z]{2}$/.test(country))
    return { field: 'country', message: 'Use a country like US (ISO 3166-1), or leave it out for all.' };
  return null;
}

/** The 29th of February is a day. */
function isDay(date: string): boolean {
  const [, year = '2024', monthAndDay] = /^(?:(\d{4})-)?(\d\d-\d\d)$/.exec(date) ?? [];
  const day = new Date(`${year}-${monthAndDay}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(5, 10) === monthAndDay;
}
