import { type Carrier, newAccountMs } from '../carrier';
import type { DeliveryProblem, LockedDelivery } from '../conversations';
import type { Step } from '../dependencies';
import type { Job } from '../jobs';
import type { Restore } from '../restores';
import { checkAgain, type SendFacts } from './check-again';
import type { DeliveryDependencies } from './deliver-message';
import { isFinal } from './message-status';
import { quietRules } from './send-hours';
import type { SendAttempt } from './sends';

/** A locked text that may still have to be sent, with what decides about it. */
export interface WaitingText {
  readonly job: Job;
  readonly delivery: LockedDelivery;
  /** Undefined if it is not set up here. */
  readonly carrier: Carrier | undefined;
  readonly attempts: readonly SendAttempt[];
  readonly facts: SendFacts;
}

export type SendDecision =
  | { readonly kind: 'send'; readonly carrier: Carrier }
  | { readonly kind: 'end'; readonly problem: DeliveryProblem }
  /** Its account may be so new that this worker does not know it yet. */
  | { readonly kind: 'later' }
  /** It may have been sent already: wait for the carrier's report. */
  | { readonly kind: 'leave' }
  /** It may have been sent before the database was restored: ask the carrier first. */
  | { readonly kind: 'ask' };

/** Locks the texts of these jobs and reads what decides about them. Leaves out those that must not be sent. */
export async function readWaitingTexts(
  dependencies: DeliveryDependencies,
  { tx, at }: Pick<Step, 'tx' | 'at'>,
  jobs: readonly Job[],
): Promise<WaitingText[]> {
  const locked = (await tx.messages.lockDeliveries(jobs.map(({ subjectId }) => subjectId))).filter(isWaiting);
  const deliveries = new Map(locked.map((delivery) => [delivery.message.id, delivery]));
  const attempts = await tx.sends.attemptsOf([...deliveries.keys()]);
  const senders = await tx.users.findViewers(locked.flatMap(({ message: { senderId } }) => senderId ?? []));
  const accounts = await tx.serviceAccounts.findViewers(
    locked.flatMap(({ message: { accountId } }) => accountId ?? []),
    at,
  );
  const rules = await tx.consents.rulesFor(locked.map(({ conversation }) => conversation));
  const rulesOf = new Map(locked.map(({ message }, index) => [message.id, rules[index]]));
  const texts = jobs.map(async (job): Promise<WaitingText[]> => {
    const delivery = deliveries.get(job.subjectId);
    const rules = rulesOf.get(job.subjectId);
    if (delivery === undefined || rules === undefined) return [];
    const { message, conversation, phoneNumber } = delivery;
    const facts = {
      sender: senders.get(message.senderId ?? '') ?? accounts.get(message.accountId ?? ''),
      rules,
      quiet: await quietRules(dependencies, phoneNumber, conversation.customerNumber, rules),
    };
    const carrier = dependencies.carriers.get(phoneNumber.carrier);
    return [{ job, delivery, carrier, attempts: attempts.get(message.id) ?? [], facts }];
  });
  return (await Promise.all(texts)).flat();
}

/** A text that needs attention waits for its user's decision, which adds the job again. */
const isWaiting = ({ message: { status, needsAttention } }: LockedDelivery) =>
  !isFinal(status) && status !== 'SENT' && !needsAttention;

/** The worker died during these attempts: the text may have been sent. */
export const stoppedAttempts = ({ carrier, attempts }: WaitingText): SendAttempt[] =>
  carrier === undefined ? [] : attempts.filter(({ endedAt }) => endedAt === null);

/** Whether to send a text now. */
export function decideSend(
  text: WaitingText,
  limit: Parameters<typeof checkAgain>[2],
  { at, restore }: { readonly at: Date; readonly restore: Restore },
): SendDecision {
  const { delivery, carrier, attempts, facts } = text;
  if (carrier === undefined) {
    const { sendAt, createdAt } = delivery.message;
    if (at.getTime() - (sendAt ?? createdAt).getTime() < newAccountMs) return { kind: 'later' };
    const reason = `The carrier of ${delivery.phoneNumber.name} is not set up.`;
    const advice = 'Ask your administrator to set it up, then send again.';
    return { kind: 'end', problem: { code: 'ACCOUNT_PROBLEM', carrierCode: null, reason, advice } };
  }
  if (stoppedAttempts(text).length > 0 && !carrier.repetitionsAreOne) return { kind: 'leave' };
  if (mayBeForgotten(text, restore) && !carrier.repetitionsAreOne) return { kind: 'ask' };
  const problem = checkAgain(delivery, facts, limit, at);
  if (problem === null) return { kind: 'send', carrier };
  // An earlier attempt may have reached the customer, who then replied STOP: don't report a failure.
  const isUnknown = ({ endedAt, outcome }: SendAttempt) => endedAt === null || outcome === 'unknown';
  return carrier.repetitionsAreOne && attempts.some(isUnknown) ? { kind: 'leave' } : { kind: 'end', problem };
}

/** It waited in the state of the database that was restored, and was due before that. Who sent it since is forgotten. */
const mayBeForgotten = ({ job, delivery: { message } }: WaitingText, { lastJobId, foundAt }: Restore) =>
  BigInt(job.id) <= lastJobId && (message.sendAt === null || message.sendAt <= foundAt);
