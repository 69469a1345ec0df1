import type { Carriers, StatusReport } from '../carrier';
import { heedOptOut } from '../consent';
import type { Database, Transaction } from '../database';
import type { Job, JobQueue } from '../jobs';
import { readCallback, type Receipt } from '../receiving';
import { moveStatus } from './change-status';
import { messageStatusOf } from './message-status';

export interface RecordDeliveryStatusDependencies {
  readonly database: Database;
  readonly carriers: Carriers;
  readonly jobs: JobQueue;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** A report can be here before the answer that told us the carrier's id: so long it is given to find its message. */
const patienceMs = [200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000];

/** OUTBOUND, step 4: what the carrier says became of a text is kept, and moves its status forward only. */
export async function recordDeliveryStatus(dependencies: RecordDeliveryStatusDependencies, job: Job): Promise<void> {
  const { database, carriers, jobs, now, newId } = dependencies;
  const early = await database.transaction(async (tx) => {
    await tx.jobs.hold(job);
    const receipt = await tx.receipts.load(job.subjectId);
    if (receipt === undefined || receipt.state !== 'PENDING') return tx.jobs.finish(job).then(() => false);
    const settle = async (state: 'ROUTED' | 'IGNORED' | 'QUARANTINED', cause: string | null) => {
      await tx.receipts.settle(receipt.id, state, cause, now());
      await tx.jobs.finish(job);
      return false;
    };

    const event = readCallback(carriers, receipt);
    if (event.kind === 'unreadable') return settle('QUARANTINED', event.cause);
    if (event.kind === 'ignored') return settle('IGNORED', event.cause);
    if (event.kind === 'text') return settle('QUARANTINED', 'A text was filed as a status report.');

    const messageId = await findMessage(tx, receipt, event);
    const delivery = messageId === undefined ? undefined : await tx.messages.lockForDelivery(messageId);
    if (delivery === undefined)
      return job.attempt > patienceMs.length ? settle('IGNORED', 'The report names no message of ours.') : true;

    await tx.sends.recordStatus({
      messageId: delivery.message.id,
      status: event.status,
      carrierStatus: event.carrierStatus,
      carrierCode: event.problem?.carrierCode ?? null,
      happenedAt: event.at,
      recordedAt: now(),
      receiptId: receipt.id,
    });
    if (event.carrierMessageId !== null)
      await tx.messages.setCarrierMessageId(delivery.message.id, event.carrierMessageId);
    if (event.status !== null)
      await moveStatus({ tx, newId, at: now() }, delivery, messageStatusOf(event.status), event.problem);
    await heedOptOut({ tx, newId, at: now() }, delivery, event.problem);
    return settle('ROUTED', null);
  });
  if (early) await jobs.retryLater(job, patienceMs[job.attempt - 1] ?? 0, 'The report names no message of ours yet.');
}

async function findMessage(tx: Transaction, receipt: Receipt, report: StatusReport): Promise<string | undefined> {
  const byCarriersId =
    report.carrierMessageId === null
      ? undefined
      : await tx.messages.findOutboundId(receipt.carrier, report.carrierMessageId);
  return byCarriersId ?? report.messageId ?? undefined;
}
