import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { Client } from 'pg';
import { connectDataSource, runMigrations } from './data-source';

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  test('is what the entities say: each column is there, of its type, and may be null where they say so', async () => {
    const dataSource = await connectDataSource({ url: database.url, applicationName: 'test' });
    const columns = await database.query<{
      table_name: string;
      column_name: string;
      data_type: string;
      is_nullable: string;
    }>(
      "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = 'public'",
    );
    const key = (table: string, column: string, type: string, isNullable: boolean) =>
      `${table}.${column} ${type}${isNullable ? '' : ' NOT NULL'}`;
    const written = new Set(
      columns.map((row) => key(row.table_name, row.column_name, row.data_type, row.is_nullable === 'YES')),
    );
    const types: Record<string, string> = { timestamptz: 'timestamp with time zone' };
    const missing = dataSource.entityMetadatas.flatMap(({ tableName, columns: declared }) =>
      declared
        .map(({ databaseName, type, isNullable }) =>
          key(tableName, databaseName, types[String(type)] ?? String(type), isNullable),
        )
        .filter((column) => !written.has(column)),
    );
    await dataSource.destroy();
    expect(missing).toEqual([]);
  });

  test('is migrated once, however many processes start at once, and can be taken back', async () => {
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
