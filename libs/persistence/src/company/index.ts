/** company: what the company decides for all its numbers. One row, which the migrations create. */
export { CompanySettingsEntity } from './company-settings.entity';
export {
  createCompanySettingsQueries,
  createCompanySettingsStore,
  settingsAsJson,
} from './company-settings-store';
