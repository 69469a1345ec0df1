import type { ServiceAccount } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { notePosition, type PositionRow } from '../sql/log-position';
import { limitOf } from '../sql/page';
import { sqlOn, texts, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { ServiceAccountEntity } from './service-account.entity';

/** The account of a token, and when the token ends unless the account ends first; null if it does not. */
export type TokenOwner = ServiceAccount & { readonly hash: string; readonly validUntil: Date | null };

export interface ServiceAccountQueries {
  byIds(ids: readonly string[]): Promise<ServiceAccount[]>;
  /** Those that are not revoked first, then the latest first. */
  list(limit: number): Promise<ServiceAccount[]>;
  /** By hash; also tokens that ended, and those of accounts that did. */
  byTokenHashes(hashes: readonly string[]): Promise<Map<string, TokenOwner>>;
}

const accounts = table(ServiceAccountEntity);

/** `positioned` lets a statement say how far the log is, too. */
export function createServiceAccountQueries(
  dataSource: DataSource,
  positioned: (statement: Sql) => Sql,
): ServiceAccountQueries {
  const db = sqlOn(dataSource);
  const select = (rest: Sql) =>
    db.planOnce<ServiceAccount>(sql`SELECT ${accounts.columns()} FROM service_account ${rest}`);
  return {
    byIds: (ids) => select(sql`WHERE id = ANY (${uuids(ids)})`),
    list: (limit) => select(sql`ORDER BY revoked_at IS NOT NULL, created_at DESC, id LIMIT ${limitOf(limit)}`),
    async byTokenHashes(hashes) {
      const rows = await db.planOnce<TokenOwner & PositionRow>(
        positioned(sql`
          SELECT ${accounts.columns()}, token.hash, token.valid_until AS "validUntil"
          FROM service_account_token AS token JOIN service_account ON service_account.id = token.service_account_id
          WHERE token.hash = ANY (${texts(hashes)})`),
      );
      for (const row of rows) notePosition(row, row);
      return new Map(rows.map((row) => [row.hash, row]));
    },
  };
}
