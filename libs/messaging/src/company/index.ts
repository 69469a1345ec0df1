/**
 * company: what the company decides for all its numbers: how far keywords count, whether a first text needs an opt-in, the
 * hours when nobody sends, its holidays, the answers to keywords, and for how long texts and callbacks are kept.
 *
 * It does not enforce them: consent and sending read them in the statement that reads what they decide about, and workers
 * whenever they remove what is old.
 */
export {
  type CompanySettings,
  type CompanySettingsStore,
  type Holiday,
  maxHolidayNameLength,
  maxHolidays,
  type TextRules,
} from './company-settings';
export { keptDays, type KeptDays, maxKeptDays } from './kept-days';
export {
  type AutomaticTextInput,
  type CompanySettingsInput,
  type CompanySettingsResult,
  updateCompanySettings,
} from './update-company-settings';
