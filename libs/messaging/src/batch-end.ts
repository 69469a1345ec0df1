import type { Transaction } from './database';
import type { Job, JobQueue } from './jobs';
import type { Cause, Verdict } from './receiving';

/** Collects how the jobs of a batch end, to write it together. */
export class BatchEnd {
  readonly #finished: Job[] = [];
  readonly #verdicts: Verdict[] = [];
  readonly #later: { readonly job: Job; readonly waitMs: number; readonly failure: string | null }[] = [];

  /** Ends the job of a receipt that has ended already. */
  finish(job: Job): void {
    this.#finished.push(job);
  }

  /** Ends the job and its receipt. */
  settle(job: Job, state: Verdict['state'], cause: Cause | null): void {
    this.finish(job);
    this.judge({ receiptId: job.subjectId, state, cause });
  }

  /** Ends a receipt whose job is not in the batch, or has ended. */
  judge(verdict: Verdict): void {
    this.#verdicts.push(verdict);
  }

  /** The job has to wait. */
  wait(job: Job, waitMs: number): void {
    this.#later.push({ job, waitMs, failure: null });
  }

  /** The job failed, and is tried again later. */
  retry(job: Job, waitMs: number, failure: string): void {
    this.#later.push({ job, waitMs, failure });
  }

  /** Writes what ends with the transaction. Throws `LeaseLost` if the claim of a job no longer holds. */
  async write(tx: Transaction, at: Date): Promise<void> {
    await tx.receipts.settle(this.#verdicts, at);
    await tx.jobs.finish(...this.#finished);
    await tx.jobs.hold(...this.#later.map(({ job }) => job));
  }

  /** Returns the jobs that are done later. After the transaction: they have to be free before others can claim them. */
  async postpone(jobs: JobQueue): Promise<void> {
    for (const { job, waitMs, failure } of this.#later)
      await (failure === null ? jobs.postpone([job], waitMs) : jobs.retryLater(job, waitMs, failure));
  }
}
