import { forgottenSend, type Restore, type Restores } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { sqlOn } from '../sql/statement';
import type { RestoreEntity } from './restore.entity';

/** The id of the first row, which the migration wrote. */
export const beginning = 1;

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
    return { ...row, lastJobId: BigInt(row.lastJobId), isBeginning: row.id === beginning, isNew: false };
  };
  const add = async () => {
    await db.run(sql`
      INSERT INTO restore (server, last_job_id)
      SELECT coalesce(present_server(), (SELECT server FROM restore ORDER BY id DESC LIMIT 1)),
        coalesce((SELECT max(id) FROM job), 0)`);
    return { ...(await read()), isNew: true };
  };
  /** Several workers find out at the same time. */
  const lock = () => db.run(sql`LOCK TABLE restore IN SHARE ROW EXCLUSIVE MODE`);
  const latest = async () => {
    const known = await read();
    if (known.isPresent) return known;
    await lock();
    const now = await read();
    return now.isPresent ? now : add();
  };
  return {
    latest,
    async since(lostSince) {
      await lock();
      const known = await latest();
      return !known.isBeginning && known.foundAt >= lostSince ? known : add();
    },
    async countWaiting({ lastJobId }) {
      const [row] = await db.run<{ count: string }>(sql`
        SELECT count(*) AS count FROM job WHERE name = 'deliver-message' AND id <= ${String(lastJobId)}`);
      return Number(row?.count);
    },
    async forgetNothing() {
      await latest();
      await db.run(sql`UPDATE restore SET last_job_id = 0 WHERE last_job_id > 0`);
      // The job that asks about them sends those that were never handed to a carrier.
      await db.run(sql`
        UPDATE send_attempt SET outcome = 'not-processed' WHERE reason = ${forgottenSend}
          AND message_id = ANY (ARRAY(SELECT subject_id FROM job WHERE name = 'ask-carrier'))`);
      await db.run(sql`UPDATE job SET run_at = now() WHERE name = 'ask-carrier' AND leased_until IS NULL AND subject_id = ANY (
        ARRAY(SELECT message_id FROM send_attempt WHERE reason = ${forgottenSend} AND outcome = 'not-processed'))`);
    },
  };
}
