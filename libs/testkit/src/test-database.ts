import { connectEmbeddedDatabase } from '@patchbay/embedded-database';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { waitFor } from './wait-for';

/** Set by the global set-up: a server where tests may create databases. */
export const serverVariable = 'PATCHBAY_TEST_SERVER_URL';
/** Set by the global set-up: the template of all test databases. */
export const templateVariable = 'PATCHBAY_TEST_TEMPLATE';

const cloneLock = 7_250_090;

export interface TestServer {
  readonly url: string;
  /** The template, empty until it is migrated. */
  readonly template: { readonly name: string; readonly url: string };
  close(): Promise<void>;
}

/**
 * A PostgreSQL with a template database for one test run: a throwaway server, or the caller's (`TEST_DATABASE_URL`, with
 * the right to create databases). On the caller's server, only our own databases are touched.
 */
export async function startTestServer(given = process.env.TEST_DATABASE_URL): Promise<TestServer> {
  const server =
    given === undefined || given === '' ? await startThrowawayServer() : { url: given, close: async () => undefined };
  // Several test runs can share the caller's server.
  const name = `patchbay_template_${randomUUID().replaceAll('-', '')}`;
  try {
    await onServer(server.url, (client) => client.query(`CREATE DATABASE ${name}`));
  } catch (error) {
    await server.close();
    throw error;
  }
  return {
    url: server.url,
    template: { name, url: urlOf(server.url, name) },
    async close() {
      await onServer(server.url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      await server.close();
    },
  };
}

async function startThrowawayServer(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-test-'));
  // If root runs the tests, the server runs as another user, who must be able to enter.
  chmodSync(folder, 0o711);
  try {
    return await connectEmbeddedDatabase({ dataDir: folder, throwaway: true });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

export interface TestDatabase {
  readonly url: string;
  /** Runs a statement on its own connection. */
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Throws if a connection is still open, so that every test closes its pools. */
  close(): Promise<void>;
}

/** Creates a migrated, empty database for one test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = valueOf(serverVariable);
  const template = valueOf(templateVariable);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, async (client) => {
    // PostgreSQL copies a template for one client at a time.
    await client.query('SELECT pg_advisory_lock($1)', [cloneLock]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  });
  const url = urlOf(server, name);
  return {
    url,
    query: <Row>(sql: string, values?: unknown[]) =>
      onServer(url, async (client) => (await client.query(sql, values)).rows as Row[]),
    close: () =>
      onServer(server, async (client) => {
        const ofOthers =
          "SELECT application_name FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'";
        const leaked = () => client.query<{ application_name: string }>(ofOthers, [name]);
        try {
          await waitFor(async () => (await leaked()).rows.length === 0, {
            what: 'connections to be closed',
            limitMs: 2_000,
          });
        } catch {
          const names = (await leaked()).rows.map(({ application_name }) => application_name);
          throw new Error(`The test left ${names.length} connections open: ${names.join(', ')}.`);
        } finally {
          await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
        }
      }),
  };
}

function valueOf(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set: run the tests with npm test.`);
  return value;
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
