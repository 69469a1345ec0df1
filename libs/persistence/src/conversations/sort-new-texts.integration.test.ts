import { createTestDatabase, type TestDatabase, waitFor } from '@patchbay/testkit';
import { connectPersistence, type Persistence } from '../connect-persistence';

describe('the keeper of the search index', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  beforeAll(async () => {
    database = await createTestDatabase();
    // Otherwise PostgreSQL would sort them, too.
    await database.query('ALTER TABLE message SET (autovacuum_enabled = false)');
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 1 });
    await persistence.searchIndex.keep();
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const inserted = async () => {
    const [row] = await database.query<{ count: string }>(
      "SELECT pg_stat_get_tuples_inserted('message'::regclass) AS count",
    );
    return Number(row!.count);
  };
  const addTexts = async (count: number) => {
    const before = await inserted();
    // Foreign keys are not checked.
    await database.query(`
      SET session_replication_role = replica;
      INSERT INTO message (id, conversation_id, direction, body, status, encoding, segments, created_at, carrier)
      SELECT gen_random_uuid(), gen_random_uuid(), 'OUTBOUND', md5('a' || n) || md5('b' || n), 'SENT', 'GSM7', 1, now(), 'generic'
      FROM generate_series(1, ${count}) AS n;
      RESET session_replication_role;
      -- PostgreSQL 14 counts by itself.
      DO $$ BEGIN PERFORM pg_stat_force_next_flush(); EXCEPTION WHEN undefined_function THEN NULL; END $$`);
    await waitFor(async () => (await inserted()) >= before + count, { what: 'texts to be counted' });
  };
  /** Sorts them, and says on how many pages they were. */
  const pagesOfWaiting = async () => {
    const [row] = await database.query<{ pages: string }>(
      "SELECT gin_clean_pending_list('message_body_folded') AS pages",
    );
    return Number(row!.pages);
  };

  it('lets a few texts wait', async () => {
    await addTexts(100);
    await persistence.searchIndex.keep();
    expect(await pagesOfWaiting()).toBeGreaterThan(0);
  });

  it('sorts many texts', async () => {
    await addTexts(3_000);
    await persistence.searchIndex.keep();
    expect(await pagesOfWaiting()).toBe(0);
  });

  it('does it before a text has to: more than the usual 4 MiB may wait', async () => {
    await addTexts(6_000);
    expect(await pagesOfWaiting()).toBeGreaterThan((4 * 1_024) / 8);
  });

  it('leaves it to another process that is at it', async () => {
    await addTexts(100);
    await database.query('SELECT pg_advisory_lock(7250051)');
    await persistence.searchIndex.keep();
    await database.query('SELECT pg_advisory_unlock(7250051)');
    expect(await pagesOfWaiting()).toBeGreaterThan(0);
  });

  it('works with a role that owns no table', async () => {
    await addTexts(100);
    await database.query(`CREATE ROLE searching; SELECT grant_to_apps('searching')`);
    await database.query('SET ROLE searching; SELECT sort_new_texts(); RESET ROLE');
    await database.query('DROP OWNED BY searching; DROP ROLE searching');
    expect(await pagesOfWaiting()).toBe(0);
  });
});
