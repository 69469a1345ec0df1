import { type Carriers, type SendOutcome, unknownAccountMs } from '../carrier';
import type { PublishFiles } from '../media';
import type { PhoneNumber } from '../directory';
import type { JobDependencies } from '../dependencies';
import type { Job } from '../jobs';
import { type Attempt, beginAttempts } from './begin-attempts';
import { endAttempts, type EndedCall, isLastCall, problemOf } from './end-attempts';
import { createGroupCommit, type OnGroupError } from './group-commit';
import type { PlacesOf } from './send-hours';
import type { CountryLimit } from './send-limits';
import type { SendRates } from './send-rates';
import { maxStartMs } from './sends';

/** What delivering a text, and asking about it, work with. */
export interface DeliveryDependencies extends JobDependencies, CountryLimit, PlacesOf {
  readonly publishFiles: PublishFiles;
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

/** When texts of a paused account look again, at least. A worker makes them due when it sees that the account goes on. */
const pauseMs = 15_000;
const firstDelayMs = 1_000;
const maxDelayMs = 2 * 3_600_000;

/** Another worker may have taken over, and have decided what to do without this call. */
const stoodStill: SendOutcome = {
  kind: 'not-processed',
  problem: {
    code: 'INTERNAL_ERROR',
    carrierCode: null,
    reason: 'The worker stood still before the call, so it did not call.',
    advice: 'It will be sent again automatically.',
  },
  retryAfterMs: null,
};

/**
 * OUTBOUND, step 2: commits an attempt, calls the carrier, commits the outcome. A text with an unknown outcome is
 * retried only with a carrier that sends a repeated text once; otherwise it waits for the carrier's report.
 *
 * Texts that are delivered at the same time share their commits. Each has a call of its own: none waits for the slow call
 * of another.
 */
export function createDeliverMessage(
  dependencies: DeliveryDependencies,
  onGroupError: OnGroupError,
): (job: Job) => Promise<void> {
  const { jobs, now, random } = dependencies;
  const waitForTurn = createWaitForTurn(dependencies, onGroupError);
  const begin = createGroupCommit((begun: readonly Job[]) => beginAttempts(dependencies, begun), onGroupError);
  const end = createGroupCommit((calls: readonly EndedCall[]) => endAttempts(dependencies, calls), onGroupError);
  return async (job) => {
    const wait = await waitForTurn(job);
    if (wait > 0) return jobs.postpone([job], wait);
    const attempt = await begin(job);
    if (attempt === 'later') return jobs.postpone([job], unknownAccountMs);
    if (attempt === undefined) return;
    const isLate = () => now().getTime() - attempt.startedAt.getTime() > maxStartMs;
    const outcome = await callCarrier(dependencies, attempt, isLate);
    const call = { job, attempt, outcome };
    await end(call);
    if (!isLastCall(call))
      await jobs.retryLater(job, delayBefore(job.attempt, outcome, random), problemOf(outcome)?.reason ?? outcome.kind);
  };
}

/** Returns how many milliseconds a text has to wait for its account, which may be paused, and for rate limits. */
function createWaitForTurn(
  { database, rates, perSecond, carriers, random }: DeliveryDependencies,
  onGroupError: OnGroupError,
): (job: Job) => Promise<number> {
  const findNumber = createGroupCommit(
    (jobs: readonly Job[]): Promise<(PhoneNumber | undefined)[]> =>
      database.transaction(async (tx) => {
        const numbers = await tx.messages.phoneNumbersOf(jobs.map(({ subjectId }) => subjectId));
        return jobs.map(({ subjectId }) => numbers.get(subjectId));
      }),
    onGroupError,
  );
  const isLimited = perSecond.number !== null || perSecond.carrier !== null;
  return async (job) => {
    // Without limits and pauses, nothing asks for the number.
    if (!isLimited && !somethingIsPaused(carriers)) return 0;
    const number = await findNumber(job);
    if (number === undefined) return 0;
    if (carriers.get(number.carrier)?.isPaused === true) return pauseMs * (1 + random());
    const wait = perSecond.number === null ? 0 : await rates.take(`number:${number.id}`, perSecond.number);
    if (wait > 0 || perSecond.carrier === null) return wait;
    return rates.take(`carrier:${number.carrier}`, perSecond.carrier);
  };
}

function somethingIsPaused(carriers: Carriers): boolean {
  for (const { isPaused } of carriers.values()) if (isPaused === true) return true;
  return false;
}

/** Nothing was called if its files are not there, or if it took too long to get them. */
async function callCarrier(
  { publishFiles, signal }: DeliveryDependencies,
  { carrier, delivery }: Attempt,
  isLate: () => boolean,
): Promise<SendOutcome> {
  const { message, conversation, phoneNumber } = delivery;
  const files = await publishFiles(message.media, carrier.name, signal);
  if (files.kind === 'refused') return files;
  if (files.kind === 'try-again') return filesAway(files.reason);
  if (isLate()) return stoodStill;
  const text = {
    messageId: message.id,
    from: phoneNumber.number,
    to: conversation.customerNumber,
    body: message.body,
    mediaUrls: files.urls,
  };
  return carrier.send(text, signal);
}

const filesAway = (reason: string): SendOutcome => ({
  kind: 'not-processed',
  problem: {
    code: 'INTERNAL_ERROR',
    carrierCode: null,
    reason: `The files of the text could not be read: ${reason}`,
    advice: 'It will be sent again automatically.',
  },
  retryAfterMs: null,
});

/** Doubles with every attempt. A random part spreads retries, so that they don't all come back together. */
function delayBefore(attempt: number, outcome: SendOutcome, random: () => number): number {
  const growing = Math.min(maxDelayMs, firstDelayMs * 2 ** (attempt - 1));
  const asked = outcome.kind === 'not-processed' ? (outcome.retryAfterMs ?? 0) : 0;
  return Math.max(asked, growing * (0.5 + random() / 2));
}
