import { createTestDatabase, startProxy, waitFor, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import sql from 'sql-template-tag';
import { connectPersistence } from '../connect-persistence';
import { connectDataSource } from '../data-source';
import { isTransient } from '../is-transient';
import type { Work } from './patience';
import { sqlOn } from '../sql/statement';

test('a statement that takes long is reported, also if it fails, and without its values', async () => {
  const database = await createTestDatabase();
  const slow: string[] = [];
  const dataSource = await connectDataSource({
    url: database.url,
    applicationName: 'test-slow',
    work: 'requests',
    poolSize: 1,
    slowQueries: { limitMs: 200, report: (statement, tookMs) => slow.push(`${statement} ${tookMs >= 200}`) },
  });
  const db = sqlOn(dataSource);
  await db.run(sql`SELECT ${'quick'}`);
  await db.run(sql`SELECT pg_sleep(0.21), ${'secret'}`);
  await dataSource.query(`SELECT pg_sleep(0.21), 'secret'`);
  await expect(db.run(sql`SELECT 1 / length(pg_sleep(${0.21})::text)`)).rejects.toThrow('division by zero');
  await dataSource.destroy();
  await database.close();
  expect(slow).toEqual([
    'SELECT pg_sleep(0.21), $1 true',
    "SELECT pg_sleep(0.21), '…' true",
    'SELECT 1 / length(pg_sleep($1)::text) true',
  ]);
});

describe('the patience of connections', () => {
  let database: TestDatabase;
  let other: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    other = new Client({ connectionString: database.url });
    await other.connect();
  });
  afterAll(async () => {
    await other.end();
    await database.close();
  });

  const settingsOf = async (work: Work, url = database.url) => {
    const dataSource = await connectDataSource({ url, applicationName: 'test', work, poolSize: 1 });
    try {
      const rows = await sqlOn(dataSource).run<{ name: string; setting: string }>(sql`
        SELECT name, setting FROM pg_settings
        WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')`);
      const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]));
      return [settings.statement_timeout, settings.lock_timeout, settings.idle_in_transaction_session_timeout];
    } finally {
      await dataSource.destroy();
    }
  };

  it.each<[Work, number, number, number]>([
    ['requests', 5_000, 1_000, 10_000],
    ['searches', 5_000, 1_000, 10_000],
    ['callbacks', 5_000, 2_000, 10_000],
    ['jobs', 30_000, 5_000, 30_000],
    ['migrations', 0, 3_000, 0],
  ])('depends on their work: %s', async (work, ...expected) => {
    expect(await settingsOf(work)).toEqual(expected);
  });

  it('can be set in the URL of the database', async () => {
    const url = `${database.url}?lock_timeout=200&statement_timeout=7000`;
    expect(await settingsOf('requests', url)).toEqual([7_000, 200, 10_000]);
  });

  it('ends with a transient error, and the connection stays', async () => {
    const dataSource = await connectDataSource({
      url: `${database.url}?lock_timeout=50&statement_timeout=50`,
      applicationName: 'test',
      poolSize: 1,
    });
    const db = sqlOn(dataSource);
    const backend = async () => (await db.run<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`))[0]?.pid;
    const before = await backend();
    await other.query('BEGIN; LOCK TABLE message');
    for (const statement of [sql`SELECT 1 FROM message`, sql`SELECT pg_sleep(5)`]) {
      const error: unknown = await db.run(statement).catch((reason: unknown) => reason);
      expect(isTransient(error)).toBe(true);
    }
    await other.query('ROLLBACK');
    expect(await backend()).toBe(before);
    await expect(db.run(sql`SELECT 1 / 0`)).rejects.toThrow('division by zero');
    await dataSource.destroy();
  });

  it('also ends if PostgreSQL stands still: a transaction fails, and its connection is given up', async () => {
    const proxy = await startProxy(database.url);
    const persistence = await connectPersistence({
      url: `${proxy.url}?query_timeout=500`,
      applicationName: 'test-silent',
      poolSize: 1,
    });
    const add = (lane: string, during: () => void = () => undefined) =>
      persistence.database.transaction((tx) => {
        during();
        return tx.jobs.add({
          name: 'route-inbound',
          subjectId: randomUUID(),
          lane,
          runAt: null,
        });
      });
    await add('before');
    const error: unknown = await add('silent', () => proxy.silence()).catch((reason: unknown) => reason);
    expect(isTransient(error)).toBe(true);
    await proxy.mend();
    await add('after');
    const lanes = await database.query('SELECT lane FROM job ORDER BY id');
    expect(lanes).toEqual([{ lane: 'before' }, { lane: 'after' }]);
    await persistence.close();
    await proxy.close();
    await waitFor(
      async () =>
        (await other.query("SELECT 1 FROM pg_stat_activity WHERE application_name = 'test-silent'")).rowCount === 0,
    );
  });
});
