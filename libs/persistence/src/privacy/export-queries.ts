import type { CustomerExport } from '@patchbay/messaging';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { sqlOn, uuid } from '../sql/statement';
import { customerExports } from './customer-export.entity';
import { type ExportRow, toExport } from './export-store';

/** Exports, for administrators. The caller has asked the policy. */
export interface ExportQueries {
  byId(id: string): Promise<CustomerExport | undefined>;
}

export function createExportQueries(searches: Pool): ExportQueries {
  const db = sqlOn(searches);
  return {
    async byId(id) {
      const [row] = await db.run<ExportRow>(
        sql`SELECT ${customerExports.columns()} FROM customer_export WHERE id = ${uuid(id)}`,
      );
      return row && toExport(row);
    },
  };
}
