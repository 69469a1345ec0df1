import { type Alarm, type AlarmFact, type Alarms, type AlarmThresholds } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { eachOf, instant, sqlOn, uuid } from '../sql/statement';
import { table } from '../sql/table';
import { AlarmEntity } from './alarm.entity';
import { factStatements } from './alarm-facts';

const alarms = table(AlarmEntity);
const columns = [
  ...(['id', 'kind', 'key', 'about', 'cause', 'count', 'subjectIds', 'since', 'waitingSince', 'raisedAt'] as const),
  'endedAt',
] as const;
const changing = ['id', 'about', 'cause', 'count', 'subjectIds', 'waitingSince'] as const;

const watchLock = 7_250_012;

export function createAlarmStore(manager: EntityManager): Alarms {
  const db = sqlOn(manager);
  const select = (condition: Sql) =>
    db.planOnce<Alarm>(sql`SELECT ${alarms.columns()} FROM alarm WHERE ${condition} ORDER BY id`);
  return {
    async tryLock() {
      const rows = await db.planOnce<{ isOurs: boolean }>(
        sql`SELECT pg_try_advisory_xact_lock(${watchLock}) AS "isOurs"`,
      );
      return rows[0]!.isOurs;
    },
    async facts(thresholds: AlarmThresholds, at) {
      const facts: AlarmFact[] = [];
      for (const statement of factStatements(thresholds, at)) facts.push(...(await db.planOnce<AlarmFact>(statement)));
      return facts;
    },
    open: () => select(sql`ended_at IS NULL`),
    async add(added) {
      if (added.length > 0) await db.run(alarms.insertAll(added, ...columns));
    },
    async update(changed) {
      if (changed.length === 0) return;
      await db.run(sql`
        UPDATE alarm SET about = given.about, cause = given.cause, count = given.count, subject_ids = given."subjectIds",
          waiting_since = given."waitingSince"
        FROM ${alarms.given(changed, ...changing)} WHERE alarm.id = given.id`);
    },
    async end(ids, at) {
      if (ids.length > 0) await db.run(sql`UPDATE alarm SET ended_at = ${instant(at)} WHERE id IN ${eachOf(ids)}`);
    },
    find: async (id) => (await select(sql`id = ${uuid(id)}`))[0],
  };
}
