import { BatchEnd } from '../batch-end';
import { recordCarrierOptOuts } from '../consent';
import type { LockedDelivery } from '../conversations';
import type { JobDependencies } from '../dependencies';
import type { Job } from '../jobs';
import { because } from '../receiving';
import { messageStatusOf } from './message-status';
import { readReports, type ReceivedReport } from './read-reports';
import { ReportedMessages } from './reported-messages';
import { statusEventOf } from './sends';
import { StatusChanges } from './status-changes';

/** A report can arrive before the carrier's answer that gives us its id. Waits so long for its message. */
const patienceMs = [200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000];

type FoundReport = ReceivedReport & { readonly delivery: LockedDelivery };

/**
 * OUTBOUND, step 4: stores carriers' reports, moves the status of their messages forward and ends their jobs, in one
 * transaction. The result is the same as of one report after the other.
 */
export async function recordDeliveryStatus(dependencies: JobDependencies, jobs: readonly Job[]): Promise<void> {
  const { database, now, newId } = dependencies;
  const end = await database.transaction(async (tx) => {
    const batch = new BatchEnd();
    const step = { tx, newId, at: now() };
    const reports = await readReports(dependencies, tx, jobs, batch);
    const changes = new StatusChanges();
    const found = applyReports(reports, await ReportedMessages.lock(tx, reports), changes, batch);
    await tx.sends.recordStatuses(
      found.map(({ report, delivery, receipt }) =>
        statusEventOf(report, { messageId: delivery.message.id, receiptId: receipt.id, recordedAt: step.at }),
      ),
    );
    await changes.write(step);
    await recordCarrierOptOuts(
      step,
      found.map(({ report: { problem }, delivery }) => ({ delivery, problem })),
    );
    await batch.write(tx, step.at);
    return batch;
  });
  await end.postpone(dependencies.jobs);
}

/** Applies the reports in their order. Returns those whose messages are known. */
function applyReports(
  reports: readonly ReceivedReport[],
  messages: ReportedMessages,
  changes: StatusChanges,
  end: BatchEnd,
): FoundReport[] {
  const waiting = new Set<string>();
  return reports.flatMap((received) => {
    const { job, report } = received;
    if (waiting.has(job.lane)) {
      end.wait(job, 0);
      return [];
    }
    const delivery = messages.find(received);
    if (delivery === undefined) {
      if (!endEarly(job, end)) waiting.add(job.lane);
      return [];
    }
    const { carrierMessageId, status, problem } = report;
    if (carrierMessageId !== null && changes.name(delivery, carrierMessageId))
      messages.addName(delivery, carrierMessageId);
    if (status !== null) changes.move(delivery, messageStatusOf(status), problem);
    end.settle(job, 'ROUTED', null);
    return { ...received, delivery };
  });
}

/** Returns false if the report waits for its message, and true if it has waited long enough. */
function endEarly(job: Job, end: BatchEnd): boolean {
  const waitMs = patienceMs[job.attempt - 1];
  if (waitMs === undefined)
    end.settle(job, 'IGNORED', because('NOT_OUR_MESSAGE', 'The report is not about one of our messages.'));
  else end.retry(job, waitMs, 'The report is not about a known message.');
  return waitMs === undefined;
}
