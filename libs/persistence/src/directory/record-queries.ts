import type { Owner, Viewer } from '@patchbay/access';
import type { RecordType } from '@patchbay/routing-domain';
import sql, { type Sql } from 'sql-template-tag';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { type Owned, withOwner } from '../sql/owner';
import type { Page } from '../sql/page';
import { eachOf, sqlOn, texts } from '../sql/statement';
import { table } from '../sql/table';
import { recordVisibleTo } from '../sql/visible';
import { recordPage } from './record-page';
import { RecordEntity } from './record.entity';

type RecordRow = Readonly<Omit<RecordEntity, 'externalId'>>;
export interface RecordView extends Omit<RecordRow, keyof Owned> {
  readonly owner: Owner;
}

export interface RecordPhoneView {
  readonly kind: string;
  readonly number: string;
}

export interface RecordFilter {
  readonly search?: string | null;
  readonly types?: readonly RecordType[] | null;
}

export interface RecordQueries {
  /** The caller knows that the viewer may see them. */
  byIds(ids: readonly string[]): Promise<RecordView[]>;
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<RecordView[]>;
  /** By name. */
  list(viewer: Viewer, filter: RecordFilter, page: Page): Promise<RecordView[]>;
  /** The numbers of each record, in its order. An opportunity has its contact's, then its account's, each once. */
  phonesOf(recordIds: readonly string[]): Promise<Map<string, RecordPhoneView[]>>;
}

export const recordRows = table(RecordEntity).without('externalId');

export function createRecordQueries(on: DataSource | Pool): RecordQueries {
  const db = sqlOn(on);
  const select = async (condition: Sql) => {
    const rows = await db.planOnce<RecordRow>(sql`SELECT ${recordRows.columns()} FROM record WHERE ${condition}`);
    return rows.map(withOwner);
  };
  const isWanted = (ids: readonly string[]) => sql`record.id IN ${eachOf(ids)}`;
  return {
    byIds: (ids) => select(isWanted(ids)),
    visibleByIds: (viewer, ids) => select(sql`${isWanted(ids)} AND ${recordVisibleTo(viewer)}`),

    async list(viewer, { search, types }, page) {
      const conditions = types == null ? [] : [sql`record.type = ANY (${texts(types)})`];
      const found = recordPage(viewer, search?.trim() ?? '', { page, conditions });
      const rows = await db.run<RecordRow>(sql`
        SELECT ${recordRows.columns()} FROM (${found}) AS found JOIN record ON record.id = found.id
        ORDER BY record.name, record.id`);
      return rows.map(withOwner);
    },

    async phonesOf(recordIds) {
      const isWanted = sql`id IN ${eachOf(recordIds)}`;
      const rows = await db.run<RecordPhoneView & { id: string }>(sql`
        SELECT id, kind, number FROM (
          SELECT DISTINCT ON (holder.id, record_phone.number_key)
            holder.id, holder.place, record_phone.position, record_phone.kind, record_phone.number
          FROM (
            SELECT id, id AS holder_id, 0 AS place FROM record WHERE ${isWanted}
            UNION ALL SELECT id, CASE type WHEN 'OPPORTUNITY' THEN contact_id END, 1 FROM record WHERE ${isWanted}
            UNION ALL SELECT id, CASE type WHEN 'OPPORTUNITY' THEN account_id END, 2 FROM record WHERE ${isWanted}
          ) AS holder
          JOIN record_phone ON record_phone.record_id = holder.holder_id
          ORDER BY holder.id, record_phone.number_key, holder.place, record_phone.position
        ) AS phone ORDER BY id, place, position`);
      return groupBy(rows, 'id');
    },
  };
}
