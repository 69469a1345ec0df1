import type { Owner, Viewer } from '@patchbay/access';
import type { RecordType } from '@patchbay/routing-domain';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { type Owned, withOwner } from '../sql/owner';
import type { Page } from '../sql/page';
import { eachOf, instant, sqlOn, text, texts, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { recordVisibleTo } from '../sql/visible';
import { holdersOf } from './record-matches';
import { inOrder, type RecordOrder, recordPage } from './record-page';
import { RecordEntity } from './record.entity';
import { type AskedField, countingValues, type ValueCounts } from './value-counts';

type RecordRow = Readonly<Omit<RecordEntity, 'sourceUpdatedAt'>>;
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
  /** The key of a customer's number. An opportunity has the numbers of its contact and its account. */
  readonly numberKey?: string | null;
  readonly isUnclaimed?: boolean | null;
  readonly isActive?: boolean | null;
  /** Of users and teams. */
  readonly ownerIds?: readonly string[] | null;
  readonly updatedSince?: Date | null;
}

export interface RecordQueries {
  /** The caller knows that the viewer may see them. */
  byIds(ids: readonly string[]): Promise<RecordView[]>;
  /** A record that was merged is visible to those who see the one that it became part of. */
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<RecordView[]>;
  byExternalId(viewer: Viewer, type: RecordType, externalId: string): Promise<RecordView | null>;
  /** By name, or the latest update first. */
  list(viewer: Viewer, filter: RecordFilter, page: Page, order?: RecordOrder): Promise<RecordView[]>;
  /** The numbers of each record, in its order. An opportunity has its contact's, then its account's, each once. */
  phonesOf(recordIds: readonly string[]): Promise<Map<string, RecordPhoneView[]>>;
  /** Of the active records of a type that the viewer may see. */
  countValues(viewer: Viewer, recordType: RecordType, fields: readonly AskedField[]): Promise<ValueCounts>;
}

export const recordRows = table(RecordEntity).without('sourceUpdatedAt');

export function createRecordQueries(on: DataSource | Pool): RecordQueries {
  const db = sqlOn(on);
  const select = async (condition: Sql) => {
    const rows = await db.planOnce<RecordRow>(sql`SELECT ${recordRows.columns()} FROM record WHERE ${condition}`);
    return rows.map(withOwner);
  };
  /** `condition` is on a record `wanted`. Those who see what it was merged into see a record. */
  const selectVisible = async (viewer: Viewer, condition: Sql) => {
    const rows = await db.planOnce<RecordRow>(sql`
      SELECT ${recordRows.columns('wanted')} FROM record AS wanted
      JOIN record ON record.id = coalesce(wanted.merged_into_id, wanted.id)
      WHERE ${condition} AND ${recordVisibleTo(viewer)}`);
    return rows.map(withOwner);
  };
  const isWanted = (ids: readonly string[]) => sql`record.id IN ${eachOf(ids)}`;
  return {
    byIds: (ids) => select(isWanted(ids)),
    visibleByIds: (viewer, ids) => selectVisible(viewer, sql`wanted.id IN ${eachOf(ids)}`),

    async byExternalId(viewer, type, externalId) {
      const isIt = sql`wanted.type = ${text(type)} AND wanted.external_id = ${text(externalId)}`;
      return (await selectVisible(viewer, isIt))[0] ?? null;
    },

    async list(viewer, { search, ...filter }, page, order = 'NAME') {
      const found = recordPage(viewer, search?.trim() ?? '', { page, order, conditions: conditionsOf(filter) });
      const rows = await db.run<RecordRow>(sql`
        SELECT ${recordRows.columns()} FROM (${found}) AS found JOIN record ON record.id = found.id
        ORDER BY ${inOrder(order, 'record')}`);
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

    async countValues(viewer, recordType, fields) {
      const [counts] = await db.run<ValueCounts>(countingValues(viewer, recordType, fields));
      return counts!;
    },
  };
}

function conditionsOf({ types, numberKey, isUnclaimed, isActive, ownerIds, updatedSince }: RecordFilter): Sql[] {
  return [
    sql`record.merged_into_id IS NULL`,
    ...(types == null ? [] : [sql`record.type = ANY (${texts(types)})`]),
    // As an array, a few ids are few rows to the planner.
    ...(numberKey == null ? [] : [sql`record.id = ANY (ARRAY(${holdersOf(text(numberKey))}))`]),
    ...(isUnclaimed == null ? [] : [sql`record.external_id IS ${isUnclaimed ? raw('') : raw('NOT')} NULL`]),
    ...(isActive == null ? [] : [sql`record.is_active = ${isActive}`]),
    ...(ownerIds == null
      ? []
      : [sql`(record.owner_user_id = ANY (${uuids(ownerIds)}) OR record.owner_team_id = ANY (${uuids(ownerIds)}))`]),
    ...(updatedSince == null ? [] : [sql`record.updated_at >= ${instant(updatedSince)}`]),
  ];
}
