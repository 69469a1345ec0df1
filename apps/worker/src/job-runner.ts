import { LeaseLost, type Job, type JobQueue } from '@patchbay/messaging';
import { startLoop } from '@patchbay/service-kit';
import type { Task } from './task';

export interface JobRunnerOptions {
  readonly jobs: JobQueue;
  readonly tasks: readonly Task[];
  /** Jobs at a time. */
  readonly concurrency: number;
  /** How long a killed worker's jobs wait for another one, in milliseconds. */
  readonly leaseMs?: number;
  /** How often it looks without being woken, in milliseconds. */
  readonly pollMs?: number;
  readonly isPassing: (error: unknown) => boolean;
  readonly onError: (error: unknown, job?: Job) => void;
}

export interface JobRunner {
  /** There may be something to do. */
  wake(): void;
  /** Takes no more jobs and waits for those under way. */
  close(): Promise<void>;
}

const attemptsBeforeGivingUp = 5;

/** Claims jobs as long as there are any and room for them, and keeps the leases of those under way. */
export function startJobRunner(options: JobRunnerOptions): JobRunner {
  const { jobs, tasks, concurrency, leaseMs = 10_000, pollMs = 500, isPassing, onError } = options;
  const byName = new Map(tasks.map((task) => [task.name, task]));
  const names = [...byName.keys()];
  const running = new Map<Job, Promise<void>>();
  const run = async (job: Job) => {
    const task = byName.get(job.name);
    if (task === undefined) return;
    try {
      await task.run(job);
    } catch (error) {
      await recover(task, job, error);
    }
  };

  const recover = async (task: Task, job: Job, error: unknown) => {
    // Another worker has it: whatever was done here was rolled back.
    if (error instanceof LeaseLost) return;
    onError(error, job);
    const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    try {
      if (job.attempt >= attemptsBeforeGivingUp && !isPassing(error)) await task.giveUp(job, cause);
      else await jobs.retryLater(job, Math.min(10_000, 100 * 2 ** job.attempt), cause);
    } catch (failure) {
      // The lease runs out, and the job is free again.
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

  return {
    wake: loop.wake,
    async close() {
      await loop.close();
      await Promise.all(running.values());
      clearInterval(keepLeases);
    },
  };
}
