import type { Carriers, SendAnswer, StatusReport } from '../carrier';
import type { MessageInDelivery } from '../conversations';
import type { Database, Transaction } from '../database';
import type { Job, JobQueue } from '../jobs';
import { notify } from '../notifications';
import { moveStatus } from './change-status';
import { isFinal, messageStatusOf } from './message-status';
import type { SendAttempt } from './sends';

export interface AskCarrierDependencies {
  readonly database: Database;
  readonly carriers: Carriers;
  readonly jobs: JobQueue;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly signal: AbortSignal;
  readonly askAfterMs: number;
  /** How long a text may be in doubt before a person is asked, in milliseconds. */
  readonly doubtMs: number;
}

const maxDelayMs = 60 * 60_000;
/** A carrier that has said nothing by then will not. */
const patienceMs = 3 * 86_400_000;

/**
 * The owner of every text that the carrier has not reported the end of: asks the carrier, for as long as it can be
 * asked. A text that is in doubt, as its call ended without an answer and must not be repeated blindly, is sent again
 * where the carrier is certain that it never got it; where nobody can tell, a person is asked.
 */
export async function askCarrier(dependencies: AskCarrierDependencies, job: Job): Promise<void> {
  const { database, carriers, jobs, now, signal, askAfterMs } = dependencies;
  const open = await database.transaction(async (tx) => {
    await tx.jobs.hold(job);
    const found = await findOpen(tx, job);
    if (found === undefined) await tx.jobs.finish(job);
    return found;
  });
  if (open === undefined) return;

  const { message, conversation, phoneNumber } = open.delivery;
  const carrier = carriers.get(phoneNumber.carrier);
  const answer: SendAnswer =
    carrier?.ask === undefined
      ? { kind: 'no-answer', reason: 'This carrier cannot be asked.' }
      : await carrier.ask(
          {
            messageId: message.id,
            carrierMessageId: open.carrierMessageId,
            from: phoneNumber.number,
            to: conversation.customerNumber,
            body: message.body,
            since: open.attempts[0]?.startedAt ?? message.createdAt,
          },
          signal,
        );
  const isDone = await database.transaction(async (tx) => {
    await tx.jobs.hold(job);
    const found = await findOpen(tx, job);
    const isOver = found === undefined || (await takeAnswer(dependencies, tx, found, answer));
    // By the attempt: a text that waited for its time is older than what it is waited for.
    const age = now().getTime() - (found === undefined ? message.createdAt : lastTried(found)).getTime();
    const mayEnd = found !== undefined && (carrier?.ask !== undefined || found.isBeingDelivered || isInDoubt(found));
    if (!isOver && mayEnd && age < patienceMs) return false;
    await tx.jobs.finish(job);
    return true;
  });
  if (!isDone)
    await jobs.retryLater(job, Math.min(maxDelayMs, askAfterMs * 2 ** Math.min(job.attempt, 20)), answer.kind);
}

interface Open {
  readonly delivery: MessageInDelivery;
  readonly carrierMessageId: string | null;
  readonly attempts: readonly SendAttempt[];
  /** A worker has it in hand, or will. */
  readonly isBeingDelivered: boolean;
}

async function findOpen(tx: Transaction, job: Job): Promise<Open | undefined> {
  const delivery = await tx.messages.lockForDelivery(job.subjectId);
  if (delivery === undefined || isFinal(delivery.message.status)) return undefined;
  return {
    delivery,
    carrierMessageId: await tx.messages.carrierMessageIdOf(job.subjectId),
    attempts: await tx.sends.attemptsOf(job.subjectId),
    isBeingDelivered: await tx.jobs.isPending('deliver-message', job.subjectId),
  };
}

function lastTried({ attempts, delivery }: Open): Date {
  return attempts.at(-1)?.startedAt ?? delivery.message.createdAt;
}

/** It may be out and it may not, and no worker is about to find out. */
function isInDoubt({ delivery, isBeingDelivered }: Open): boolean {
  return delivery.message.status === 'SENDING' && !isBeingDelivered;
}

/** True where nothing is left to ask. */
async function takeAnswer(
  { now, newId, doubtMs }: AskCarrierDependencies,
  tx: Transaction,
  open: Open,
  answer: SendAnswer,
): Promise<boolean> {
  const { delivery } = open;
  const { message, conversation } = delivery;
  const at = now();
  if (answer.kind === 'status' && !(await isOfAnother(tx, delivery, answer.report))) {
    await recordAnswer(tx, message.id, answer.report, at);
    if (answer.report.status === null) return false;
    const status = messageStatusOf(answer.report.status);
    await moveStatus({ tx, newId, at }, delivery, status, answer.report.problem);
    return isFinal(status);
  }
  if (!isInDoubt(open) || message.needsAttention) return false;
  if (answer.kind === 'not-sent') {
    await tx.jobs.add({
      name: 'deliver-message',
      subjectId: message.id,
      lane: `deliver:${conversation.id}`,
      runAt: null,
    });
    return false;
  }
  if (at.getTime() - lastTried(open).getTime() < doubtMs) return false;
  await askPerson(tx, newId, delivery, at);
  return false;
}

/** Found by its words, where the carrier's id never reached us, it may be another text of the same words. */
async function isOfAnother(
  tx: Transaction,
  { message, phoneNumber }: MessageInDelivery,
  { carrierMessageId }: StatusReport,
): Promise<boolean> {
  if (carrierMessageId === null) return false;
  const known = await tx.messages.findOutboundId(phoneNumber.carrier, carrierMessageId);
  return known !== undefined && known !== message.id;
}

async function recordAnswer(tx: Transaction, messageId: string, report: StatusReport, at: Date): Promise<void> {
  if (report.carrierMessageId !== null) await tx.messages.setCarrierMessageId(messageId, report.carrierMessageId);
  await tx.sends.recordStatus({
    messageId,
    status: report.status,
    carrierStatus: report.carrierStatus,
    carrierCode: report.problem?.carrierCode ?? null,
    happenedAt: report.at,
    recordedAt: at,
    receiptId: null,
  });
}

async function askPerson(
  tx: Transaction,
  newId: () => string,
  { message, conversation }: MessageInDelivery,
  at: Date,
): Promise<void> {
  await tx.messages.setAttention(message.id, true, {
    carrierCode: null,
    reason: 'It is not certain whether this text went out: the carrier did not answer.',
    advice: 'Ask the customer, or send it again: they may then get it twice.',
  });
  await tx.outbox.append([
    { type: 'message-updated', messageId: message.id, conversationId: conversation.id, owners: conversation.owners },
  ]);
  const sender = message.senderId === null ? undefined : await tx.users.findById(message.senderId);
  await notify(
    tx,
    newId,
    sender === undefined ? [] : [sender],
    'MESSAGE_IN_DOUBT',
    {
      title: `Did your text to ${conversation.customerNumber} go out?`,
      body: 'The carrier did not answer. Ask the customer, or send it again.',
    },
    { conversationId: conversation.id, messageId: message.id, at },
  );
}
