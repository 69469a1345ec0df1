import { createTestDatabase, type TestDatabase, waitFor } from '@patchbay/testkit';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from './create-index-concurrently';
import { connectDataSource } from './data-source';
import { planMigrations, runMigrations } from './migrate';
import { migrations } from './migrations';
import { poolOf } from './sql/statement';

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('run once if several processes start at the same time, and can be reverted', async () => {
    const admin = new Client({ connectionString: database.url });
    await admin.connect();
    await admin.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await Promise.all([runMigrations(database.url), runMigrations(database.url), runMigrations(database.url)]);
    const { rows } = await admin.query('SELECT name FROM migrations');
    const dataSource = await connectDataSource({ url: database.url, applicationName: 'test' });
    expect(rows).toHaveLength(dataSource.migrations.length);
    for (const _ of rows) await dataSource.undoLastMigration();
    const { rows: tables } = await admin.query(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migrations'",
    );
    expect(tables).toEqual([]);
    await dataSource.destroy();
    await admin.end();
  });

  it('wait for a lock that others have, and can create an index while others write', async () => {
    class SeveralSteps1999999999999 implements MigrationInterface {
      readonly transaction = false;
      async up(runner: QueryRunner): Promise<void> {
        await createIndexConcurrently(runner, 'receipt_of_test', 'receipt (received_at)');
      }
      async down(): Promise<void> {}
    }
    class NeedsLock1999999999997 implements MigrationInterface {
      async up(runner: QueryRunner): Promise<void> {
        await runner.query('ALTER TABLE receipt ADD COLUMN of_test int');
      }
      async down(): Promise<void> {}
    }
    class NeedsAnother1999999999998 implements MigrationInterface {
      async up(runner: QueryRunner): Promise<void> {
        await runner.query('ALTER TABLE message ADD COLUMN of_test int');
      }
      async down(): Promise<void> {}
    }
    const migrated = await createTestDatabase();
    const names = [NeedsLock1999999999997.name, NeedsAnother1999999999998.name, SeveralSteps1999999999999.name];
    (migrations as unknown[]).push(NeedsLock1999999999997, NeedsAnother1999999999998, SeveralSteps1999999999999);
    try {
      expect(await planMigrations(migrated.url)).toEqual({ missing: names, ofLaterVersion: [] });
      const writer = new Client({ connectionString: migrated.url });
      await writer.connect();
      const other = new Client({ connectionString: migrated.url });
      await other.connect();
      await other.query('BEGIN; LOCK TABLE receipt IN ROW EXCLUSIVE MODE');
      const attempts: number[] = [];
      let second: Promise<readonly string[]> | undefined;
      const first = runMigrations(`${migrated.url}?lock_timeout=100`, {
        retrying(attempt, error) {
          attempts.push(attempt);
          expect(error).toMatchObject({ code: '55P03' });
          second ??= runMigrations(migrated.url);
          if (attempts.length === 2)
            void writer.query('BEGIN; LOCK TABLE message IN ROW EXCLUSIVE MODE').then(() => other.query('COMMIT'));
          if (attempts.length === 3) void writer.query('COMMIT');
        },
      });
      expect(await first).toEqual(names);
      // Each migration has all its attempts.
      expect(attempts).toEqual([1, 2, 1]);
      // It waited, and had nothing left to do.
      expect(await second).toEqual([]);
      await writer.end();
      await other.end();
      expect(
        await migrated.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'receipt_of_test'::regclass"),
      ).toEqual([{ indisvalid: true }]);
      expect(
        await migrated.query(
          "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
        ),
      ).toEqual([]);
    } finally {
      migrations.splice(-3);
      await migrated.close();
    }
  });

  it('create an index however long others write, and repair one that failed', async () => {
    const migrated = await createTestDatabase();
    const writer = new Client({ connectionString: migrated.url });
    const dataSource = await connectDataSource({ url: `${migrated.url}?lock_timeout=50`, applicationName: 'test' });
    const runner = dataSource.createQueryRunner();
    const isValid = () =>
      migrated.query("SELECT indisvalid AS is FROM pg_index WHERE indexrelid = 'receipt_of_test'::regclass");
    try {
      await writer.connect();
      await writer.query('BEGIN; LOCK TABLE receipt IN ROW EXCLUSIVE MODE');
      await expect(
        runner.query('CREATE INDEX CONCURRENTLY receipt_of_test ON receipt (received_at)'),
      ).rejects.toMatchObject({ code: '55P03' });
      expect(await isValid()).toEqual([{ is: false }]);
      const created = createIndexConcurrently(runner, 'receipt_of_test', 'receipt (received_at)');
      // Three times as long as a lock may take.
      await waitFor(async () => {
        const waiting = await migrated.query(`
          SELECT 1 FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock' AND query_start < now() - interval '150 milliseconds'`);
        return waiting.length > 0;
      });
      await writer.query('COMMIT');
      await created;
      expect(await isValid()).toEqual([{ is: true }]);
      expect(await runner.query('SHOW lock_timeout')).toEqual([{ lock_timeout: '50ms' }]);
    } finally {
      await writer.end();
      await runner.release();
      await dataSource.destroy();
      await migrated.close();
    }
  });
});

test('a connection that ends before its user listens does not end the process', async () => {
  const database = await createTestDatabase();
  const dataSource = await connectDataSource({ url: database.url, applicationName: 'test', poolSize: 1 });
  const client = await poolOf(dataSource).connect();
  try {
    expect(client.emit('error', new Error('terminating connection'))).toBe(true);
  } finally {
    client.release(true);
    await dataSource.destroy();
    await database.close();
  }
});
