import type { Owner, Viewer } from '@patchbay/access';
import type { RecordType } from '@patchbay/routing-domain';
import type { DataSource } from 'typeorm';
import { queryPrepared } from '../sql/prepared';
import { ownerOf, type OwnerColumns } from '../sql/rows';
import type { Page } from '../sql/page';
import { groupBy } from './user-queries';
import { recordPlaces } from './record-places';
import { recordVisibleTo } from '../sql/visible';

export interface RecordView {
  readonly id: string;
  readonly type: RecordType;
  readonly name: string;
  readonly owner: Owner;
  readonly isActive: boolean;
  readonly updatedAt: Date;
  readonly accountId: string | null;
  readonly contactId: string | null;
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
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<RecordView[]>;
  /** By name. */
  list(viewer: Viewer, filter: RecordFilter, page: Page): Promise<RecordView[]>;
  /** Of each record, in the order in which it has them; of an opportunity its contact's, then its account's, each once. */
  phonesOf(recordIds: readonly string[]): Promise<Map<string, RecordPhoneView[]>>;
}

export interface RecordRow extends OwnerColumns {
  id: string;
  type: RecordType;
  name: string;
  is_active: boolean;
  updated_at: Date;
  account_id: string | null;
  contact_id: string | null;
}

export const recordColumnNames = [
  'id',
  'type',
  'name',
  'is_active',
  'updated_at',
  'account_id',
  'contact_id',
  'owner_user_id',
  'owner_team_id',
] as const;
const recordColumns = recordColumnNames.map((name) => `record.${name}`).join(', ');

export const recordOf = (row: RecordRow): RecordView => ({
  id: row.id,
  type: row.type,
  name: row.name,
  owner: ownerOf(row),
  isActive: row.is_active,
  updatedAt: row.updated_at,
  accountId: row.account_id,
  contactId: row.contact_id,
});

export function createRecordQueries(dataSource: DataSource): RecordQueries {
  return {
    async visibleByIds(viewer, ids) {
      const values: unknown[] = [ids];
      const rows = await queryPrepared<RecordRow>(
        dataSource,
        `SELECT ${recordColumns} FROM record WHERE record.id = ANY ($1::uuid[]) AND ${recordVisibleTo(viewer, values)}`,
        values,
      );
      return rows.map(recordOf);
    },

    async list(viewer, { search, types }, page) {
      const values: unknown[] = [];
      const conditions = types == null ? [] : [`record.type = ANY ($${values.push(types)})`];
      const places = recordPlaces(viewer, search?.trim() ?? '', { page, conditions }, values);
      const rows: RecordRow[] = await dataSource.query(
        `SELECT ${recordColumns} FROM (${places}) AS place JOIN record ON record.id = place.id ORDER BY record.name, record.id`,
        values,
      );
      return rows.map(recordOf);
    },

    async phonesOf(recordIds) {
      const rows: (RecordPhoneView & { id: string })[] = await dataSource.query(
        `SELECT id, kind, number FROM (
           SELECT DISTINCT ON (holder.id, record_phone.number_key)
             holder.id, holder.place, record_phone.position, record_phone.kind, record_phone.number
           FROM (
             SELECT id, id AS holder_id, 0 AS place FROM record WHERE id = ANY ($1::uuid[])
             UNION ALL SELECT id, contact_id, 1 FROM record WHERE id = ANY ($1::uuid[]) AND type = 'OPPORTUNITY'
             UNION ALL SELECT id, account_id, 2 FROM record WHERE id = ANY ($1::uuid[]) AND type = 'OPPORTUNITY'
           ) AS holder
           JOIN record_phone ON record_phone.record_id = holder.holder_id
           ORDER BY holder.id, record_phone.number_key, holder.place, record_phone.position
         ) AS phone ORDER BY id, place, position`,
        [recordIds],
      );
      return groupBy(
        rows,
        ({ id }) => id,
        ({ kind, number }) => ({ kind, number }),
      );
    },
  };
}
