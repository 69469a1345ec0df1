import { findingsOfClock } from '@patchbay/messaging';
import { type DatabaseFacts, inspectDatabase, inspectReplica } from '@patchbay/persistence';
import { type Config, ConfigError } from '@patchbay/service-kit';
import { type CheckResult, systemResult } from './findings';

const area = 'database';

export interface CheckedDatabase {
  readonly results: readonly CheckResult[];
  /** It can be read. */
  readonly isUsable: boolean;
}

/** The database, and the clock of this machine against that of the database. */
export async function checkDatabase(config: Config): Promise<CheckedDatabase> {
  if (config.databaseUrl === undefined) return { results: [systemResult(area, 'DATABASE_EMBEDDED')], isUsable: false };
  try {
    const facts = await inspectDatabase({
      url: config.databaseUrl.reveal(),
      sessionUrl: config.databaseSessionUrl?.reveal(),
      poolerPrepares: config.poolerPrepares,
    });
    const replica = isUsable(facts) ? await checkReplica(config) : [];
    return { results: [...resultsOf(facts, config), ...checkClock(facts), ...replica], isUsable: isUsable(facts) };
  } catch (error) {
    return { results: [failureOf(error as Error)], isUsable: false };
  }
}

const isUsable = ({ migrations, closedTables }: DatabaseFacts) =>
  migrations.missing.length === 0 && closedTables.length === 0;

function failureOf(error: Error): CheckResult {
  if (error instanceof ConfigError)
    return systemResult(area, 'DATABASE_UNSUITABLE', { message: error.mistakes.join(' ') });
  return systemResult(area, 'DATABASE_UNREACHABLE', { message: `PostgreSQL cannot be used: ${reasonOf(error)}.` });
}

/** Several addresses of one name fail together, with a list of reasons and no message of their own. */
export function reasonOf(error: Error & { readonly code?: unknown }): string {
  const text = error.message !== '' ? error.message : typeof error.code === 'string' ? error.code : error.name;
  return text.replace(/\.$/, '');
}

function resultsOf(facts: DatabaseFacts, { migrateOnStart }: Config): CheckResult[] {
  const { version, knowsLetters, isReadOnly, closedTables, canMigrate } = facts;
  const { missing, ofLaterVersion } = facts.migrations;
  const results: CheckResult[] = [];
  if (isReadOnly) results.push(systemResult(area, 'DATABASE_READ_ONLY'));
  if (missing.length > 0)
    results.push(
      systemResult(area, 'DATABASE_MIGRATIONS_MISSING', {
        message: `The database lacks ${missing.length} migrations of this version, from ${missing[0]} on.`,
      }),
    );
  if (closedTables.length > 0)
    results.push(
      systemResult(area, 'DATABASE_PRIVILEGES_MISSING', {
        message: `The user of DATABASE_URL cannot read and change ${closedTables.slice(0, 5).join(', ')}${closedTables.length > 5 ? ` and ${closedTables.length - 5} more tables` : ''}.`,
      }),
    );
  if (ofLaterVersion.length > 0) results.push(systemResult(area, 'DATABASE_LATER_VERSION'));
  if (migrateOnStart && !canMigrate) results.push(systemResult(area, 'DATABASE_CANNOT_MIGRATE'));
  if (!knowsLetters) results.push(systemResult(area, 'DATABASE_LETTERS'));
  if (!results.some(({ severity }) => severity === 'ERROR'))
    results.push(
      systemResult(area, 'DATABASE_OK', { message: `PostgreSQL ${version} has all migrations of this version.` }),
    );
  return results;
}

async function checkReplica(config: Config): Promise<CheckResult[]> {
  const { databaseUrl, databaseSessionUrl, databaseReplicaUrl, poolerPrepares } = config;
  if (databaseUrl === undefined || databaseReplicaUrl === undefined) return [];
  const primary = { url: databaseUrl.reveal(), sessionUrl: databaseSessionUrl?.reveal(), poolerPrepares };
  const problem = await inspectReplica(primary, databaseReplicaUrl.reveal());
  if (problem === null) return [systemResult('replica', 'REPLICA_OK')];
  return [
    systemResult('replica', 'REPLICA_UNUSABLE', {
      message: `The replica cannot be used. ${problem.replace(/[^.]$/, '$&.')}`,
    }),
  ];
}

function checkClock({ clockAheadMs }: DatabaseFacts): CheckResult[] {
  const findings = findingsOfClock(clockAheadMs, "PostgreSQL's");
  return findings.length === 0
    ? [systemResult('clock', 'CLOCK_OK')]
    : findings.map(({ severity, code, message, advice }) => ({
        ...{ area: 'clock', severity, code, message, advice, subject: null },
      }));
}
