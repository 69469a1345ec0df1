import { keepConnected } from './keep-connected';
import { randomUUID } from 'node:crypto';
import { onServer, urlOf } from './on-server';
import { waitFor } from './wait-for';

/** Set for tests that run with servers: a server on which tests may create databases. */
export const serverVariable = 'PATCHBAY_TEST_SERVER_URL';
/** Set for tests that run with servers: the name of the database that each test's database is a copy of. */
export const templateVariable = 'PATCHBAY_TEST_TEMPLATE';

const cloneLock = 7_250_090;

export interface TestDatabase {
  readonly url: string;
  /** Runs a statement outside of any transaction. Leave no settings behind: others use its connection, too. */
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
    const { rows } = await client.query(
      "SELECT current_setting('server_version_num')::integer >= 150000 AS has_choice",
    );
    // PostgreSQL 14 always copies files.
    const strategy = (rows as { has_choice: boolean }[])[0]?.has_choice ? 'STRATEGY file_copy' : '';
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} ${strategy}`);
  });
  const url = urlOf(server, name);
  const connection = keepConnected(url);
  return {
    url,
    query: <Row>(sql: string, values?: unknown[]) => connection.query(sql, values) as Promise<Row[]>,
    async close() {
      await connection.end();
      await onServer(server, async (client) => {
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
      });
    },
  };
}

function valueOf(variable: string): string {
  const value = process.env[variable];
  if (value === undefined)
    throw new Error('A test that needs a database belongs into a file named *.integration.test.ts.');
  return value;
}
