import type { Job, JobName, JobQueue } from '@patchbay/messaging';
import { remember, type Metrics } from '@patchbay/service-kit';
import { jobs as definitions } from './jobs';
import { createJobTraces } from './trace-jobs';

const jobOutcomes = ['done', 'retried', 'postponed', 'gave-up', 'lost'] as const;
type JobOutcome = (typeof jobOutcomes)[number];

export interface JobObserver {
  /** The jobs of a batch begin. */
  started(batch: readonly Job[]): void;
  /** A job did not just end. What its use case did with it, the queue tells. */
  noted(job: Job, outcome: 'gave-up' | 'lost'): void;
  /** All jobs of a batch are over for now. */
  ended(batch: readonly Job[], startedAt: number): void;
}

export interface ObservedJobs {
  /** The same queue, which notes what is done with jobs. */
  readonly queue: JobQueue;
  readonly observer: JobObserver;
}

const allNames = Object.keys(definitions) as JobName[];

/** What is read of the database for these metrics is as old as this at most: anyone may ask for them. */
const rememberMs = 5_000;

/** Counts and traces what becomes of jobs in this worker, and measures how many wait in the installation. */
export function observeJobs(metrics: Metrics, queue: JobQueue): ObservedJobs {
  const jobs = metrics.counter('patchbay_jobs_total', 'Jobs, by what came of an attempt.', {
    kind: allNames,
    outcome: jobOutcomes,
  });
  const seconds = metrics.histogram(
    'patchbay_job_batch_seconds',
    'Time that jobs took which were done together; one job in the case of calls to carriers.',
    { kind: allNames },
  );
  measureWaiting(metrics, queue);
  const outcomes = new Map<string, JobOutcome>();
  const traces = createJobTraces();
  return {
    queue: {
      claim: (names, options) => queue.claim(names, options),
      look: (names) => queue.look(names),
      bringForward: () => queue.bringForward(),
      waiting: (names) => queue.waiting(names),
      extend: (held, leaseMs) => queue.extend(held, leaseMs),
      postpone(held, delayMs) {
        for (const { id } of held) outcomes.set(id, 'postponed');
        return queue.postpone(held, delayMs);
      },
      retryLater(job, delayMs, error) {
        outcomes.set(job.id, 'retried');
        return queue.retryLater(job, delayMs, error);
      },
    },
    observer: {
      started: (batch) => traces.started(batch),
      noted: ({ id }, outcome) => void outcomes.set(id, outcome),
      ended(batch, startedAt) {
        for (const job of batch) {
          const { id, name } = job;
          const outcome = outcomes.get(id) ?? 'done';
          jobs.inc({ kind: name, outcome });
          traces.ended(job, outcome);
          outcomes.delete(id);
        }
        const [first] = batch;
        if (first !== undefined) seconds.observe({ kind: first.name }, (performance.now() - startedAt) / 1_000);
      },
    },
  };
}

function measureWaiting(metrics: Metrics, queue: JobQueue): void {
  const read = remember(() => queue.waiting(allNames), rememberMs);
  metrics.gauges(
    'patchbay_jobs_waiting',
    'Jobs of the installation that are due or running. Counted up to 10,000 of a kind and 10,000 of long lanes.',
    'kind',
    async () => new Map((await read()).map(({ name, count }) => [name, count])),
  );
  metrics.gauges(
    'patchbay_jobs_oldest_seconds',
    'For how long the oldest job of the installation has been due.',
    'kind',
    async () => new Map((await read()).map(({ name, oldestSeconds }) => [name, oldestSeconds])),
  );
}
