import { canAdminister, type Viewer } from '@patchbay/access';
import { type AutomaticText, type AutomaticTextKind, maxAutomaticTextLength, type TextLanguage } from '../consent';
import type { Dependencies } from '../dependencies';
import { refusal, type Refusal, refused, type Refused } from '../refusal';
import { isCountry } from '../numbers/is-country';
import { faultOfConfirmWord, faultOfQuietHours, maxConfirmWords } from '../sending';
import { cleanText } from '../text/clean-text';
import { type CompanySettings, type Holiday, maxHolidayNameLength, maxHolidays } from './company-settings';
import { faultOfKeptDays } from './kept-days';

/** A text to change. Null: the one that is built in. */
export interface AutomaticTextInput {
  readonly kind: AutomaticTextKind;
  readonly language: TextLanguage;
  readonly text: string | null;
}

type Changes = Omit<CompanySettings, 'automaticTexts'> & { readonly automaticTexts: readonly AutomaticTextInput[] };

/** What is undefined stays; so do automatic texts that are not in the list. */
export type CompanySettingsInput = { readonly [Name in keyof Changes]?: Changes[Name] | undefined };

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
      defaultLanguage: input.defaultLanguage ?? before.defaultLanguage,
      confirmWords: input.confirmWords === undefined ? before.confirmWords : distinct(input.confirmWords),
      defaultCountry: input.defaultCountry === undefined ? before.defaultCountry : input.defaultCountry,
      textDays: input.textDays === undefined ? before.textDays : input.textDays,
      receiptDays: input.receiptDays === undefined ? before.receiptDays : input.receiptDays,
      automaticTexts: changeTexts(before.automaticTexts, input.automaticTexts ?? []),
    };
    await tx.companySettings.write(settings);
    return { kind: 'updated', settings };
  });
}

/** Without repetitions. */
const distinct = (words: readonly string[]) => [...new Set(words.map((word) => cleanText(word).trim()))];

const isSame = (one: AutomaticTextInput, other: AutomaticTextInput) =>
  one.kind === other.kind && one.language === other.language;

const changeTexts = (before: readonly AutomaticText[], input: readonly AutomaticTextInput[]): AutomaticText[] => [
  ...before.filter((text) => !input.some((changed) => isSame(text, changed))),
  ...input.flatMap(({ text, ...rest }) => (text === null ? [] : { ...rest, text: cleanText(text).trim() })),
];

function faultsOf(input: CompanySettingsInput): Refusal[] {
  const { quietHours, holidays = [], automaticTexts = [], confirmWords = [], defaultCountry = null } = input;
  const refuse = (message: string, ...path: string[]) => refusal('INVALID_INPUT', message, ...path);
  const wrong = quietHours == null ? null : faultOfQuietHours(quietHours);
  const hours =
    wrong === null ? [] : [refuse(`quietHours.${wrong.path.join('.')} ${wrong.fault}.`, 'quietHours', ...wrong.path)];
  const texts = automaticTexts.flatMap((text, index) => {
    const fault = faultOfText(text, automaticTexts.slice(0, index));
    return fault === null ? [] : [refuse(fault, 'automaticTexts', String(index), 'text')];
  });
  const words = confirmWords.flatMap((word, index) => {
    const fault = faultOfConfirmWord(cleanText(word));
    return fault === null ? [] : [refuse(fault, 'confirmWords', String(index))];
  });
  if (confirmWords.length > maxConfirmWords)
    words.push(refuse(`Use at most ${maxConfirmWords} words and phrases.`, 'confirmWords'));
  if (defaultCountry !== null && !isCountry(defaultCountry))
    words.push(refuse('Use a country like US (ISO 3166-1).', 'defaultCountry'));
  const kept = (['textDays', 'receiptDays'] as const).flatMap((name) => {
    const fault = faultOfKeptDays(input[name] ?? null);
    return fault === null ? [] : [refuse(fault, name)];
  });
  const others = [...hours, ...texts, ...words, ...kept];
  if (holidays.length > maxHolidays) return [...others, refuse(`Use at most ${maxHolidays} holidays.`, 'holidays')];
  const days = holidays.flatMap((holiday, index) => {
    const fault = faultOfHoliday(holiday);
    return fault === null ? [] : [refuse(fault.message, 'holidays', String(index), fault.field)];
  });
  return [...others, ...days];
}

function faultOfText(input: AutomaticTextInput, before: readonly AutomaticTextInput[]): string | null {
  if (before.some((other) => isSame(input, other))) return 'This text is given twice.';
  if (input.text === null) return null;
  const { length } = cleanText(input.text).trim();
  if (length > 0 && length <= maxAutomaticTextLength) return null;
  return `Use 1 to ${maxAutomaticTextLength} characters, or null for the text that is built in.`;
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
