import type { Carriers } from './carrier';
import type { Database, Transaction } from './database';
import type { JobQueue } from './jobs';

/** What every use case works with. */
export interface Dependencies {
  readonly database: Database;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** What a use case that runs as a job works with. */
export interface JobDependencies extends Dependencies {
  readonly carriers: Carriers;
  readonly jobs: JobQueue;
}

/** What the steps of one transaction share. */
export interface Step {
  readonly tx: Transaction;
  readonly newId: () => string;
  /** The time of everything that the step writes. */
  readonly at: Date;
}
