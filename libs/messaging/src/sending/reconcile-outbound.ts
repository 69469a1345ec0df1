import type { Carrier, CarrierName, Carriers, LoggedText } from '../carrier';
import type { LockedDelivery } from '../conversations';
import type { Transaction } from '../database';
import type { Dependencies, Step } from '../dependencies';
import { messageEvent } from '../events';
import { readCustomerAddress } from '../numbers/read-customer-address';
import { numberKey } from '../numbers/number-key';
import { measureText } from '../text/measure-text';
import { isFinal, messageStatusOf } from './message-status';
import { statusEventOf } from './sends';
import { StatusChanges } from './status-changes';

export interface ReconcileOutboundDependencies extends Dependencies {
  readonly carriers: Carriers;
}

/** What a carrier's log has of texts that went out, from our numbers. */
export interface ReconciledOutbound {
  readonly carrier: CarrierName;
  readonly listed: number;
  /** Texts that wait here, or are in doubt: they were sent, and are not sent again. */
  readonly recognized: number;
  /** Texts that were missing: they are in their conversations now, without their senders. */
  readonly takenIn: number;
  /** The carrier's ids of those that have no conversation here. */
  readonly unplaced: readonly string[];
}

type Verdict = 'not-ours' | 'known' | 'recognized' | 'taken-in' | 'unplaced';

/**
 * Reads the logs of carriers that keep one, after a restore: texts that were sent in the time that is gone are recognized
 * among those that wait, or else stored. Each is known by the carrier's id, so it is safe to run at any time, also again.
 */
export async function reconcileOutbound(
  dependencies: ReconcileOutboundDependencies,
  since: Date,
  signal: AbortSignal,
): Promise<ReconciledOutbound[]> {
  const results: ReconciledOutbound[] = [];
  for (const carrier of dependencies.carriers.values())
    if (carrier.listOutbound !== undefined)
      results.push(await reconcileCarrier(dependencies, carrier, carrier.listOutbound(since, signal)));
  return results;
}

async function reconcileCarrier(
  { database, now, newId }: ReconcileOutboundDependencies,
  { name }: Carrier,
  listed: AsyncIterable<LoggedText>,
): Promise<ReconciledOutbound> {
  const texts: LoggedText[] = [];
  for await (const text of listed) texts.push(text);
  // The log starts with the latest, a conversation with the oldest.
  texts.reverse();
  const verdicts: Verdict[] = [];
  for (const text of texts)
    verdicts.push(await database.transaction((tx) => place({ tx, newId, at: now() }, name, text)));
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  return {
    carrier: name,
    listed: texts.length - count('not-ours'),
    recognized: count('recognized'),
    takenIn: count('taken-in'),
    unplaced: texts.flatMap(({ carrierMessageId }, index) => (verdicts[index] === 'unplaced' ? carrierMessageId : [])),
  };
}

async function place(step: Step, carrier: CarrierName, text: LoggedText): Promise<Verdict> {
  const { tx } = step;
  const { carrierMessageId, from, to } = text;
  const known = await tx.messages.findOutboundIds([{ carrier, carrierMessageId }]);
  if (known.length > 0) return 'known';
  const [number] = await tx.phoneNumbers.findByNumbers([from], { keepAsIs: false });
  const customer = readCustomerAddress(to);
  if (number === undefined || customer === null) return 'not-ours';
  const pair = { phoneNumberId: number.id, customerKey: numberKey(customer.address) };
  const waiting = await lockFirst(tx, await tx.messages.findUnnamed(pair, text));
  if (waiting !== undefined) {
    await record(step, waiting, text);
    return 'recognized';
  }
  const conversationId = await tx.conversations.findLatestOfPair(pair);
  return conversationId !== undefined && (await takeIn(step, conversationId, carrier, text)) ? 'taken-in' : 'unplaced';
}

/** The first of these that still has no name when it is locked. */
async function lockFirst(tx: Transaction, ids: readonly string[]): Promise<LockedDelivery | undefined> {
  const locked = await tx.messages.lockDeliveries(ids);
  const free = locked.filter(({ message, carrierMessageId }) => carrierMessageId === null && !isFinal(message.status));
  return free.toSorted((one, other) => ids.indexOf(one.message.id) - ids.indexOf(other.message.id))[0];
}

async function record(step: Step, delivery: LockedDelivery, { carrierMessageId, report }: LoggedText): Promise<void> {
  const messageId = delivery.message.id;
  await step.tx.sends.recordStatuses([statusEventOf(report, { messageId, receiptId: null, recordedAt: step.at })]);
  const changes = new StatusChanges();
  changes.name(delivery, carrierMessageId);
  changes.move(delivery, report.status === null ? 'SENDING' : messageStatusOf(report.status), report.problem);
  await changes.write(step);
  await step.tx.jobs.add({ name: 'ask-carrier', subjectId: messageId, lane: `ask:${messageId}`, runAt: null });
}

/** Nobody knows who sent it, or with which files. */
async function takeIn(step: Step, conversationId: string, carrier: CarrierName, text: LoggedText): Promise<boolean> {
  const { tx, at } = step;
  const conversation = await tx.conversations.lock(conversationId);
  if (conversation === undefined) return false;
  const id = step.newId();
  const { body } = text;
  const { encoding, segments } = measureText(body);
  const nothing = { media: [], senderId: null, accountId: null };
  await tx.messages.add({ ...nothing, id, conversation, body, status: 'QUEUED', encoding, segments, carrier, at });
  await tx.outbox.append([messageEvent('message-added', id, conversation)]);
  const delivery = await tx.messages.lockForDelivery(id);
  if (delivery === undefined) throw new Error(`Message ${id} vanished while it was added.`);
  await record(step, delivery, text);
  return true;
}
