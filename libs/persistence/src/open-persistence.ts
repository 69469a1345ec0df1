import { openSecretBox, whenAvailable, type App } from '@patchbay/service-kit';
import { connectPersistence, type Persistence, type ReplicaAddress } from './connect-persistence';
import { examineServer } from './connections/examine-server';
import { type Connections, connectionsOf } from './connections/sizes';
import { type DatabaseOptions, normalConnectTimeoutMs } from './data-source';
import type { TransactionOptions } from './database';
import { followDatabaseClock } from './follow-clock';
import { isTransient } from './is-transient';
import { measureOutcomes } from './measure-outcomes';
import { MissingMigrations, planMigrations, runMigrations } from './migrate';
import { measurePools } from './pool-metrics';
import { measureLag, observeReplica } from './replica';
import { normalTurnTimeoutMs } from './turns';

/** At most so many times as long as with all connections that the app wants. */
const maxSlower = 5;

/**
 * Migrates a database as soon as it can be reached, or waits until somebody did, with `MIGRATE_ON_START=0`. `url` is the
 * one of sessions.
 */
export async function migrateWhenAvailable({ config, log }: App, url: string): Promise<void> {
  const migrate = async () => {
    const { missing, ofLaterVersion } = await planMigrations(url);
    if (ofLaterVersion.length > 0) log.warn({ migrations: ofLaterVersion }, 'The database is of a later version.');
    if (missing.length === 0) return;
    if (!config.migrateOnStart) throw new MissingMigrations(missing);
    const done = await runMigrations(url, {
      retrying: (attempt, error) => log.warn({ attempt, err: error }, 'A migration waits for a lock.'),
    });
    if (done.length > 0) log.info({ migrations: done }, 'The database was migrated.');
  };
  const isTemporary = (error: unknown) => error instanceof MissingMigrations || isTransient(error);
  await whenAvailable(migrate, { what: 'PostgreSQL', log, isTransient: isTemporary });
}

export interface PersistenceOptions
  extends Pick<DatabaseOptions, 'work'>,
    Pick<TransactionOptions, 'retryForMs' | 'currentAct'> {
  /** How many connections the app can use. It gets fewer if it was given fewer, or if the server has few. */
  readonly connections: Connections;
  /** How many of the main ones mutations may use, and how many reads. */
  readonly maxTransactions?: number;
  readonly maxReads?: number;
  /** A database that is already migrated. */
  readonly migratedUrl?: string;
  /** It has queries that a replica may answer. */
  readonly usesReplica?: boolean;
}

/** Connects an app to its database. Migrates the database first, unless it is given as `migratedUrl`. */
export async function openPersistence(
  app: App,
  { migratedUrl, connections: wanted, maxTransactions, maxReads, usesReplica = false, ...rest }: PersistenceOptions,
): Promise<Persistence & { readonly sessionUrl: string }> {
  const { name, config, log, metrics, closer } = app;
  const address = {
    url: migratedUrl ?? config.databaseUrl?.reveal() ?? '',
    sessionUrl: config.databaseSessionUrl?.reveal(),
    poolerPrepares: config.poolerPrepares,
  };
  const { url, sessionUrl = url } = address;
  const ofServer = await whenAvailable(() => examineServer(address), { what: 'PostgreSQL', log, isTransient });
  if (migratedUrl === undefined) await migrateWhenAvailable(app, sessionUrl);
  const connections = connectionsOf(wanted, {
    given: config.databaseConnections,
    isPart: config.app === 'standalone',
    ofServer,
  });
  const part = (of: number) => Math.max(1, Math.round((of * connections.main) / wanted.main));
  // The fewer connections, the longer it takes until all that wait had one. A pooler does not say how many it has.
  const slower =
    config.databaseSessionUrl === undefined
      ? Math.min(maxSlower, Math.max(1, wanted.main / connections.main))
      : maxSlower;
  const slow = metrics.counter('patchbay_slow_queries_total', 'Statements that took longer than SLOW_QUERY_MS.');
  const persistence = await connectPersistence({
    ...address,
    secrets: openSecretBox(config),
    applicationName: `patchbay-${name}`,
    replica: usesReplica ? replicaOf(app) : undefined,
    outcomes: measureOutcomes(app),
    ...rest,
    poolSize: connections.main,
    searchPoolSize: connections.searches,
    deliveryPoolSize: connections.webhooks,
    maxTransactions: maxTransactions === undefined ? undefined : part(maxTransactions),
    maxReads: maxReads === undefined ? undefined : part(maxReads),
    turnTimeoutMs: slower * normalTurnTimeoutMs,
    connectTimeoutMs: slower * normalConnectTimeoutMs,
    onConnectionLost: (error) => log.warn({ err: error }, 'A connection to the database was lost.'),
    slowQueries: {
      limitMs: config.slowQueryMs,
      report(statement, tookMs) {
        slow.inc();
        log.warn({ statement, tookMs }, 'A statement took long.');
      },
    },
  });
  const { pools, replica } = persistence;
  measurePools(metrics, () => new Map([...pools, ...(replica?.pools() ?? [])]));
  if (usesReplica) measureLag(app, replica);
  closer.add('database', () => persistence.close());
  const clock = await whenAvailable(() => followDatabaseClock(app, persistence.readClock), {
    what: 'PostgreSQL',
    log,
    isTransient,
  });
  closer.add('clock', () => clock.close());
  return { ...persistence, sessionUrl };
}

function replicaOf(app: App): ReplicaAddress['replica'] {
  const observer = observeReplica(app);
  const url = app.config.databaseReplicaUrl?.reveal();
  return url === undefined ? undefined : { url, observer };
}
