import { type App, reportRarely } from '@patchbay/service-kit';
import type { Replica, ReplicaObserver } from './open-replica';

/** Counts the queries that each server answered, and logs when the replica is used and when not. */
export function observeReplica({ log, metrics }: App): ReplicaObserver {
  const reads = metrics.counter(
    'patchbay_replica_reads_total',
    'Queries of the API, by the server that they were read from.',
    {
      target: ['replica', 'primary'],
    },
  );
  const failures = metrics.counter(
    'patchbay_replica_failures_total',
    'Queries of the API that the replica failed to answer, and that went on with the primary.',
  );
  const logFailure = reportRarely((error, details) =>
    log.warn({ ...details, err: error }, 'The replica failed to answer; the primary was asked.'),
  );
  return {
    changed(problem) {
      if (problem === null) log.info('The replica is used.');
      else log.warn({ problem }, 'The replica is not used.');
    },
    readFrom: (target) => reads.inc({ target }),
    failed(error) {
      failures.inc();
      logFailure(error);
    },
  };
}

export function measureLag({ metrics }: Pick<App, 'metrics'>, replica: Pick<Replica, 'lagMs'> | undefined): void {
  metrics.gauge(
    'patchbay_replica_lag_seconds',
    'How long the oldest position in the log that a query needs has not been replayed by the replica; 0 if it has everything.',
    () => (replica?.lagMs() ?? 0) / 1_000,
  );
}
