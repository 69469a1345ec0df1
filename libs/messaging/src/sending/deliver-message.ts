import type { Carrier, SendOutcome } from '../carrier';
import { recordCarrierOptOut } from '../consent';
import type { DeliveryProblem, LockedDelivery } from '../conversations';
import type { JobDependencies, Step } from '../dependencies';
import type { Job } from '../jobs';
import { notify, senderOrSuccessors } from '../notifications';
import { changeStatus } from './change-status';
import { checkAgain, type NumberRules } from './check-again';
import { isFinal } from './message-status';
import { workerStopped } from './sends';
import type { SendRates } from './send-rates';
import { StatusChanges } from './status-changes';

/** What delivering a text, and asking about it, work with. */
export interface DeliveryDependencies extends JobDependencies, NumberRules {
  /** Between 0 and 1, spreads retries. */
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly rates: SendRates;
  /** Texts per second; null for no limit. */
  readonly perSecond: { readonly number: number | null; readonly carrier: number | null };
  /** How long to wait for a report before asking the carrier about a text. */
  readonly askAfterMs: number;
  /** How long a text may be in doubt before a user must decide. */
  readonly doubtMs: number;
}

/** A text that the carrier does not process is retried for about a day. */
const maxAttempts = 20;
const firstDelayMs = 1_000;
const maxDelayMs = 2 * 3_600_000;

/**
 * OUTBOUND, step 2: commits an attempt, calls the carrier, commits the outcome. A text with an unknown outcome is
 * retried only with a carrier that sends a repeated text once; otherwise it waits for the carrier's report.
 */
export async function deliverMessage(dependencies: DeliveryDependencies, job: Job): Promise<void> {
  const wait = await waitForTurn(dependencies, job);
  if (wait > 0) return dependencies.jobs.postpone([job], wait);
  const attempt = await beginAttempt(dependencies, job);
  if (attempt === undefined) return;
  const { carrier, delivery } = attempt;
  const outcome = await carrier.send(
    {
      messageId: delivery.message.id,
      from: delivery.phoneNumber.number,
      to: delivery.conversation.customerNumber,
      body: delivery.message.body,
      mediaUrls: delivery.message.media.map(({ url }) => url),
    },
    dependencies.signal,
  );
  await endAttempt(dependencies, job, attempt, outcome);
}

/** How many milliseconds this text has to wait for the rate limits of its number and its carrier. */
async function waitForTurn({ database, rates, perSecond }: DeliveryDependencies, job: Job): Promise<number> {
  if (perSecond.number === null && perSecond.carrier === null) return 0;
  const number = await database.transaction((tx) => tx.messages.phoneNumberOf(job.subjectId));
  if (number === undefined) return 0;
  const wait = perSecond.number === null ? 0 : await rates.take(`number:${number.id}`, perSecond.number);
  if (wait > 0 || perSecond.carrier === null) return wait;
  return rates.take(`carrier:${number.carrier}`, perSecond.carrier);
}

interface Attempt {
  readonly id: string;
  readonly carrier: Carrier;
  readonly delivery: LockedDelivery;
}

function beginAttempt(dependencies: DeliveryDependencies, job: Job): Promise<Attempt | undefined> {
  const { database, carriers, now, newId, askAfterMs } = dependencies;
  return database.transaction(async (tx) => {
    await tx.jobs.hold(job);
    const delivery = await tx.messages.lockForDelivery(job.subjectId);
    const step = { tx, newId, at: now() };
    const carrier = delivery && carriers.get(delivery.phoneNumber.carrier);
    if (delivery === undefined || !(await mayGoOut(step, delivery, carrier, dependencies)) || carrier === undefined) {
      await tx.jobs.finish(job);
      return undefined;
    }
    const { message } = delivery;
    const askAt = new Date(step.at.getTime() + askAfterMs);
    await tx.jobs.add({ name: 'ask-carrier', subjectId: message.id, lane: `ask:${message.id}`, runAt: askAt });
    const id = newId();
    await tx.sends.beginAttempt({ id, messageId: message.id, at: step.at });
    await changeStatus(step, delivery, 'SENDING');
    return { id, carrier, delivery };
  });
}

/** Whether to send the message now. Ends one that can't be sent. */
async function mayGoOut(
  step: Step,
  delivery: LockedDelivery,
  carrier: Carrier | undefined,
  rules: NumberRules,
): Promise<boolean> {
  const { message, phoneNumber } = delivery;
  if (isFinal(message.status) || message.status === 'SENT') return false;
  // A user's decision adds the job again.
  if (message.needsAttention) return false;
  const { tx, at } = step;
  if (carrier === undefined) {
    const reason = `The carrier of ${phoneNumber.name} is not set up.`;
    const advice = 'Ask your administrator to set it up, then send again.';
    await endUnsent(step, delivery, { carrierCode: null, reason, advice });
    return false;
  }
  // The worker died during an attempt without an end: the text may have been sent.
  const unfinished = await tx.sends.unfinishedAttempts(message.id);
  for (const id of unfinished)
    await tx.sends.endAttempt({ id, outcome: 'unknown', carrierCode: null, reason: workerStopped, at });
  if (unfinished.length > 0 && !carrier.repetitionsAreOne) return false;
  const problem = await checkAgain(step, delivery, rules);
  if (problem === null) return true;
  // An earlier attempt may have reached the customer, who then replied STOP: don't report a failure.
  const attempts = carrier.repetitionsAreOne ? await tx.sends.attemptsOf(message.id) : [];
  if (!attempts.some(({ outcome }) => outcome === 'unknown')) await endUnsent(step, delivery, problem);
  return false;
}

/** A text that was to leave right away fails. A scheduled one is canceled: its sender may be gone, and someone has to know. */
async function endUnsent(step: Step, delivery: LockedDelivery, problem: DeliveryProblem): Promise<void> {
  const isScheduled = delivery.message.sendAt !== null;
  await changeStatus(step, delivery, isScheduled ? 'CANCELED' : 'FAILED', problem);
  if (isScheduled) await notify(step, await senderOrSuccessors(step.tx, delivery), delivery, 'MESSAGE_CANCELED');
}

async function endAttempt(
  { database, jobs, now, newId, random }: DeliveryDependencies,
  job: Job,
  { id, carrier }: Attempt,
  outcome: SendOutcome,
): Promise<void> {
  const mayRepeat = outcome.kind === 'not-processed' || (outcome.kind === 'unknown' && carrier.repetitionsAreOne);
  const isOver = !mayRepeat || job.attempt >= maxAttempts;
  const problem = outcome.kind === 'accepted' ? null : outcome.problem;

  await database.transaction(async (tx) => {
    const step = { tx, newId, at: now() };
    // Store the outcome even if the lease ran out during a long call: nobody else knows it.
    if (isOver) await tx.jobs.finishIfHeld(job);
    await tx.sends.endAttempt({
      id,
      outcome: outcome.kind,
      carrierCode: problem?.carrierCode ?? null,
      reason: problem?.reason ?? null,
      at: step.at,
    });
    const delivery = await tx.messages.lockForDelivery(job.subjectId);
    if (delivery === undefined) return;
    if (outcome.kind === 'accepted') {
      const changes = new StatusChanges();
      changes.name(delivery, outcome.carrierMessageId);
      changes.move(delivery, 'SENT');
      await changes.write(step);
    } else if (outcome.kind === 'refused' || (isOver && outcome.kind === 'not-processed')) {
      await changeStatus(step, delivery, 'FAILED', problem);
      await recordCarrierOptOut(step, delivery, problem);
    }
  });
  if (!isOver) await jobs.retryLater(job, delayBefore(job.attempt, outcome, random), problem?.reason ?? outcome.kind);
}

/** Doubles with every attempt. A random part spreads retries, so that they don't all come back together. */
function delayBefore(attempt: number, outcome: SendOutcome, random: () => number): number {
  const growing = Math.min(maxDelayMs, firstDelayMs * 2 ** (attempt - 1));
  const asked = outcome.kind === 'not-processed' ? (outcome.retryAfterMs ?? 0) : 0;
  return Math.max(asked, growing * (0.5 + random() / 2));
}
