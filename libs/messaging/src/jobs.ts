/** Each job has the name of its use case. */
export type JobName =
  | 'route-inbound'
  | 'record-delivery-status'
  | 'deliver-message'
  | 'ask-carrier'
  | 'describe-files'
  | 'transfer-due-number'
  | 'reopen-snoozed'
  | 'review-assignments'
  | 'restore-waiting'
  | 'finish-erasure'
  | 'build-export'
  | 'email-alarm-began'
  | 'email-alarm-ended'
  | 'push-notification';

/** Work that was committed together with its cause. */
export interface Job {
  readonly id: string;
  readonly name: JobName;
  /** Id of the receipt, message, conversation, user, export, alarm or push that the job is about. */
  readonly subjectId: string;
  /** Jobs of one lane are done one after the other. */
  readonly lane: string;
  /** 1 for the first attempt. An attempt counts when it fails because of the job itself. */
  readonly attempt: number;
  /** Proves that the claim still holds: a worker that lost its lease can no longer finish the job. */
  readonly leaseToken: string;
  /** The trace that it continues (W3C). Not there if there is none. */
  readonly traceparent?: string;
}

export interface ClaimOptions {
  /** How many jobs, at most. */
  readonly limit: number;
  /** How many of one lane, at most. They have to be done in their order. A job that failed before comes alone. */
  readonly perLane: number;
  readonly leaseMs: number;
}

/**
 * Claims jobs for a worker. A claim is a lease: if the worker dies, the job is free again after `leaseMs`. Jobs of one
 * lane are claimed in the order in which they were added, and no others of it until these have ended. Kinds of jobs, and
 * lanes, take turns; a claim costs the same however many jobs wait.
 */
export interface JobQueue {
  /** Oldest first. */
  claim(names: readonly JobName[], options: ClaimOptions): Promise<Job[]>;
  /** What there is to do, for all kinds together: it costs less than a claim for each of them that finds nothing. */
  look(names: readonly JobName[]): Promise<JobsToDo>;
  /**
   * Finds lanes whose first job nobody looks for, because those before it ended just when it was added. Call it every
   * second or so while there is a backlog.
   */
  bringForward(): Promise<void>;
  /** Those that are due, by name. It stops counting at some thousands, so that it costs the same however many wait. */
  waiting(names: readonly JobName[]): Promise<WaitingJobs[]>;
  /** Extends the leases of jobs that are still running. */
  extend(jobs: readonly Job[], leaseMs: number): Promise<void>;
  /** Returns jobs that did not fail themselves. They can be claimed again after `delayMs`. */
  postpone(jobs: readonly Job[], delayMs: number): Promise<void>;
  /** Returns a job that failed. It can be claimed again after `delayMs`, and keeps the error. */
  retryLater(job: Job, delayMs: number, error: string): Promise<void>;
}

export interface JobsToDo {
  /** Kinds that may have jobs that can be claimed. */
  readonly due: readonly JobName[];
  /** Lanes are longer than what is looked at for each of them: `bringForward` may find something. */
  readonly hasBacklog: boolean;
}

/** Jobs of a kind that are due, running ones included. */
export interface WaitingJobs {
  readonly name: JobName;
  readonly count: number;
  /** For how long the first one has been due; 0 if none is. */
  readonly oldestSeconds: number;
}

/** Another worker has the claim now: roll back everything that this transaction did. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

export interface NewJob extends Pick<Job, 'name' | 'subjectId' | 'lane'> {
  /** Null means now. */
  readonly runAt: Date | null;
}

export interface Jobs {
  /** Whether such a job exists, claimed or not. */
  isPending(name: JobName, subjectId: string): Promise<boolean>;
  add(...jobs: readonly NewJob[]): Promise<void>;
  /** Adds a job, or gives the one that exists a new time. A worker that is at it loses its claim. */
  restart(job: NewJob): Promise<void>;
  /** Keeps a job, if it exists, from being claimed, restarted or ended by others. */
  lock(name: JobName, subjectId: string): Promise<void>;
  /** Ends jobs with the transaction. Throws `LeaseLost` if the claim of one no longer holds. */
  finish(...jobs: readonly Job[]): Promise<void>;
  /** Ends the jobs whose claims still hold; a worker that has claimed one since sees what this transaction did. */
  finishIfHeld(...jobs: readonly Job[]): Promise<void>;
  /** Makes sure that claims hold until the transaction ends. Throws `LeaseLost` if one does not hold. */
  hold(...jobs: readonly Job[]): Promise<void>;
}
