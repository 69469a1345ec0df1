import { type ChainedChange, type ChainedEntry, type ChainLink, chainStart, linkAfter } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { limitOf } from '../sql/page';
import { eachOf, sqlOn, texts, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { AuditChangeEntity } from './audit-change.entity';
import { AuditEntryEntity } from './audit-entry.entity';

/** The chain of the audit log, for the one who seals it and for those who verify it. */
export interface AuditTrail {
  /** Gives entries that have no place yet the next ones in the chain; returns how many. One process does so at a time. */
  seal(limit: number): Promise<number>;
  /** For how many seconds the first entry without a place has waited; 0 if none waits. */
  unsealedSeconds(): Promise<number>;
}

export type SealedEntry = ChainedEntry & ChainLink;

const entries = table(AuditEntryEntity);
const chained = table(AuditChangeEntity).only('id', 'entryId', 'subjectKind', 'subjectId', 'digest');
const sealLock = 7_250_031;

export function createAuditTrail(dataSource: DataSource): AuditTrail {
  const db = sqlOn(dataSource);
  return {
    seal: (limit) =>
      dataSource.transaction(async (manager) => {
        const tx = sqlOn(manager);
        const [lock] = await tx.run<{ isHeld: boolean }>(
          sql`SELECT pg_try_advisory_xact_lock(${sealLock}) AS "isHeld"`,
        );
        if (lock?.isHeld !== true) return 0;
        const waiting = await readEntries(manager, sql`position IS NULL ORDER BY at, id LIMIT ${limitOf(limit)}`);
        if (waiting.length === 0) return 0;
        let link = await readHead(manager);
        const links = waiting.map((entry) => (link = linkAfter(link, entry)));
        await tx.run(sql`SELECT seal_audit_entries(${uuids(waiting.map(({ id }) => id))},
          ${links.map(({ position }) => position)}::bigint[], ${texts(links.map(({ hash }) => hash))})`);
        return waiting.length;
      }),
    async unsealedSeconds() {
      const [row] = await db.run<{ seconds: number | null }>(
        sql`SELECT extract(epoch FROM now() - min(at))::float AS seconds FROM audit_entry WHERE position IS NULL`,
      );
      return Math.max(0, row?.seconds ?? 0);
    },
  };
}

/** Where the chain ends. */
export async function readHead(on: DataSource | EntityManager): Promise<ChainLink> {
  const [last] = await sqlOn(on).run<{ position: string; hash: string }>(
    sql`SELECT position, hash FROM audit_entry WHERE position IS NOT NULL ORDER BY position DESC LIMIT 1`,
  );
  return last === undefined ? chainStart : { position: Number(last.position), hash: last.hash };
}

/** Entries with their changes, in the order of the condition. `position` is 0 without a place in the chain. */
export async function readEntries(on: DataSource | EntityManager, where: Sql): Promise<SealedEntry[]> {
  const db = sqlOn(on);
  const rows = await db.run<AuditEntryEntity>(sql`SELECT ${entries.columns()} FROM audit_entry WHERE ${where}`);
  const changes = await db.run<ChainedChange & { entryId: string }>(sql`
    SELECT ${chained.columns()} FROM audit_change WHERE entry_id IN ${eachOf(rows.map(({ id }) => id))} ORDER BY id`);
  const byEntry = groupBy(changes, 'entryId');
  return rows.map((row) => ({
    ...row,
    position: Number(row.position ?? 0),
    hash: row.hash ?? '',
    changes: byEntry.get(row.id) ?? [],
  }));
}
