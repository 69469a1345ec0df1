import sql, { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { createEventLog } from '../events';
import { limitOf } from '../sql/page';
import { instants, type SqlConnection, sqlOn } from '../sql/statement';
import { addUpSteps } from './add-up-steps';
import { countQuarters } from './count-quarters';
import { addDueOf, addDueOfMessages, addDueSince, changesAfter, entriesOf, takeDue } from './due-quarters';

/** Keeps figures up to date. Safe to run in several processes at the same time: one of them works, the others return. */
export interface FigureKeeper {
  /** Reads what changed and counts what is due, both in small steps. Says how many quarters of an hour it counted. */
  keep(): Promise<{ readonly counted: number; readonly hasMore: boolean }>;
  /** How old the first change is that was not read, in seconds, and how many quarters of an hour are to be counted. */
  backlog(): Promise<FigureBacklog>;
}

export interface FigureBacklog {
  readonly seconds: number;
  readonly quarters: number;
}

/** Grows when the rules of counting change: then everything is counted again. */
const version = 1;
const keepLock = 7_250_041;
/** Small enough that a transaction takes a fraction of a second, and is soon done again if its worker is killed. */
const maxChanges = 1_000;
const maxQuarters = 48;
const maxTexts = 5_000;
const maxCountedQuarters = 10_000;
/** Entries of consent are in the log moments after they were recorded. */
const recordedMs = 60 * 60_000;

interface Change {
  readonly sequence: string;
  readonly createdAt: Date;
  readonly type: string;
  readonly messageId: string | null;
  readonly conversationId: string | null;
}

export function createFigureKeeper(dataSource: DataSource): FigureKeeper {
  const log = createEventLog(dataSource);
  const inTurn = <Result>(otherwise: Result, work: (db: SqlConnection) => Promise<Result>) =>
    dataSource.transaction(async (manager) => {
      const db = sqlOn(manager);
      const [lock] = await db.run<{ isOurs: boolean }>(sql`SELECT pg_try_advisory_xact_lock(${keepLock}) AS "isOurs"`);
      return lock?.isOurs === true ? work(db) : otherwise;
    });
  return {
    async keep() {
      const hasUnread = await inTurn(false, (db) => readChanges(db, log));
      const { counted, hasMore } = await inTurn({ counted: 0, hasMore: false }, countDue);
      return { counted, hasMore: hasUnread || hasMore };
    },
    async backlog() {
      const [row] = await sqlOn(dataSource).run<FigureBacklog>(sql`
        SELECT greatest(0, extract(epoch FROM now() - (
            SELECT created_at FROM outbox WHERE sequence > coalesce((SELECT sequence FROM figure_progress), 0)
            ORDER BY sequence LIMIT 1)))::float AS seconds,
          (SELECT count(*) FROM (SELECT 1 FROM figure_due LIMIT ${limitOf(maxCountedQuarters)}) AS due)::integer AS quarters`);
      return row!;
    },
  };
}

/** Notes which quarters changed. What is noted and the place in the log are committed together, so nothing is read twice or never. */
async function readChanges(db: SqlConnection, log: ReturnType<typeof createEventLog>): Promise<boolean> {
  const [progress] = await db.run<{ version: number; sequence: string; at: Date }>(
    sql`SELECT version, sequence, at FROM figure_progress`,
  );
  const position = progress && { sequence: Number(progress.sequence), at: progress.at.getTime() };
  // Nothing was counted yet, by these rules; or the log lacks what came after the position, or is another one.
  if (position === undefined || progress?.version !== version || !(await log.has(position))) {
    await startAgain(db, log);
    return true;
  }
  const changes = await db.run<Change>(changesAfter(progress.sequence, limitOf(maxChanges)));
  const last = changes.at(-1);
  if (last === undefined) return false;
  await noteDue(db, changes);
  await saveProgress(db, last.sequence, last.createdAt);
  return changes.length === maxChanges;
}

async function startAgain(db: SqlConnection, log: ReturnType<typeof createEventLog>): Promise<void> {
  const { sequence, at } = await log.last();
  await db.run(addDueSince(new Date(0)));
  // What is left of a database that was restored, or of other rules.
  await db.run(
    sql`INSERT INTO figure_due SELECT DISTINCT at FROM figure WHERE step = 'QUARTER' ON CONFLICT DO NOTHING`,
  );
  await saveProgress(db, String(sequence), new Date(at));
}

const saveProgress = (db: SqlConnection, sequence: string, at: Date) =>
  db.run(sql`
    INSERT INTO figure_progress (id, version, sequence, at) VALUES (1, ${version}, ${sequence}::bigint, ${at})
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, sequence = excluded.sequence, at = excluded.at`);

const aboutMessages: ReadonlySet<string> = new Set(['message-added', 'message-updated', 'message-moved']);

async function noteDue(db: SqlConnection, changes: readonly Change[]): Promise<void> {
  const messageIds = changes.flatMap(({ type, messageId }) =>
    messageId !== null && aboutMessages.has(type) ? messageId : [],
  );
  const consents = changes.filter(({ type }) => type === 'consent-changed');
  if (consents.length > 0) {
    const conversationIds = consents.flatMap(({ conversationId }) => conversationId ?? []);
    const since = new Date(consents[0]!.createdAt.getTime() - recordedMs);
    const entries = await db.run<{ messageId: string; at: Date }>(entriesOf(conversationIds, since));
    messageIds.push(...entries.map(({ messageId }) => messageId));
    await db.run(addDueOf(unnest([...entries, ...consents.map(({ createdAt: at }) => ({ at }))])));
  }
  if (messageIds.length > 0) await db.run(addDueOfMessages(messageIds));
}

const unnest = (rows: readonly { readonly at: Date }[]): Sql =>
  sql`SELECT unnest(${instants(rows.map(({ at }) => at))})`;

/** Counts some quarters, and every sum that they are part of. Readers see all of it or nothing. */
async function countDue(db: SqlConnection): Promise<{ readonly counted: number; readonly hasMore: boolean }> {
  const due = await db.run<{ at: Date }>(takeDue(maxQuarters, maxTexts));
  if (due.length === 0) return { counted: 0, hasMore: false };
  const quarters = due.map(({ at }) => at);
  await db.run(sql`
    DELETE FROM figure WHERE step = 'QUARTER' AND at IN (SELECT unnest(${instants(quarters)}))`);
  await db.run(countQuarters(quarters));
  for (const statement of addUpSteps(quarters)) await db.run(statement);
  const left = await db.run(sql`SELECT 1 FROM figure_due LIMIT 1`);
  return { counted: due.length, hasMore: left.length > 0 };
}
