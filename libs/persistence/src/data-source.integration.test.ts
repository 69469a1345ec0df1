import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { Client } from 'pg';
import { connectDataSource, runMigrations } from './data-source';

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
});
