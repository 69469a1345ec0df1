import { LeaseLost, type Job, type JobName } from '@patchbay/messaging';
import { startLoop } from '@patchbay/service-kit';
import { jobs as definitions, type WorkerDependencies } from './jobs';

export interface JobRunnerOptions {
  readonly dependencies: WorkerDependencies;
  /** The jobs that it runs. */
  readonly names: readonly JobName[];
  /** How many jobs run at the same time. */
  readonly concurrency: number;
  /** After how many milliseconds another worker takes over the jobs of a dead one. */
  readonly leaseMs: number;
  /** How often to look for jobs without a wake-up, in milliseconds. */
  readonly pollMs?: number;
  /** Errors that have nothing to do with the job. It waits, and does not use up its attempts. */
  readonly isTransient: (error: unknown) => boolean;
  readonly onError: (error: unknown, job?: Job) => void;
}

export interface JobRunner {
  /** Looks for jobs now. */
  wake(): void;
  /** Takes no more jobs, and resolves when the running ones have ended. */
  drain(): Promise<void>;
  /** Drains, and stops extending leases. */
  close(): Promise<void>;
}

const maxAttempts = 5;
/** A job that met a transient error is tried again after this time. */
const transientPauseMs = 1_000;

/** Claims jobs while there are any, up to `concurrency`, and extends the leases of running ones. */
export function startJobRunner(options: JobRunnerOptions): JobRunner {
  const { dependencies, names, concurrency, leaseMs, pollMs = 500, isTransient, onError } = options;
  const { jobs } = dependencies;
  const running = new Map<Job, Promise<void>>();
  const run = async (job: Job) => {
    try {
      await definitions[job.name].run(dependencies, job);
    } catch (error) {
      await recover(job, error);
    }
  };

  const recover = async (job: Job, error: unknown) => {
    // Another worker has it now, and this one's transaction was rolled back.
    if (error instanceof LeaseLost) return;
    onError(error, job);
    const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    try {
      if (isTransient(error)) await jobs.postpone(job, transientPauseMs);
      else if (job.attempt >= maxAttempts) await definitions[job.name].giveUp(dependencies, job, cause);
      else await jobs.retryLater(job, Math.min(10_000, 100 * 2 ** job.attempt), cause);
    } catch (failure) {
      // The lease will run out, and the job is free again.
      if (!(failure instanceof LeaseLost)) onError(failure, job);
    }
  };

  const claim = async () => {
    // The end of a job wakes the loop.
    if (running.size >= concurrency) return false;
    const claimed = await jobs.claim(names, concurrency - running.size, leaseMs);
    for (const job of claimed) {
      const done = run(job).finally(() => {
        running.delete(job);
        // The next job of its lane may be free now.
        loop.wake();
      });
      running.set(job, done);
    }
    return false;
  };

  const keepLeases = setInterval(() => {
    if (running.size > 0) jobs.extend([...running.keys()], leaseMs).catch(onError);
  }, leaseMs / 3);
  const loop = startLoop({ work: claim, pollMs, onError });

  const drain = async () => {
    await loop.close();
    await Promise.all(running.values());
  };
  return {
    wake: loop.wake,
    drain,
    async close() {
      await drain();
      clearInterval(keepLeases);
    },
  };
}
