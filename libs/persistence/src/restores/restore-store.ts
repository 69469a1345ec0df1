import { forgottenSend, type Restore, type Restores } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { sqlOn } from '../sql/statement';
import type { RestoreEntity } from './restore.entity';

/** The id of the first row, which the migration wrote. */
export const beginning = 1;

/**
 * How far this process has seen PostgreSQL's log, and when. A snapshot that takes the place of the database while programs
 * run shows only in this: its server looks like before, and is not as far.
 */
export interface SeenLog {
  server: string | null;
  position: bigint;
  /** By the server's clock. */
  at: Date;
  /** When the restore was found that this process added last. It may have been rolled back. */
  addedAt: Date | null;
}

export const createSeenLog = (): SeenLog => ({ server: null, position: 0n, at: new Date(0), addedAt: null });

type Row = Pick<RestoreEntity, 'id' | 'foundAt' | 'lastJobId'> & {
  readonly server: string | null;
  readonly isSameServer: boolean;
  readonly position: string | null;
  readonly readAt: Date;
};

/** A server that does not tell who it is counts as the one that was known. */
const readLatest = sql`
  SELECT id, found_at AS "foundAt", last_job_id AS "lastJobId",
    coalesce(present_server(), server) IS NOT DISTINCT FROM server AS "isSameServer",
    present_server() AS server, present_position() AS position, clock_timestamp() AS "readAt"
  FROM restore ORDER BY id DESC LIMIT 1`;

const restoreOf = ({ id, foundAt, lastJobId }: Row, isNew: boolean): Restore => ({
  ...{ id, foundAt, isNew },
  lastJobId: BigInt(lastJobId),
  isBeginning: id === beginning,
});

export function createRestoreStore(manager: EntityManager, seen: SeenLog): Restores {
  const db = sqlOn(manager);
  const read = async (): Promise<Row> => {
    const [row] = await db.planOnce<Row>(readLatest);
    if (row === undefined)
      throw new Error('The table restore is empty. It has a row since the migration that created it.');
    return row;
  };
  const wentBack = ({ server, position }: Row) =>
    position !== null && server === seen.server && BigInt(position) < seen.position;
  /** Somebody has found it, or this process did: clocks of servers differ. */
  const wasFound = ({ foundAt }: Row) => foundAt > seen.at || foundAt.getTime() === seen.addedAt?.getTime();
  const isPresent = (row: Row) => row.isSameServer && (!wentBack(row) || wasFound(row));
  const add = async () => {
    await db.run(sql`
      INSERT INTO restore (server, last_job_id)
      SELECT coalesce(present_server(), (SELECT server FROM restore ORDER BY id DESC LIMIT 1)),
        coalesce((SELECT max(id) FROM job), 0)`);
    const added = await read();
    seen.addedAt = added.foundAt;
    return restoreOf(added, true);
  };
  /** Several workers find out at the same time. */
  const lock = () => db.run(sql`LOCK TABLE restore IN SHARE ROW EXCLUSIVE MODE`);
  const latest = async () => {
    let known = await read();
    if (!isPresent(known)) {
      await lock();
      known = await read();
    }
    // Only what is committed is remembered: the row that is added here may be rolled back.
    if (!isPresent(known)) return add();
    const { server, position, readAt } = known;
    if (position !== null) Object.assign(seen, { server, position: BigInt(position), at: readAt });
    return restoreOf(known, false);
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
      await db.run(sql`
        UPDATE job SET run_at = now() WHERE name = 'ask-carrier' AND leased_until IS NULL AND subject_id = ANY (
          ARRAY(SELECT message_id FROM send_attempt WHERE reason = ${forgottenSend} AND outcome = 'not-processed'))`);
    },
  };
}
