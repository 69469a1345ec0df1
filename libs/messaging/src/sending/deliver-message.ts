import type { Carrier, Carriers, SendOutcome } from '../carrier';
import { heedOptOut } from '../consent';
import type { MessageInDelivery } from '../conversations';
import type { Database } from '../database';
import type { Job, JobQueue } from '../jobs';
import { moveStatus } from './change-status';
import { isFinal } from './message-status';
import type { SendRates } from './send-rates';

export interface DeliverMessageDependencies {
  readonly database: Database;
  readonly carriers: Carriers;
  readonly jobs: JobQueue;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Between 0 and 1, spreads retries. */
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly rates: SendRates;
  /** Texts a second; null where there is no limit. */
  readonly perSecond: { readonly number: number | null; readonly carrier: number | null };
  /** When the carrier is first asked about a text that it has not reported on, in milliseconds. */
  readonly askAfterMs: number;
}

/** A carrier that refuses for now is asked again for about a day. */
const maxAttempts = 20;
const firstDelayMs = 1_000;
const maxDelayMs = 2 * 3_600_000;

/**
 * OUTBOUND, step 2: the attempt is committed, then the carrier is called, then the outcome is committed. A text whose
 * outcome is unknown is repeated only with a carrier that takes repetitions as one; with any other it waits for the
 * carrier's report.
 */
export async function deliverMessage(dependencies: DeliverMessageDependencies, job: Job): Promise<void> {
  const wait = await waitForTurn(dependencies, job);
  if (wait > 0) return dependencies.jobs.postpone(job, wait);
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

/** In how many milliseconds this text may go out: its number and its carrier's account each have their rate. */
async function waitForTurn({ database, rates, perSecond }: DeliverMessageDependencies, job: Job): Promise<number> {
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
  readonly delivery: MessageInDelivery;
}

function beginAttempt(
  { database, carriers, now, newId, askAfterMs }: DeliverMessageDependencies,
  job: Job,
): Promise<Attempt | undefined> {
  return database.transaction(async (tx) => {
    await tx.jobs.hold(job);
    const delivery = await tx.messages.lockForDelivery(job.subjectId);
    const at = now();
    const drop = async () => {
      await tx.jobs.finish(job);
      return undefined;
    };
    if (delivery === undefined || isFinal(delivery.message.status) || delivery.message.status === 'SENT') return drop();

    const { message, conversation, phoneNumber } = delivery;
    // Somebody has to decide first; that adds the job again.
    if (message.needsAttention) return drop();
    const carrier = carriers.get(phoneNumber.carrier);
    if (carrier === undefined) {
      await moveStatus({ tx, newId, at }, delivery, 'FAILED', {
        carrierCode: null,
        reason: `The carrier of ${phoneNumber.name} is not set up.`,
        advice: 'Ask your administrator to set it up, then send again.',
      });
      return drop();
    }
    // An attempt without an end is one whose worker was killed during the call: the text may be out.
    const unfinished = await tx.sends.unfinishedAttempts(message.id);
    for (const id of unfinished)
      await tx.sends.endAttempt({
        id,
        outcome: 'unknown',
        carrierCode: null,
        reason: 'The worker stopped during the call.',
        at,
      });
    if (unfinished.length > 0 && !carrier.repetitionsAreOne) return drop();
    // Consent may have changed since it was asked. An automatic answer is the confirmation that the rules demand.
    if (message.senderId !== null && (await tx.consents.isOptedOut(phoneNumber.id, conversation.customerKey))) {
      // It may be out, and what came of it they may have answered with STOP: that it failed is for nobody to say.
      if (
        carrier.repetitionsAreOne &&
        (await tx.sends.attemptsOf(message.id)).some(({ outcome }) => outcome === 'unknown')
      )
        return drop();
      await moveStatus({ tx, newId, at }, delivery, 'FAILED', {
        carrierCode: null,
        reason: 'The customer opted out before the text went out.',
        advice: 'They can text START to this number to opt in again.',
      });
      return drop();
    }

    const askAt = new Date(at.getTime() + askAfterMs);
    await tx.jobs.add({ name: 'ask-carrier', subjectId: message.id, lane: `ask:${message.id}`, runAt: askAt });
    const id = newId();
    await tx.sends.beginAttempt({ id, messageId: message.id, at });
    await moveStatus({ tx, newId, at }, delivery, 'SENDING');
    return { id, carrier, delivery };
  });
}

async function endAttempt(
  { database, jobs, now, newId, random }: DeliverMessageDependencies,
  job: Job,
  { id, carrier }: Attempt,
  outcome: SendOutcome,
): Promise<void> {
  const mayRepeat = outcome.kind === 'not-processed' || (outcome.kind === 'unknown' && carrier.repetitionsAreOne);
  const isOver = !mayRepeat || job.attempt >= maxAttempts;
  const problem = outcome.kind === 'accepted' ? null : outcome.problem;

  await database.transaction(async (tx) => {
    const at = now();
    // The outcome is kept even where the lease ran out during a long call: nobody else knows it.
    if (isOver) await tx.jobs.finishIfHeld(job);
    await tx.sends.endAttempt({
      id,
      outcome: outcome.kind,
      carrierCode: problem?.carrierCode ?? null,
      reason: problem?.reason ?? null,
      at,
    });
    const delivery = await tx.messages.lockForDelivery(job.subjectId);
    if (delivery === undefined) return;
    if (outcome.kind === 'accepted') {
      await tx.messages.setCarrierMessageId(delivery.message.id, outcome.carrierMessageId);
      await moveStatus({ tx, newId, at }, delivery, 'SENT');
    } else if (outcome.kind === 'refused' || (isOver && outcome.kind === 'not-processed')) {
      await moveStatus({ tx, newId, at }, delivery, 'FAILED', problem);
      await heedOptOut({ tx, newId, at }, delivery, problem);
    }
  });
  if (!isOver) await jobs.retryLater(job, delayBefore(job.attempt, outcome, random), problem?.reason ?? outcome.kind);
}

/** Doubles with every attempt, spread over half of itself so that many do not come back at once. */
function delayBefore(attempt: number, outcome: SendOutcome, random: () => number): number {
  const growing = Math.min(maxDelayMs, firstDelayMs * 2 ** (attempt - 1));
  const asked = outcome.kind === 'not-processed' ? (outcome.retryAfterMs ?? 0) : 0;
  return Math.max(asked, growing * (0.5 + random() / 2));
}
