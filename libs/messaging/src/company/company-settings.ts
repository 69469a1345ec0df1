import type { AutomaticTexts, ConsentScope } from '../consent';
import type { QuietHours } from '../sending';
import type { KeptDays } from './kept-days';

/** A day of the company's on which numbers with quiet holidays send nothing. */
export interface Holiday {
  /** `2026-11-26`, or `12-25` for every year. */
  readonly date: string;
  readonly name: string;
  /** ISO 3166-1, such as `US`: only for customers there. Null: for all. */
  readonly country: string | null;
}

/** What the company decides about every text. */
export interface TextRules {
  /** How far STOP, START and clear wishes in other words count. */
  readonly keywordScope: ConsentScope;
  /** A customer who never wrote to a number gets texts from it only if they opted in. */
  readonly firstTextNeedsOptIn: boolean;
  /** When no number sends anything, in addition to its own quiet hours; null if each number decides. */
  readonly quietHours: QuietHours | null;
  readonly holidays: readonly Holiday[];
  /** Words and phrases that hold a text until its sender confirms them. */
  readonly confirmWords: readonly string[];
}

/** What the company decides for all its numbers. */
export interface CompanySettings extends TextRules, AutomaticTexts, KeptDays {
  /** Of numbers that people type without one, ISO 3166-1; null for the country of their own number. */
  readonly defaultCountry: string | null;
}

export interface CompanySettingsStore {
  automaticTexts(): Promise<AutomaticTexts>;
  /** Keeps others from changing them until the transaction ends. */
  lock(): Promise<CompanySettings>;
  write(settings: CompanySettings): Promise<void>;
}

export const maxHolidays = 500;
export const maxHolidayNameLength = 100;
