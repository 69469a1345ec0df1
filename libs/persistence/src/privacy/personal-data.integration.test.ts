import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import type { DataSource } from 'typeorm';
import { connectDataSource } from '../data-source';
import { impersonal, personalData } from './personal-data';

describe('what can hold words', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await connectDataSource({ url: database.url, applicationName: 'test' });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.close();
  });

  it('is known to be about a customer, or not', async () => {
    const columns = await dataSource.query<{ readonly name: string }[]>(`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')`);
    const known = [
      ...personalData.map(({ table, columns: names }) => [table, names] as const),
      ...Object.entries(impersonal),
    ].flatMap(([table, names]) => names.map((name) => `${table}.${name}`));
    expect(known.sort()).toEqual(columns.map(({ name }) => name).sort());
  });
});
