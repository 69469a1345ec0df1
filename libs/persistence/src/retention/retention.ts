import { setTimeout as pause } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { limitOf } from '../sql/page';
import { sqlOn, text } from '../sql/statement';
import { type RetentionKind, type RetentionName, retentionKinds } from './retention-kinds';

/** Removes what is older than it is kept. Safe to run in several processes at the same time. */
export interface Retention {
  /**
   * Removes everything of a kind from before `at`, in small batches with as long a pause after each, so that nobody waits
   * for it, and asks before each further one whether it goes on. Returns how many rows; the audit log has an entry if
   * there were any.
   */
  remove(kind: RetentionName, at: Date, signal?: AbortSignal, goesOn?: () => Promise<boolean>): Promise<number>;
}

const batchSize = 500;
const noSubject = '00000000-0000-0000-0000-000000000000';

export function createRetention(dataSource: DataSource): Retention {
  return {
    async remove(kind, at, signal, goesOn) {
      const { batch }: RetentionKind = retentionKinds[kind];
      let removed = 0;
      let place: string | undefined;
      while (signal?.aborted !== true && (place === undefined || (await mayGoOn(goesOn)))) {
        const startedAt = performance.now();
        const rows = await sqlOn(dataSource).run<{ place: string }>(batch(at, place, limitOf(batchSize)));
        removed += rows.length;
        if (rows.length < batchSize) break;
        place = rows.reduce((last, row) => (isAfter(row.place, last) ? row.place : last), rows[0]!.place);
        await pause(performance.now() - startedAt, undefined, { signal }).catch(() => undefined);
      }
      if (removed > 0) await note(dataSource, kind, at, removed);
      return removed;
    },
  };
}

/** What was removed is noted, also if nobody can tell. */
const mayGoOn = async (goesOn?: () => Promise<boolean>) => (goesOn === undefined ? true : goesOn().catch(() => false));

/** Ids of version 7 compare as text, and numbers by their length first. */
const isAfter = (one: string, other: string) =>
  one.length > other.length || (one.length === other.length && one > other);

async function note(dataSource: DataSource, kind: RetentionName, before: Date, removed: number): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query("SELECT set_config('patchbay.act', $1, true)", [JSON.stringify({ action: 'retention' })]);
    const after = JSON.stringify({ removed, before: before.toISOString() });
    await sqlOn(manager).run(sql`SELECT note_change('Retention', ${noSubject}::uuid, NULL,
      ${text(`${kind} removed`)}, '{}'::jsonb, ${after}::jsonb)`);
  });
}
