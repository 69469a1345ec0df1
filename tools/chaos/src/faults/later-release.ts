import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Postgres } from '../installation/postgres';
import { waitUntil } from '../wait-until';
import type { Fault } from './fault';

/**
 * What a release that does not exist yet does to the database, within the rules of CONTRIBUTING.md: it adds a column, an
 * index and a table; its events have more fields, are of types that nobody knows, or of later versions; and after some
 * texts comes a job, in their lane, that only its own workers know.
 */
const expand = [
  `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'MadeUp9999999999999')`,
  `SET lock_timeout = '3s'`,
  `ALTER TABLE message ADD COLUMN made_up text NOT NULL DEFAULT 'unknown'`,
  `CREATE TABLE made_up (id uuid PRIMARY KEY)`,
  `SET lock_timeout = 0`,
  `CREATE INDEX CONCURRENTLY made_up_of_message ON message (made_up, id)`,
  `CREATE FUNCTION add_made_up_fields() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.event := NEW.event || '{"madeUp": {"by": "a later release"}}'; RETURN NEW; END $$`,
  `CREATE TRIGGER made_up_fields BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION add_made_up_fields()`,
  `CREATE FUNCTION add_made_up_events() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO outbox (event) VALUES
        (jsonb_build_object('type', 'made-up-happened', 'madeUpId', NEW.id)),
        (jsonb_build_object('type', 'message-updated', 'version', 99, 'made', jsonb_build_object('up', NEW.id)));
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER made_up_events AFTER INSERT ON message FOR EACH ROW EXECUTE FUNCTION add_made_up_events()`,
  `CREATE FUNCTION add_made_up_work() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.id % 5 = 0 THEN
        WITH made AS (INSERT INTO made_up VALUES (gen_random_uuid()) RETURNING id)
        INSERT INTO job (name, subject_id, lane, run_at) SELECT 'made-up-work', id, NEW.lane, now() FROM made;
      END IF;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER made_up_work AFTER INSERT ON job FOR EACH ROW WHEN (NEW.name = 'route-inbound')
    EXECUTE FUNCTION add_made_up_work()`,
];

const contract = [
  ...['made_up_fields ON outbox', 'made_up_events ON message', 'made_up_work ON job'].map(
    (name) => `DROP TRIGGER ${name}`,
  ),
  'DROP FUNCTION add_made_up_fields(), add_made_up_events(), add_made_up_work()',
];
const removeTraces = [
  'DROP TABLE made_up',
  'ALTER TABLE message DROP COLUMN made_up',
  `DELETE FROM migrations WHERE name = 'MadeUp9999999999999'`,
];

/** Jobs that are the first of their lane. Those behind them may be free now. */
const doJobs = `
  WITH done AS (
    DELETE FROM job WHERE id IN (
      SELECT id FROM job WHERE name = 'made-up-work' AND NOT EXISTS (
        SELECT 1 FROM job AS earlier WHERE hashtextextended(earlier.lane, 0) = hashtextextended(job.lane, 0)
          AND earlier.lane = job.lane AND earlier.id < job.id
      ) FOR UPDATE SKIP LOCKED
    ) RETURNING attempts, lease_token IS NULL AND last_error IS NULL AS "isUntouched"
  )
  SELECT done.*, pg_notify('patchbay_jobs', 'route-inbound') FROM done`;

const everyMs = 100;

export interface LaterRelease {
  /** Does what is left, and takes everything back. Returns how many jobs it did; throws if others touched one. */
  end(): Promise<number>;
}

/** Migrates to it, and begins to do its jobs. */
export async function pretendLaterRelease(postgres: Postgres): Promise<LaterRelease> {
  await postgres.withClient((client) => runAll(client, expand));
  let [done, isOver] = [0, false];
  const working = postgres.withClient(async (client) => {
    while (!isOver) {
      const { rows } = await client.query<{ attempts: number; isUntouched: boolean }>(doJobs);
      done += rows.length;
      const touched = rows.find(({ attempts, isUntouched }) => attempts > 0 || !isUntouched);
      if (touched !== undefined) throw new Error(`A job of a later release was touched: ${touched.attempts} attempts.`);
      await pause(everyMs);
    }
  });
  let failure: unknown;
  working.catch((error: unknown) => (failure = error));
  return {
    async end() {
      await postgres.withClient((client) => runAll(client, contract));
      await waitUntil('the jobs of a later release are done', async () => {
        const left = await postgres.query(`SELECT 1 FROM job WHERE name = 'made-up-work'`);
        return left.length === 0 || failure !== undefined;
      });
      isOver = true;
      await working;
      const [made] = await postgres.query<{ count: string }>('SELECT count(*) AS count FROM made_up');
      if (Number(made?.count) !== done) throw new Error(`Jobs of a later release: ${made?.count} added, ${done} done.`);
      await postgres.withClient((client) => runAll(client, removeTraces));
      return done;
    },
  };
}

async function runAll(client: Client, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement);
}

export const laterRelease: Fault = {
  name: 'later-release',
  what: 'a later release migrates, and adds columns, events and jobs that nobody else knows',
  seconds: 12,
  async run({ installation, lastFor }) {
    const later = await pretendLaterRelease(installation.postgres);
    await lastFor(10);
    await later.end();
  },
};
