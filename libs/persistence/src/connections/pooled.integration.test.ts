import {
  createTestDatabase,
  describeWithPgBouncer,
  startPgBouncer,
  type PgBouncer,
  type TestDatabase,
} from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { connectPersistence } from '../connect-persistence';
import { connectDataSource } from '../data-source';
import { runMigrations } from '../migrate';
import { sqlOn } from '../sql/statement';
import { examineServer } from './examine-server';

const settingsSql = sql`
  SELECT name, setting FROM pg_settings
  WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'enable_seqscan', 'jit')
  ORDER BY name`;
const locksSql =
  "SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
const ofRequests = {
  enable_seqscan: 'off',
  idle_in_transaction_session_timeout: '10000',
  jit: 'off',
  lock_timeout: '1000',
  statement_timeout: '5000',
};

describeWithPgBouncer('through PgBouncer in transaction mode', () => {
  let database: TestDatabase;
  let bouncer: PgBouncer;
  let address: { url: string; sessionUrl: string };
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    // Every client gets the same connection, so whatever one left there would meet the next.
    bouncer = await startPgBouncer(database.url, { default_pool_size: 1 });
    address = { url: bouncer.urlOf(database.url), sessionUrl: database.url };
    dataSource = await connectDataSource({ ...address, applicationName: 'pooled', work: 'requests', poolSize: 4 });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await bouncer.close();
    await database.close();
  });
  const settingsOn = async (on: Parameters<typeof sqlOn>[0]) =>
    Object.fromEntries(
      (await sqlOn(on).run<{ name: string; setting: string }>(settingsSql)).map(({ name, setting }) => [name, setting]),
    );

  it('gives each statement and each transaction its settings, and leaves none behind', async () => {
    const jobs = await connectDataSource({ ...address, applicationName: 'pooled-jobs', work: 'jobs', poolSize: 2 });
    expect(await settingsOn(dataSource)).toEqual(ofRequests);
    expect(await settingsOn(jobs)).toMatchObject({ statement_timeout: '30000', lock_timeout: '5000' });
    await dataSource.transaction(async (manager) => expect(await settingsOn(manager)).toEqual(ofRequests));
    expect(await settingsOn(jobs)).toMatchObject({ statement_timeout: '30000', lock_timeout: '5000' });
    await jobs.destroy();
    const plain = await connectDataSource({
      url: address.url,
      sessionUrl: address.sessionUrl,
      applicationName: 'pooled-migrations',
      work: 'migrations',
      poolSize: 1,
    });
    expect(await settingsOn(plain)).toMatchObject({ statement_timeout: '0', enable_seqscan: 'on' });
    await plain.destroy();
  });

  it('takes the limits from the URL', async () => {
    const url = `${address.url}?statement_timeout=50&lock_timeout=40`;
    const hasty = await connectDataSource({ ...address, url, applicationName: 'pooled-hasty', poolSize: 1 });
    await expect(sqlOn(hasty).run(sql`SELECT pg_sleep(5)`)).rejects.toMatchObject({ code: '57014' });
    expect(await sqlOn(hasty).run(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
    await hasty.destroy();
  });

  it('runs statements that are planned once from many clients on one connection', async () => {
    const db = sqlOn(dataSource);
    const asked = Array.from({ length: 60 }, (_, index) =>
      index % 2 === 0
        ? db.planOnce<{ value: number }>(sql`SELECT ${index}::int AS value`)
        : db.planOnce<{ value: number }>(sql`SELECT ${index}::int + 0 AS value, ${'another'} AS text`),
    );
    expect((await Promise.all(asked)).map(([row]) => row?.value)).toEqual(asked.map((_, index) => index));
  });

  it('reports what is wrong with a statement, and goes on', async () => {
    const db = sqlOn(dataSource);
    await expect(db.run(sql`SELECT 1 / ${0}::int`)).rejects.toMatchObject({ code: '22012' });
    await expect(db.planOnce(sql`SELECT nothing FROM nowhere`)).rejects.toMatchObject({ code: '42P01' });
    await expect(
      dataSource.transaction(async (manager) => {
        await sqlOn(manager).run(sql`SELECT 1 / ${0}::int`);
      }),
    ).rejects.toMatchObject({ code: '22012' });
    expect(await db.run(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  });

  it('commits a transaction as a whole, or nothing of it', async () => {
    const persistence = await connectPersistence({ ...address, applicationName: 'pooled-app', poolSize: 3 });
    const add = (lane: string, fails: boolean) =>
      persistence.database.transaction(async (tx) => {
        await tx.jobs.add({ name: 'route-inbound', subjectId: randomUUID(), lane, runAt: null });
        if (fails) throw new Error('No.');
      });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => add(`lane-${index}`, index % 2 === 1)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await database.query('SELECT count(*)::int AS count FROM job')).toEqual([{ count: 10 }]);
    await Promise.all([1, 2].map(() => persistence.settings.once('pooled', () => persistence.check())));
    await persistence.close();
  });

  it('says what to set if nothing leads to PostgreSQL itself', async () => {
    const refusal = /leads to a pooler, such as PgBouncer\. Set DATABASE_SESSION_URL/;
    await expect(examineServer({ url: address.url })).rejects.toThrow(refusal);
    const lax = await startPgBouncer(database.url, {
      ignore_startup_parameters: 'options,statement_timeout,lock_timeout,idle_in_transaction_session_timeout',
    });
    await expect(examineServer({ url: lax.urlOf(database.url) })).rejects.toThrow(refusal);
    await expect(examineServer(address)).resolves.toBe(Infinity);
    await lax.close();
  });

  it('migrates through a pooler that lends sessions, and leaves no lock', async () => {
    const sessions = await startPgBouncer(database.url, { pool_mode: 'session' });
    await database.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    expect((await runMigrations(sessions.urlOf(database.url))).length).toBeGreaterThan(0);
    await sessions.close();
    expect(await database.query(locksSql)).toEqual([]);
  });
});
