import { type Alarm, type AlarmKind, alarmKinds } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { keysetAfter, limitOf, type Page } from '../sql/page';
import { eachOf, sqlOn } from '../sql/statement';
import { table } from '../sql/table';
import { AlarmEntity } from './alarm.entity';

/** For administrators. The caller has asked the policy. */
export interface AlarmQueries {
  byIds(ids: readonly string[]): Promise<Alarm[]>;
  /** Latest first; only open or ended ones if `isOpen` is not null. */
  list(isOpen: boolean | null, page: Page): Promise<Alarm[]>;
  /** How many are open, of every kind. */
  openByKind(): Promise<Map<AlarmKind, number>>;
}

const alarms = table(AlarmEntity);

export function createAlarmQueries(dataSource: DataSource | Pool): AlarmQueries {
  const db = sqlOn(dataSource);
  const select = (rest: Sql) => db.planOnce<Alarm>(sql`SELECT ${alarms.columns()} FROM alarm WHERE ${rest}`);
  return {
    byIds: (ids) => select(sql`id IN ${eachOf(ids)}`),
    list: (isOpen, page) =>
      select(sql`${stateIs(isOpen)} AND ${keysetAfter(page, ['since', 'id'], '<')}
        ORDER BY since DESC, id DESC LIMIT ${limitOf(page.limit)}`),
    async openByKind() {
      const rows = await db.planOnce<{ kind: AlarmKind; count: number }>(
        sql`SELECT kind, count(*)::integer AS count FROM alarm WHERE ended_at IS NULL GROUP BY kind`,
      );
      const counts = new Map(rows.map(({ kind, count }) => [kind, count]));
      return new Map(alarmKinds.map((kind) => [kind, counts.get(kind) ?? 0]));
    },
  };
}

function stateIs(isOpen: boolean | null): Sql {
  if (isOpen === null) return sql`true`;
  return isOpen ? sql`ended_at IS NULL` : sql`ended_at IS NOT NULL`;
}
