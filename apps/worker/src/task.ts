import type { Job, JobName } from '@patchbay/messaging';

/** Work of one kind: a name, what to do, and what becomes of a job that fails again and again. */
export interface Task {
  readonly name: JobName;
  /** Ends the job in its own transaction, or gives it back. */
  run(job: Job): Promise<void>;
  /** Sets a job aside that can never succeed, so that it does not stop the ones behind it. */
  giveUp(job: Job, cause: string): Promise<void>;
}
