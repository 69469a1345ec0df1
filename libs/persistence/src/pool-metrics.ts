import type { Metrics } from '@patchbay/service-kit';
import type { Pool } from 'pg';

/** What the pools of this process do with their connections. */
export function measurePools(metrics: Pick<Metrics, 'gauges'>, pools: () => ReadonlyMap<string, Pool>): void {
  const byPool = (read: (pool: Pool) => number) => () =>
    new Map([...pools()].map(([name, pool]) => [name, read(pool)] as const));
  metrics.gauges(
    'patchbay_database_connections_in_use',
    'Connections to PostgreSQL that are working.',
    'pool',
    byPool(({ totalCount, idleCount }) => totalCount - idleCount),
  );
  metrics.gauges(
    'patchbay_database_connections_max',
    'Connections to PostgreSQL that the pool may open.',
    'pool',
    byPool(({ options }) => options.max),
  );
  metrics.gauges(
    'patchbay_database_waiting',
    'Requests and jobs that wait for a connection to PostgreSQL.',
    'pool',
    byPool(({ waitingCount }) => waitingCount),
  );
}
