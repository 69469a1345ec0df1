import { accepted, request } from '../../api';
import { graphql } from '../../generated';
import type { CompanySettingsInput, SettingsItemFragment } from '../../generated/graphql';

graphql(`
  fragment SettingsItem on CompanySettings {
    id
    keywordScope
    firstTextNeedsOptIn
    defaultLanguage
    confirmWords
    defaultCountry
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

const SaveSettingsDocument = graphql(`
  mutation SaveSettings($input: CompanySettingsInput!) {
    updateCompanySettings(input: $input) { userErrors { code message } }
  }
`);

export type Settings = SettingsItemFragment;

export const readSettings = async (): Promise<Settings | null> => (await request(SettingsDocument)).companySettings;

export const saveSettings = async (input: CompanySettingsInput) =>
  accepted((await request(SaveSettingsDocument, { input })).updateCompanySettings);
