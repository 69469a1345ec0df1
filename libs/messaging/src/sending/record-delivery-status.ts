import type { StatusReport } from '../carrier';
import { recordCarrierOptOut } from '../consent';
import type { MessageInDelivery } from '../conversations';
import type { Transaction } from '../database';
import type { JobDependencies } from '../dependencies';
import type { Job } from '../jobs';
import { readCallback, type Receipt } from '../receiving';
import { changeStatus } from './change-status';
import { messageStatusOf } from './message-status';

/** A report can arrive before the carrier's answer that gives us its id. Waits so long for its message. */
const patienceMs = [200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000];

/** OUTBOUND, step 4: stores a carrier's report and moves the message's status forward. */
export async function recordDeliveryStatus(dependencies: JobDependencies, job: Job): Promise<void> {
  const { database, carriers, jobs, now, newId } = dependencies;
  const isEarly = await database.transaction(async (tx) => {
    await tx.jobs.hold(job);
    const [receipt] = await tx.receipts.load([job.subjectId]);
    if (receipt === undefined || receipt.state !== 'PENDING') return tx.jobs.finish(job).then(() => false);
    const settle = async (state: 'ROUTED' | 'IGNORED' | 'QUARANTINED', cause: string | null) => {
      await tx.receipts.settle([{ receiptId: receipt.id, state, cause }], now());
      await tx.jobs.finish(job);
      return false;
    };

    const event = readCallback(carriers, receipt);
    if (event.kind === 'unreadable') return settle('QUARANTINED', event.cause);
    if (event.kind === 'ignored') return settle('IGNORED', event.cause);
    if (event.kind === 'text') return settle('QUARANTINED', 'This is a text, but it was stored as a status report.');

    const delivery = await findReported(tx, receipt, event);
    if (delivery === undefined)
      return job.attempt > patienceMs.length ? settle('IGNORED', 'The report is not about one of our messages.') : true;

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
    const step = { tx, newId, at: now() };
    if (event.status !== null) await changeStatus(step, delivery, messageStatusOf(event.status), event.problem);
    await recordCarrierOptOut(step, delivery, event.problem);
    return settle('ROUTED', null);
  });
  if (isEarly) await jobs.retryLater(job, patienceMs[job.attempt - 1] ?? 0, 'The report is not about a known message.');
}

async function findReported(
  tx: Transaction,
  receipt: Receipt,
  { carrierMessageId, messageId }: StatusReport,
): Promise<MessageInDelivery | undefined> {
  const known =
    carrierMessageId === null ? undefined : await tx.messages.findOutboundId(receipt.carrier, carrierMessageId);
  const id = known ?? messageId;
  return id === null ? undefined : tx.messages.lockForDelivery(id);
}
