import type { AutomaticTexts, CompanySettings, CompanySettingsStore } from '@patchbay/messaging';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { type SqlConnection, sqlOn } from '../sql/statement';
import { table } from '../sql/table';
import { CompanySettingsEntity } from './company-settings.entity';

const settings = table(CompanySettingsEntity).without('isOnly', 'decidedAt');

/** What they say about every text as one JSON value, for a statement that reads something else with them. */
export const settingsAsJson: Sql = sql`(SELECT jsonb_build_object('keywordScope', keyword_scope,
  'firstTextNeedsOptIn', first_text_needs_opt_in, 'quietHours', quiet_hours, 'holidays', holidays,
  'confirmWords', confirm_words) FROM company_settings)`;

export function createCompanySettingsStore(manager: EntityManager): CompanySettingsStore {
  const db = sqlOn(manager);
  return {
    lock: () => readSettings(db, sql`FOR UPDATE`),
    async automaticTexts() {
      const [row] = await db.planOnce<AutomaticTexts>(sql`
        SELECT default_language AS "defaultLanguage", automatic_texts AS "automaticTexts" FROM company_settings`);
      return row ?? { defaultLanguage: 'en', automaticTexts: [] };
    },
    async write({ keywordScope, firstTextNeedsOptIn, quietHours, holidays, defaultLanguage, automaticTexts, ...rest }) {
      await db.run(sql`
        UPDATE company_settings SET keyword_scope = ${keywordScope}, first_text_needs_opt_in = ${firstTextNeedsOptIn},
          quiet_hours = ${quietHours === null ? null : JSON.stringify(quietHours)}::jsonb,
          holidays = ${JSON.stringify(holidays)}::jsonb, default_language = ${defaultLanguage},
          automatic_texts = ${JSON.stringify(automaticTexts)}::jsonb, default_country = ${rest.defaultCountry},
          confirm_words = ${JSON.stringify(rest.confirmWords)}::jsonb, text_days = ${rest.textDays},
          receipt_days = ${rest.receiptDays}, decided_at = now()`);
    },
  };
}

export const createCompanySettingsQueries = (dataSource: DataSource) => ({
  settings: (): Promise<CompanySettings> => readSettings(sqlOn(dataSource)),
});

async function readSettings(db: SqlConnection, lock = empty): Promise<CompanySettings> {
  const [row] = await db.run<CompanySettings>(sql`SELECT ${settings.columns()} FROM company_settings ${lock}`);
  if (row === undefined) throw new Error('The company has no settings. Run the migrations.');
  return row;
}
