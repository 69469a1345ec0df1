import {
  type CompanySettings as SettingsModel,
  type ConsentScope as ScopeName,
  maxConfirmWords,
  maxHolidayNameLength,
  type TextLanguage as LanguageName,
} from '@patchbay/messaging';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { ConsentScope } from '../consent';
import { QuietHours } from '../directory';
import { Node } from '../node';
import { TextLanguage } from './automatic-text';

const holiday = 'A day on which nothing is sent by quiet hours that keep holidays (`onHolidays`).';

@ObjectType('Holiday', { description: holiday })
@InputType('HolidayInput', { description: holiday })
export class Holiday {
  @Field(() => String, { description: 'A day like 2026-11-26, or 12-25 for every year, where the customer is.' })
  date!: string;

  @Field(() => String, { description: `Its name, 1 to ${maxHolidayNameLength} characters.` })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A country like US (ISO 3166-1): only for customers with numbers there. Null: for all.',
  })
  country!: string | null;
}

/** There is one of them. */
const onlyKey = '00000000-0000-0000-0000-000000000001';

@ObjectType('CompanySettings', { implements: Node, description: 'What the company decides for all its numbers.' })
export class CompanySettings extends Node {
  readonly nodeType = 'CompanySettings';
  readonly key = onlyKey;
  readonly model!: SettingsModel;

  @Field(() => ConsentScope, {
    description:
      'How far STOP, START and clear wishes in other words count: for the number that they are sent to, its team, or the whole company. US rules ask for COMPANY from January 31, 2027.',
  })
  keywordScope!: ScopeName;

  @Field(() => Boolean, {
    description: 'A customer who never wrote to a number gets texts from it only if they opted in.',
  })
  firstTextNeedsOptIn!: boolean;

  @Field(() => QuietHours, {
    nullable: true,
    description:
      "When no number sends, in addition to its own quiet hours: in every time zone that the customer's record and number make possible. Null if each number decides.",
  })
  quietHours!: QuietHours | null;

  @Field(() => TextLanguage, {
    description: 'The language of answers to keywords that are the same in all languages, such as STOP and HELP.',
  })
  defaultLanguage!: LanguageName;

  @Field(() => [String], {
    description: `Words and phrases, at most ${maxConfirmWords}: a text that has one is refused with NEEDS_CONFIRMATION until its sender confirms it. Whole words; case and accents do not matter.`,
  })
  confirmWords!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: "The country of phone numbers that people type without one; null for that of the user's own number.",
  })
  defaultCountry!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'For how many days texts and their files are kept; 0 for ever. Null: as installed (`installedTextDays`). Older ones are emptied within about an hour; that there were texts stays, and texts of records with a legal hold keep what they say.',
  })
  textDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'For how many days callbacks of carriers are kept, as they came; 0 for ever. Null: as installed (`installedReceiptDays`). Those that could not be processed have days of their own, which are configured.',
  })
  receiptDays!: number | null;

  @Field(() => [Holiday], { description: 'The holidays, in the order in which they were given.' })
  holidays!: Holiday[];
}

export function toCompanySettings(model: SettingsModel): CompanySettings {
  const { holidays, quietHours, automaticTexts: _, ...settings } = model;
  return Object.assign(new CompanySettings(), {
    ...settings,
    model,
    quietHours: quietHours && Object.assign(new QuietHours(), quietHours),
    holidays: holidays.map((holiday) => Object.assign(new Holiday(), holiday)),
  });
}
