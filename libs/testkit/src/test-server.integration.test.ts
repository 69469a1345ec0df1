import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { serverVariable, startTestServer } from './index';

describe('startTestServer', () => {
  const ask = async (url: string, statement: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  const databases = async (url: string) =>
    (await ask(url, 'SELECT datname FROM pg_database')).map(({ datname }) => datname);
  const migrate = jest.fn((url: string) => ask(url, 'CREATE TABLE migrated AS SELECT 7 AS number'));
  afterEach(() => migrate.mockClear());

  it('leaves nothing of its own on a server that was given to it', async () => {
    const server = await startTestServer({ migrate, given: process.env[serverVariable]! });
    expect(await databases(server.url)).toContain(server.template);
    await server.close();
    const url = process.env[serverVariable]!;
    expect(await databases(url)).not.toContain(server.template);
  });

  it('migrates once, and starts the next server from a snapshot', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'patchbay-snapshot-'));
    try {
      for (const start of [1, 2]) {
        const server = await startTestServer({ migrate, given: '', snapshot: join(folder, 'kept') });
        expect(await ask(server.url.replace(/[^/]+$/, server.template), 'SELECT number FROM migrated')).toEqual([
          { number: 7 },
        ]);
        // What is added later does not reach the snapshot.
        expect(await databases(server.url)).not.toContain('added');
        await ask(server.url, 'CREATE DATABASE added');
        await server.close();
        expect([start, migrate.mock.calls.length]).toEqual([start, 1]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
