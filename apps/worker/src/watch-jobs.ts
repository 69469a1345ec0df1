import type { JobName, JobQueue } from '@patchbay/messaging';
import { type Loop, startLoop } from '@patchbay/service-kit';

const pollMs = 1_000;

/**
 * Looks for jobs that nobody was notified of: those whose time has come, and those of workers that died. One look for all
 * kinds, so that a worker without work costs next to nothing.
 */
export function watchJobs(options: {
  readonly jobs: Pick<JobQueue, 'look' | 'bringForward'>;
  readonly names: readonly JobName[];
  readonly wake: (name: JobName) => void;
  readonly onError: (error: unknown) => void;
}): Loop {
  const { jobs, names, wake, onError } = options;
  return startLoop({
    async work() {
      const { due, hasBacklog } = await jobs.look(names);
      for (const name of due) wake(name);
      if (hasBacklog) await jobs.bringForward();
      return false;
    },
    pollMs,
    onError,
  });
}
