import type { Restore, Restores } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { sqlOn } from '../sql/statement';
import type { RestoreEntity } from './restore.entity';

type Row = Pick<RestoreEntity, 'id' | 'foundAt' | 'lastJobId'> & { readonly isPresent: boolean };

/** A server that does not tell who it is counts as the one that was known. */
const readLatest = sql`
  SELECT id, found_at AS "foundAt", last_job_id AS "lastJobId", coalesce(present_server(), server) IS NOT DISTINCT FROM server AS "isPresent"
  FROM restore ORDER BY id DESC LIMIT 1`;

export function createRestoreStore(manager: EntityManager): Restores {
  const db = sqlOn(manager);
  const read = async (): Promise<Restore & { readonly isPresent: boolean }> => {
    const [row] = await db.planOnce<Row>(readLatest);
    if (row === undefined)
      throw new Error('The table restore is empty. It has a row since the migration that created it.');
    return { ...row, lastJobId: BigInt(row.lastJobId) };
  };
  const add = async () => {
    await db.run(sql`
      INSERT INTO restore (server, last_job_id)
      SELECT coalesce(present_server(), (SELECT server FROM restore ORDER BY id DESC LIMIT 1)),
        coalesce((SELECT max(id) FROM job), 0)`);
    return read();
  };
  /** Several workers find out at the same time. */
  const lock = () => db.run(sql`LOCK TABLE restore IN SHARE ROW EXCLUSIVE MODE`);
  return {
    async latest() {
      const known = await read();
      if (known.isPresent) return known;
      await lock();
      const latest = await read();
      return latest.isPresent ? latest : add();
    },
    async add() {
      await lock();
      return add();
    },
    async forgetNothing() {
      await db.run(sql`UPDATE restore SET last_job_id = 0 WHERE last_job_id > 0`);
    },
  };
}
