/** company: what the company decides for all its numbers, in the API. For administrators. */
export { toCompanySettings } from './company-settings';

import { AutomaticTextsResolver } from './automatic-texts.resolver';
import { CompanySettingsResolver } from './company-settings.resolver';
import { DefaultCountryResolver } from './default-country.resolver';
import { KeptDaysResolver } from './kept-days.resolver';

export const companyResolvers = [
  CompanySettingsResolver,
  AutomaticTextsResolver,
  DefaultCountryResolver,
  KeptDaysResolver,
] as const;
