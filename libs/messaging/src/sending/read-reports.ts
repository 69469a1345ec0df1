import type { BatchEnd } from '../batch-end';
import { type StatusReport, unknownAccountMs } from '../carrier';
import type { Transaction } from '../database';
import type { JobDependencies } from '../dependencies';
import type { Job } from '../jobs';
import { because, mayBeOfNewAccount, readCallback, type Receipt } from '../receiving';

/** A report that was not recorded yet. */
export interface ReceivedReport {
  readonly job: Job;
  readonly receipt: Receipt;
  readonly report: StatusReport;
}

/** Reads the reports of a batch, in the order of its jobs. Ends the jobs of other callbacks. */
export async function readReports(
  { carriers, now }: Pick<JobDependencies, 'carriers' | 'now'>,
  tx: Transaction,
  jobs: readonly Job[],
  end: BatchEnd,
): Promise<ReceivedReport[]> {
  const found = await tx.receipts.load(jobs.map(({ subjectId }) => subjectId));
  const receipts = new Map(found.map((receipt) => [receipt.id, receipt]));
  const at = now();
  const read = (job: Job): ReceivedReport | void => {
    const receipt = receipts.get(job.subjectId);
    if (receipt?.state !== 'PENDING') return end.finish(job);
    if (mayBeOfNewAccount(carriers, receipt, at)) return end.wait(job, unknownAccountMs);
    const event = readCallback(carriers, receipt);
    if (event.kind === 'unreadable') return end.settle(job, 'QUARANTINED', event.cause);
    if (event.kind === 'ignored') return end.settle(job, 'IGNORED', because('NO_ACTION_NEEDED', event.cause));
    if (event.kind === 'text')
      return end.settle(
        job,
        'QUARANTINED',
        because('UNREADABLE', 'This is a text, but it was stored as a status report.'),
      );
    return { job, receipt, report: event };
  };
  return jobs.flatMap((job) => read(job) ?? []);
}
