import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { connectSession } from './connections/connect-session';
import { connectMigrations } from './data-source';
import { migrations } from './migrations';

/** The database lacks migrations of this version. */
export class MissingMigrations extends Error {
  override name = 'MissingMigrations';

  constructor(readonly names: readonly string[]) {
    super(`Migrations are missing: ${names.join(', ')}. Run \`npm run migrate\` of this version.`);
  }
}

export interface MigrationObserver {
  /** Others are using what the migration has to lock. It is tried again after a pause. */
  retrying?(attempt: number, error: Error): void;
}

export interface MigrationPlan {
  /** What would run, in order. */
  readonly missing: readonly string[];
  /** What a later version has done. This version works with it, see CONTRIBUTING.md. */
  readonly ofLaterVersion: readonly string[];
}

/** One migration at a time, however many processes start together. */
const migrationLock = 7_250_001;
const lockRetryMs = 200;
/** For each migration. Together about two minutes, in which the longest transactions end. */
const maxAttempts = 25;
const maxPauseMs = 5_000;
/** A lock was not to be had in time, or there was a deadlock. */
const inTheWay: ReadonlySet<unknown> = new Set(['55P03', '40P01']);

function compare(done: ReadonlySet<string>): MigrationPlan {
  const ours = migrations.map(({ name }) => name);
  return {
    missing: ours.filter((name) => !done.has(name)),
    ofLaterVersion: [...done].filter((name) => !ours.includes(name)),
  };
}

export async function planOn(session: Client): Promise<MigrationPlan> {
  const { rows } = await session.query<{ hasAny: boolean }>(`SELECT to_regclass('migrations') IS NOT NULL AS "hasAny"`);
  if (rows[0]?.hasAny !== true) return compare(new Set());
  const done = await session.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  return compare(new Set(done.rows.map(({ name }) => name)));
}

const withSession = async <Result>(url: string, work: (session: Client) => Promise<Result>): Promise<Result> => {
  const session = await connectSession(url, { work: 'migrations', application_name: 'patchbay-migrate' });
  session.on('error', () => undefined);
  try {
    return await work(session);
  } finally {
    // The end of the session frees the lock, unless a pooler keeps the session for others.
    await session.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await session.end().catch(() => undefined);
  }
};

/** What `runMigrations` would do. */
export const planMigrations = (url: string): Promise<MigrationPlan> => withSession(url, planOn);

/**
 * Brings a database up to this version; returns what it did. `url` leads to PostgreSQL itself, or to a pooler that lends
 * sessions. Each migration is a transaction, unless it says `transaction = false`, as one that creates an index
 * concurrently does.
 */
export function runMigrations(url: string, observer: MigrationObserver = {}): Promise<readonly string[]> {
  return withSession(url, async (session) => {
    if ((await planOn(session)).missing.length === 0) return [];
    // A statement that waited for the lock would have a snapshot, which an index that is created concurrently waits for.
    while (!(await takesLock(session))) await pause(lockRetryMs);
    const { missing } = await planOn(session);
    if (missing.length === 0) return [];
    const dataSource = await connectMigrations(url);
    try {
      await runPatiently(dataSource, observer);
    } finally {
      await dataSource.destroy();
    }
    return missing;
  });
}

async function takesLock(session: Client): Promise<boolean> {
  const { rows } = await session.query<{ isOurs: boolean }>(
    `SELECT pg_try_advisory_lock(${migrationLock}) AS "isOurs"`,
  );
  return rows[0]?.isOurs === true;
}

/** Waits for a lock only as long as others can bear, and then lets them pass. What is done stays done. */
async function runPatiently(dataSource: DataSource, { retrying }: MigrationObserver): Promise<void> {
  let done = '';
  for (let attempt = 1; ; attempt += 1) {
    try {
      await dataSource.runMigrations({ transaction: 'each' });
      return;
    } catch (error) {
      if (!inTheWay.has((error as { code?: unknown }).code)) throw error;
      const before = done;
      done = await countDone(dataSource);
      if (done !== before) attempt = 1;
      if (attempt === maxAttempts) throw error;
      retrying?.(attempt, error as Error);
      await pause(Math.min(maxPauseMs, 250 * 2 ** attempt));
    }
  }
}

async function countDone(dataSource: DataSource): Promise<string> {
  const [row] = (await dataSource.query('SELECT count(*) AS count FROM migrations')) as { count: string }[];
  return row?.count ?? '';
}

/** Throws `MissingMigrations` if there are some. */
export async function checkMigrations(dataSource: DataSource): Promise<void> {
  const rows: { name: string }[] = await dataSource.query('SELECT name FROM migrations');
  const { missing } = compare(new Set(rows.map(({ name }) => name)));
  if (missing.length > 0) throw new MissingMigrations(missing);
}
