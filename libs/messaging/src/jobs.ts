/** The jobs of this installation; each bears its use case's name. */
export type JobName = 'route-inbound' | 'record-delivery-status' | 'deliver-message' | 'ask-carrier';

/** Work that was committed together with its cause. */
export interface Job {
  readonly id: string;
  readonly name: JobName;
  /** The receipt or the message that it is about. */
  readonly subjectId: string;
  /** How often it was claimed, this time included. */
  readonly attempt: number;
  /** Proves that the claim still holds: a worker that lost its lease can no longer finish the job. */
  readonly leaseToken: string;
}

/**
 * Claims jobs for a worker. A claim is a lease: when its worker is gone, the job is free again after `leaseMs`.
 * Jobs of one lane are claimed in the order in which they were added, one at a time.
 */
export interface JobQueue {
  claim(names: readonly JobName[], limit: number, leaseMs: number): Promise<Job[]>;
  /** Prolongs the leases of jobs that are still being worked on. */
  extend(jobs: readonly Job[], leaseMs: number): Promise<void>;
  /** Gives a job back that was not tried, to be claimed again after `delayMs`; the claim does not count. */
  postpone(job: Job, delayMs: number): Promise<void>;
  /** Gives a job back, to be claimed again after `delayMs`; `error` is kept with it. */
  retryLater(job: Job, delayMs: number, error: string): Promise<void>;
}

/** The claim was lost to another worker: whatever was done in this transaction must be rolled back. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

export interface Jobs {
  /** Whether there is such a job, claimed or not. */
  isPending(name: JobName, subjectId: string): Promise<boolean>;
  /** Due at once where `runAt` is null. */
  add(job: { name: JobName; subjectId: string; lane: string; runAt: Date | null }): Promise<void>;
  /** Ends the job with the transaction. Throws `LeaseLost` where the claim no longer holds. */
  finish(job: Job): Promise<void>;
  /** Ends the job where the claim still holds; whoever claimed it meanwhile will see what this transaction did. */
  finishIfHeld(job: Job): Promise<void>;
  /** Makes sure that the claim holds until the transaction ends. Throws `LeaseLost` where it does not. */
  hold(job: Job): Promise<void>;
}
