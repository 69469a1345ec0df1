import type { Postgres } from '../installation/postgres';

/**
 * What a release that does not exist yet does to the database, within the rules of CONTRIBUTING.md: it adds a column, an
 * index and a table; its events have more fields, are of types that nobody knows, or of later versions; and there are jobs
 * that only its own workers know.
 */
const expand = [
  `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'MadeUp9999999999999')`,
  `SET lock_timeout = '3s'`,
  `ALTER TABLE message ADD COLUMN made_up text NOT NULL DEFAULT 'unknown'`,
  `CREATE TABLE made_up (id uuid PRIMARY KEY DEFAULT gen_random_uuid())`,
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
  `INSERT INTO job (name, subject_id, lane, run_at)
    SELECT 'made-up-work', id, 'made-up:' || id, now() FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 20)) AS made`,
];

export async function pretendMigration(postgres: Postgres): Promise<void> {
  await postgres.withClient(async (client) => {
    for (const statement of expand) await client.query(statement);
  });
}

/** Ends the jobs that only a later release could do. Returns what somebody who does not know them did to them. */
export async function takeBackJobs(postgres: Postgres): Promise<string[]> {
  const jobs = await postgres.query<{ attempts: number; isUntouched: boolean }>(`
    DELETE FROM job WHERE name = 'made-up-work'
    RETURNING attempts, lease_token IS NULL AND last_error IS NULL AS "isUntouched"`);
  const touched = jobs.filter(({ attempts, isUntouched }) => attempts > 0 || !isUntouched);
  return [
    ...(jobs.length === 20 ? [] : [`${20 - jobs.length} jobs of a later release are gone`]),
    ...touched.map(({ attempts }) => `a job of a later release was tried ${attempts} times`),
  ];
}
