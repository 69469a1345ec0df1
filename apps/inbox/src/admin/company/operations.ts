import { accepted, request } from '../../api';
import { graphql } from '../../generated';
import type { CompanySettingsInput, SettingsItemFragment, TextsToEmptyQuery } from '../../generated/graphql';

graphql(`
  fragment SettingsItem on CompanySettings {
    id
    keywordScope
    firstTextNeedsOptIn
    defaultLanguage
    confirmWords
    defaultCountry
    textDays
    receiptDays
    installedTextDays
    installedReceiptDays
    automaticTexts { kind language text builtInText isOwn }
    holidays { date name country }
    quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }
  }
`);

const SettingsDocument = graphql(`
  query Settings {
    companySettings { ...SettingsItem }
  }
`);

const TextsToEmptyDocument = graphql(`
  query TextsToEmpty($days: Int!) {
    companySettings { textsToEmpty(days: $days) { count isAtLeast } }
  }
`);

const SaveSettingsDocument = graphql(`
  mutation SaveSettings($input: CompanySettingsInput!) {
    updateCompanySettings(input: $input) { userErrors { code message } }
  }
`);

export type Settings = SettingsItemFragment;
export type TextsToEmpty = NonNullable<TextsToEmptyQuery['companySettings']>['textsToEmpty'];

export const readSettings = async (): Promise<Settings | null> => (await request(SettingsDocument)).companySettings;

export const saveSettings = async (input: CompanySettingsInput) =>
  accepted((await request(SaveSettingsDocument, { input })).updateCompanySettings);

/** How many texts would be emptied if they were kept for so many days. */
export const countTextsToEmpty = async (days: number): Promise<TextsToEmpty | null> =>
  (await request(TextsToEmptyDocument, { days })).companySettings?.textsToEmpty ?? null;
