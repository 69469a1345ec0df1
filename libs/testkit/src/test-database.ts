import { connectEmbeddedDatabase } from '@patchbay/embedded-database';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { waitFor } from './wait-for';

/** Set by the global set-up: a server on which tests may make databases. */
export const serverVariable = 'PATCHBAY_TEST_SERVER';
/** The database that every test's database is a copy of. */
export const templateName = 'patchbay_template';

const cloneLock = 7_250_090;

export interface TestServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A throwaway PostgreSQL with an empty template database, for one run of the tests. */
export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-test-'));
  const server = await connectEmbeddedDatabase({ dataDir: folder, throwaway: true });
  await onServer(server.url, (client) => client.query(`CREATE DATABASE ${templateName}`));
  return {
    url: server.url,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface TestDatabase {
  readonly url: string;
  /** Runs a statement on a connection of its own. */
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Fails where somebody is still connected: a pool was not closed. */
  close(): Promise<void>;
}

/** A copy of the template, migrated and empty, for one test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, async (client) => {
    // PostgreSQL copies a database for one at a time.
    await client.query('SELECT pg_advisory_lock($1)', [cloneLock]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY file_copy`);
  });
  const url = urlOf(server, name);
  return {
    url,
    query: <Row>(sql: string, values?: unknown[]) => onServer(url, async (client) => (await client.query(sql, values)).rows as Row[]),
    close: () =>
      onServer(server, async (client) => {
        const leaked = () => client.query<{ application_name: string }>('SELECT application_name FROM pg_stat_activity WHERE datname = $1', [name]);
        try {
          await waitFor(async () => (await leaked()).rows.length === 0, { what: 'connections to be closed', limitMs: 2_000 });
        } catch {
          const names = (await leaked()).rows.map(({ application_name }) => application_name);
          throw new Error(`The test left ${names.length} connections open: ${names.join(', ')}.`);
        } finally {
          await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
        }
      }),
  };
}

function serverUrl(): string {
  const url = process.env[serverVariable];
  if (url === undefined) throw new Error(`${serverVariable} is not set: run the tests with npm test.`);
  return url;
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

async function onServer<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, application_name: 'testkit' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
