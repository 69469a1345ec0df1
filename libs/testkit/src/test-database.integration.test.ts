import { Client } from 'pg';
import { createTestDatabase } from './index';

describe('createTestDatabase', () => {
  it('creates several databases in parallel, migrated and separate', async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, () => createTestDatabase()));
    const [first, second] = databases;
    expect((await first!.query('SELECT name FROM migrations')).length).toBeGreaterThan(0);
    await first!.query('CREATE TABLE only_here ()');
    await expect(second!.query('SELECT * FROM only_here')).rejects.toThrow('does not exist');
    await Promise.all(databases.map((database) => database.close()));
  });

  it('fails on close if a connection is open, and names it', async () => {
    const database = await createTestDatabase();
    const leaked = new Client({ connectionString: database.url, application_name: 'a-leaked-pool' });
    const lost = new Promise((resolve) => leaked.on('error', resolve));
    await leaked.connect();
    await expect(database.close()).rejects.toThrow('The test left 1 connections open: a-leaked-pool.');
    // The database was dropped anyway.
    await lost;
    await expect(database.query('SELECT 1')).rejects.toThrow('does not exist');
  });
});
