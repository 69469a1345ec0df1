import { LeaseLost, type Job, type JobName } from '@patchbay/messaging';
import { startLoop } from '@patchbay/service-kit';
import type { JobDefinition, WorkerDependencies } from './jobs';
import type { JobObserver } from './observe-jobs';

export interface JobRunnerOptions {
  readonly dependencies: WorkerDependencies;
  readonly definitions: Readonly<Record<JobName, JobDefinition>>;
  /** The jobs that it runs. */
  readonly names: readonly JobName[];
  /** How many jobs it does together. With 1, each job is done alone. */
  readonly batchSize: number;
  /** How many batches run at the same time. */
  readonly concurrency: number;
  /** After how many milliseconds another worker takes over the jobs of a dead one. */
  readonly leaseMs: number;
  /** How often to claim jobs without a wake-up, in milliseconds: `watchJobs` wakes it in time. */
  readonly pollMs?: number;
  /** Errors that have nothing to do with the job. It waits, and does not use up its attempts. */
  readonly isTransient: (error: unknown) => boolean;
  readonly observer: JobObserver;
  readonly onError: (error: unknown, job?: Job) => void;
  /** A batch failed: its jobs are done one after the other. */
  readonly onBatchError: (error: unknown, jobCount: number) => void;
}

export interface JobRunner {
  /** Looks for jobs now, unless it is about jobs of another name. */
  wake(name?: string): void;
  /** Takes no more jobs, and resolves when the running ones have ended. */
  drain(): Promise<void>;
  /** Drains, and stops extending leases. */
  close(): Promise<void>;
}

const maxAttempts = 5;
const maxRetryMs = 500;
/** A job that met a transient error is tried again after this time. */
const transientPauseMs = 1_000;
/** After so many transient errors in a batch, its other jobs are not tried: the database is away. */
const maxOutages = 3;
/**
 * Jobs that come while a batch runs become the next one, and a larger batch costs less. After this time, the next batch
 * starts beside it: what holds up a batch must not hold up others.
 */
const patienceMs = 25;

/** Claims jobs while there are any, does them in batches, and extends the leases of running ones. */
export function startJobRunner(options: JobRunnerOptions): JobRunner {
  const { dependencies, names, batchSize, concurrency, leaseMs, pollMs = 10_000, observer, onError } = options;
  const { jobs } = dependencies;
  const running = new Map<readonly Job[], Promise<void>>();
  const run = createBatchRun(options);
  let startedAt = 0;
  let patience: NodeJS.Timeout | undefined;

  const start = (batch: readonly Job[]) => {
    const since = performance.now();
    startedAt = since;
    observer.started(batch);
    const done = run(batch).finally(() => {
      observer.ended(batch, since);
      running.delete(batch);
      // The next jobs of its lanes may be free now.
      loop.wake();
    });
    running.set(batch, done);
  };
  const claim = async () => {
    // The end of a batch wakes the loop.
    if (running.size >= concurrency) return false;
    const waitMs = startedAt + patienceMs - performance.now();
    if (batchSize > 1 && running.size > 0 && waitMs > 0) {
      clearTimeout(patience);
      patience = setTimeout(() => loop.wake(), waitMs);
      return false;
    }
    const limit = batchSize > 1 ? batchSize : concurrency - running.size;
    for (const batch of batchesOf(await jobs.claim(names, { limit, perLane: batchSize, leaseMs }), batchSize))
      start(batch);
    return false;
  };

  const keepLeases = setInterval(() => {
    if (running.size > 0) jobs.extend([...running.keys()].flat(), leaseMs).catch(onError);
  }, leaseMs / 3);
  const loop = startLoop({ work: claim, pollMs, maxRetryMs, onError });

  const drain = async () => {
    await loop.close();
    await Promise.all(running.values());
  };
  return {
    wake(name) {
      if (name === undefined || name === '' || names.some((own) => own === name)) loop.wake();
    },
    drain,
    async close() {
      await drain();
      clearInterval(keepLeases);
      clearTimeout(patience);
    },
  };
}

/** A batch has jobs of one kind. Those that failed before are kept apart, because one that fails again fails its batch. */
function batchesOf(claimed: readonly Job[], batchSize: number): Job[][] {
  if (batchSize === 1) return claimed.map((job) => [job]);
  const batches = new Map<string, Job[]>();
  for (const job of claimed) {
    const kind = `${job.name} ${job.attempt > 1}`;
    batches.set(kind, [...(batches.get(kind) ?? []), job]);
  }
  return [...batches.values()];
}

/** Does the jobs of a batch together. If that fails, it does one after the other, so that a failing job fails alone. */
function createBatchRun({ dependencies, definitions, isTransient, observer, onError, onBatchError }: JobRunnerOptions) {
  const { jobs } = dependencies;

  const tryTogether = async (batch: readonly Job[]): Promise<void> => {
    const [{ name }] = batch as readonly [Job];
    await definitions[name].run(dependencies, batch);
  };

  const tryAlone = async (job: Job): Promise<'done' | 'failed' | 'met an outage'> => {
    try {
      await tryTogether([job]);
      return 'done';
    } catch (error) {
      await recover(job, error);
      return isTransient(error) ? 'met an outage' : 'failed';
    }
  };

  const tryOneByOne = async (batch: readonly Job[]): Promise<void> => {
    const left: Job[] = [];
    const stopped = new Set<string>();
    let outages = 0;
    for (const job of batch) {
      if (stopped.has(job.lane) || outages >= maxOutages) {
        left.push(job);
        continue;
      }
      const result = await tryAlone(job);
      // The next jobs of its lane have to wait for it.
      if (result !== 'done') stopped.add(job.lane);
      if (result === 'met an outage') outages += 1;
    }
    if (left.length > 0) await jobs.postpone(left, outages < maxOutages ? 0 : transientPauseMs).catch(onError);
  };

  const recover = async (job: Job, error: unknown): Promise<void> => {
    // Another worker has it now, and this one's transaction was rolled back.
    if (error instanceof LeaseLost) return observer.noted(job, 'lost');
    onError(error, job);
    const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    try {
      if (isTransient(error)) await jobs.postpone([job], transientPauseMs);
      else if (job.attempt >= maxAttempts) {
        await definitions[job.name].giveUp(dependencies, job, cause);
        observer.noted(job, 'gave-up');
      } else await jobs.retryLater(job, Math.min(10_000, 100 * 2 ** job.attempt), cause);
    } catch (failure) {
      // The lease will run out, and the job is free again.
      if (!(failure instanceof LeaseLost)) onError(failure, job);
    }
  };

  return async (batch: readonly Job[]): Promise<void> => {
    if (batch.length === 1) return tryOneByOne(batch);
    try {
      await tryTogether(batch);
    } catch (error) {
      onBatchError(error, batch.length);
      await tryOneByOne(batch);
    }
  };
}
