import type { Carrier, SendAnswer, StatusReport } from '../carrier';
import type { LockedDelivery } from '../conversations';
import type { Transaction } from '../database';
import type { Step } from '../dependencies';
import { messageEvent } from '../events';
import type { Job } from '../jobs';
import { notify, senderOf, senderOrSuccessors } from '../notifications';
import type { DeliveryDependencies } from './deliver-message';
import { isFinal, messageStatusOf } from './message-status';
import { forgottenSend, maxUnderWayMs, type SendAttempt, statusEventOf, workerStopped } from './sends';
import { StatusChanges } from './status-changes';

const maxDelayMs = 60 * 60_000;
/** After this, no more reports come. */
const patienceMs = 3 * 86_400_000;

/**
 * Watches every text until its final report, and asks the carrier about it if the carrier can be asked. A text is in
 * doubt if its call ended without an answer and must not be repeated: it is sent again only if the carrier is certain
 * that it never got it. If that stays unknown, a user has to decide.
 */
export async function askCarrier(dependencies: DeliveryDependencies, job: Job): Promise<void> {
  const { database, carriers, jobs, now, signal, askAfterMs } = dependencies;
  const open = await database.transaction(async (tx) => {
    await tx.jobs.hold(job);
    const found = await findOpen(tx, job);
    if (found === undefined) await tx.jobs.finish(job);
    return found;
  });
  if (open === undefined) return;

  const carrier = carriers.get(open.delivery.phoneNumber.carrier);
  const question = { about: open, askedAt: now() };
  const answer = await ask(carrier, open, signal);
  const isDone = await database.transaction(async (tx) => {
    await tx.jobs.hold(job);
    const found = await findOpen(tx, job);
    const isOver = found === undefined || (await takeAnswer(dependencies, tx, found, question, answer));
    // The age of the last attempt: a scheduled text is older than that.
    const age = now().getTime() - (found === undefined ? open.delivery.message.createdAt : lastTried(found)).getTime();
    const mayEnd = found !== undefined && (carrier?.ask !== undefined || found.isBeingDelivered || isInDoubt(found));
    if (!isOver && mayEnd && age < patienceMs) return false;
    await tx.jobs.finish(job);
    return true;
  });
  if (!isDone)
    await jobs.retryLater(job, Math.min(maxDelayMs, askAfterMs * 2 ** Math.min(job.attempt, 20)), answer.kind);
}

async function ask(carrier: Carrier | undefined, open: OpenMessage, signal: AbortSignal): Promise<SendAnswer> {
  if (carrier?.ask === undefined) return { kind: 'no-answer', reason: 'This carrier cannot be asked.' };
  const { message, conversation, phoneNumber } = open.delivery;
  const question = {
    messageId: message.id,
    carrierMessageId: open.delivery.carrierMessageId,
    from: phoneNumber.number,
    to: conversation.customerNumber,
    body: message.body,
    since: firstTried(open),
  };
  return carrier.ask(question, signal);
}

/** A message without a final report. */
interface OpenMessage {
  readonly delivery: LockedDelivery;
  readonly attempts: readonly SendAttempt[];
  /** A worker is sending it, or will. */
  readonly isBeingDelivered: boolean;
}

async function findOpen(tx: Transaction, job: Job): Promise<OpenMessage | undefined> {
  const delivery = await tx.messages.lockForDelivery(job.subjectId);
  if (delivery === undefined || isFinal(delivery.message.status)) return undefined;
  return {
    delivery,
    attempts: (await tx.sends.attemptsOf([job.subjectId])).get(job.subjectId) ?? [],
    isBeingDelivered: await tx.jobs.isPending('deliver-message', job.subjectId),
  };
}

/** A forgotten attempt may have been made as soon as the text was due. */
function firstTried({ attempts, delivery: { message } }: OpenMessage): Date {
  const isForgotten = attempts.some(({ reason }) => reason === forgottenSend);
  return (isForgotten ? undefined : attempts[0]?.startedAt) ?? message.sendAt ?? message.createdAt;
}

function lastTried({ attempts, delivery }: OpenMessage): Date {
  return attempts.at(-1)?.startedAt ?? delivery.message.createdAt;
}

/** It is unknown whether it was sent, and no worker is about to find out. */
function isInDoubt({ delivery, isBeingDelivered }: OpenMessage): boolean {
  return delivery.message.status === 'SENDING' && !isBeingDelivered;
}

/** A worker that seems to be dead may only be slow, and its call may reach the carrier after we asked about it. */
function mayBeUnderWay({ attempts }: OpenMessage, at: Date): boolean {
  const last = attempts.at(-1);
  const mayBeLate = last?.reason === workerStopped || last?.reason === forgottenSend;
  return mayBeLate && at.getTime() - last.startedAt.getTime() < maxUnderWayMs;
}

/** What the carrier was asked, and when: it can't say anything about a call that came later. */
interface Question {
  readonly about: OpenMessage;
  readonly askedAt: Date;
}

/** The carrier never got the text if it did not have it when all calls about it had ended, and there was none since. */
function wasNeverTaken({ about, askedAt }: Question, { attempts }: OpenMessage): boolean {
  const isLastCall = about.attempts.at(-1)?.id === attempts.at(-1)?.id;
  return isLastCall && isInDoubt(about) && !mayBeUnderWay(about, askedAt);
}

/** Its worker stood still before the call, and found out after another worker had given the attempt up. */
const wasNeverCalled = ({ attempts }: OpenMessage) => attempts.every(({ outcome }) => outcome === 'not-processed');

/** Returns true if nothing is left to ask. */
async function takeAnswer(
  { now, newId, doubtMs }: DeliveryDependencies,
  tx: Transaction,
  open: OpenMessage,
  question: Question,
  answer: SendAnswer,
): Promise<boolean> {
  const { delivery } = open;
  const { message, conversation } = delivery;
  const step = { tx, newId, at: now() };
  if (answer.kind === 'status' && !(await isAboutAnother(tx, delivery, answer.report))) {
    await recordAnswer(step, delivery, answer.report);
    return answer.report.status !== null && isFinal(messageStatusOf(answer.report.status));
  }
  if (!isInDoubt(open) || message.needsAttention) return false;
  if (wasNeverCalled(open) || (answer.kind === 'not-sent' && wasNeverTaken(question, open)))
    await tx.jobs.add({
      name: 'deliver-message',
      subjectId: message.id,
      lane: `deliver:${conversation.id}`,
      runAt: null,
    });
  // Who dismissed it is not asked again.
  else if (message.problem === null && step.at.getTime() - lastTried(open).getTime() >= doubtMs)
    await askSender(step, open);
  return false;
}

/** If the carrier's id never reached us, the report was found by its text and may be about an equal one. */
async function isAboutAnother(
  tx: Transaction,
  { message, phoneNumber }: LockedDelivery,
  { carrierMessageId }: StatusReport,
): Promise<boolean> {
  if (carrierMessageId === null) return false;
  const [known] = await tx.messages.findOutboundIds([{ carrier: phoneNumber.carrier, carrierMessageId }]);
  return known !== undefined && known.id !== message.id;
}

async function recordAnswer(step: Step, delivery: LockedDelivery, report: StatusReport): Promise<void> {
  const rest = { messageId: delivery.message.id, receiptId: null, recordedAt: step.at };
  await step.tx.sends.recordStatuses([statusEventOf(report, rest)]);
  const changes = new StatusChanges();
  if (report.carrierMessageId !== null) changes.name(delivery, report.carrierMessageId);
  if (report.status !== null) changes.move(delivery, messageStatusOf(report.status), report.problem);
  await changes.write(step);
}

/** A program cannot decide: those who can act in its place do. */
async function askSender(step: Step, { delivery, attempts }: OpenMessage): Promise<void> {
  const { tx } = step;
  const isForgotten = attempts.at(-1)?.reason === forgottenSend;
  const { message, conversation } = delivery;
  await tx.messages.setAttention(message.id, true, {
    code: 'IN_DOUBT',
    carrierCode: null,
    reason: isForgotten
      ? 'The database was restored, so this text may or may not have been sent.'
      : 'The carrier did not answer, so this text may or may not have been sent.',
    advice: 'Ask the customer, or send it again. They may then get it twice.',
  });
  await tx.outbox.append([messageEvent('message-updated', message.id, conversation)]);
  const deciders = message.accountId === null ? await senderOf(tx, message) : await senderOrSuccessors(tx, delivery);
  await notify(step, deciders, { message, conversation }, 'MESSAGE_IN_DOUBT');
}
