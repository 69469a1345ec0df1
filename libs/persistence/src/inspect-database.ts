import type { DatabaseAddress } from './connections/address';
import { connectSession } from './connections/connect-session';
import { examineServer } from './connections/examine-server';
import { type MigrationPlan, planOn } from './migrate';

export interface DatabaseFacts {
  /** `16.4`. */
  readonly version: string;
  /** How far PostgreSQL's clock is ahead of this machine's. */
  readonly clockAheadMs: number;
  /** It knows capitals and small letters of more than ASCII, so that searches ignore them. */
  readonly knowsLetters: boolean;
  /** A standby, or a server that was switched to read-only. */
  readonly isReadOnly: boolean;
  readonly migrations: MigrationPlan;
  /** Tables that this role cannot work with. */
  readonly closedTables: readonly string[];
  /** This role can change tables. */
  readonly canMigrate: boolean;
}

const connectLimitMs = 5_000;

/** The log of changes is written by triggers, with the rights of its owner. */
const ofOwner = ['migrations', 'audit_entry', 'audit_change'];

const factsSql = `
  SELECT current_setting('server_version') AS version,
    coalesce(has_table_privilege(to_regclass('migrations'), 'SELECT'), true) AS "canReadMigrations", clock_timestamp() AS at,
    lower('ÄЖ') = 'äж' AS "knowsLetters",
    current_setting('transaction_read_only') = 'on' AS "isReadOnly",
    coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AND NOT EXISTS (
      SELECT FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
        AND NOT pg_has_role(relowner, 'USAGE')
    ) AS "canMigrate",
    ARRAY (
      SELECT relname::text FROM pg_class
      WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname <> ALL ($1)
        AND NOT (has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT')
          AND has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE'))
      ORDER BY relname
    ) AS "closedTables"`;

interface Row extends Pick<DatabaseFacts, 'version' | 'knowsLetters' | 'isReadOnly' | 'canMigrate' | 'closedTables'> {
  readonly at: Date;
  readonly canReadMigrations: boolean;
}

/**
 * Looks at the database as programs use it, and changes nothing. Throws a `ConfigError` if it cannot be used as it is set
 * up, and the error of the connection if it cannot be reached.
 */
export async function inspectDatabase(address: DatabaseAddress): Promise<DatabaseFacts> {
  await examineServer(address);
  const session = await connectSession(address.sessionUrl ?? address.url, {
    work: 'requests',
    application_name: 'patchbay-check',
    connectionTimeoutMillis: connectLimitMs,
  });
  session.on('error', () => undefined);
  try {
    const sent = Date.now();
    const { rows } = await session.query<Row>(factsSql, [ofOwner]);
    const { at, canReadMigrations, ...facts } = rows[0]!;
    const clockAheadMs = Math.round(at.getTime() - (sent + Date.now()) / 2);
    // A role that may not even read that table has closed ones anyway.
    const migrations = canReadMigrations ? await planOn(session) : { missing: [], ofLaterVersion: [] };
    return { ...facts, clockAheadMs, migrations };
  } finally {
    await session.end().catch(() => undefined);
  }
}
