/** company: what the company decides for all its numbers, in the API. For administrators. */
export { toCompanySettings } from './company-settings';

import { CompanySettingsResolver } from './company-settings.resolver';

export const companyResolvers = [CompanySettingsResolver] as const;
