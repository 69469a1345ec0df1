import { route, type RoutingDecision, type RoutingQuestion } from '@patchbay/routing-domain';
import type { InboundText } from '../carrier';
import { applyKeyword } from '../consent';
import type { Transaction } from '../database';
import type { JobDependencies, Step } from '../dependencies';
import type { PhoneNumber } from '../directory';
import { messageEvent } from '../events';
import type { Job } from '../jobs';
import { numberKey } from '../numbers/number-key';
import { readCustomerAddress } from '../numbers/read-customer-address';
import { holdScheduled } from '../sending';
import { cleanText } from '../text/clean-text';
import { measureText } from '../text/measure-text';
import { countText } from './count-text';
import { joinParts } from './join-parts';
import { notifyAboutText } from './notify-about-text';
import { readCallback } from './read-callback';
import type { Receipt } from './receipts';

export interface RouteInboundDependencies extends JobDependencies {
  /** The reply to HELP and INFO. */
  readonly helpText: string;
  /** How many texts a customer may send to a number in a minute; Infinity for no limit. */
  readonly maxTextsPerMinute: number;
}

/** INBOUND, step 4: turns a stored text into a message in the right conversation and ends the job, in one transaction. */
export async function routeInbound(dependencies: RouteInboundDependencies, job: Job): Promise<void> {
  const { database, carriers, jobs, now } = dependencies;
  const waitMs = await database.transaction(async (tx): Promise<number | undefined> => {
    const receipt = await tx.receipts.load(job.subjectId);
    if (receipt === undefined || receipt.state !== 'PENDING') return tx.jobs.finish(job).then(() => undefined);
    const settle = async (state: 'ROUTED' | 'DUPLICATE' | 'IGNORED' | 'QUARANTINED', cause: string | null) => {
      await tx.jobs.finish(job);
      await tx.receipts.settle(receipt.id, state, cause, now());
      return undefined;
    };

    const event = readCallback(carriers, receipt);
    if (event.kind === 'unreadable') return settle('QUARANTINED', event.cause);
    if (event.kind === 'ignored') return settle('IGNORED', event.cause);
    if (event.kind === 'status') return settle('QUARANTINED', 'This is a status report, but it was stored as a text.');

    const sender = readCustomerAddress(event.from);
    if (sender === null) return settle('QUARANTINED', 'The sender is not a number, a short code or a name.');
    const number = await tx.phoneNumbers.findByNumber(cleanText(event.to), { keepAsIs: true });
    if (number === undefined) return settle('QUARANTINED', 'The text went to an unknown number. Add it, then retry.');

    const customer = { address: sender.address, key: numberKey(sender.address) };
    await tx.records.lockCustomer(customer.key);
    if (await tx.messages.inboundExists(receipt.carrier, event.carrierMessageId))
      return settle('DUPLICATE', 'This text arrived before, in another callback.');

    const joined = await joinParts(tx, receipt, event, now());
    if (joined.kind === 'waiting') return tx.jobs.hold(job).then(() => joined.waitMs);
    for (const part of joined.parts)
      await tx.receipts.settle(part.receiptId, 'ROUTED', `Part ${part.number} of ${event.part?.total ?? 1}.`, now());
    await addMessage(dependencies, tx, { receipt, text: joined.text, number, customer });
    return joined.parts.length > 0 ? tx.jobs.finish(job).then(() => undefined) : settle('ROUTED', null);
  });
  if (waitMs !== undefined) await jobs.postpone(job, waitMs);
}

interface Customer {
  readonly address: string;
  readonly key: string;
}

interface Arrival {
  readonly receipt: Receipt;
  readonly text: InboundText;
  readonly number: PhoneNumber;
  readonly customer: Customer;
}

async function addMessage(
  { now, newId, helpText, maxTextsPerMinute }: RouteInboundDependencies,
  tx: Transaction,
  { receipt, text, number, customer }: Arrival,
): Promise<void> {
  const at = now();
  const { decision, withoutMove, isNewLead } = await findRecord({ tx, newId, at }, number, customer);
  const conversation = await tx.conversations.open({
    id: newId(),
    recordId: decision.recordId,
    phoneNumberId: number.id,
    customerNumber: customer.address,
    customerKey: customer.key,
    at,
  });
  const body = cleanText(text.body);
  const { encoding, segments } = measureText(body);
  const message = await tx.messages.add({
    id: newId(),
    conversation,
    direction: 'INBOUND',
    body,
    media: text.media.map(({ url, contentType }) => ({ url: cleanText(url), contentType: cleanText(contentType) })),
    status: 'RECEIVED',
    encoding,
    segments,
    senderId: null,
    routing: decision,
    withoutMove,
    carrier: receipt.carrier,
    carrierMessageId: text.carrierMessageId,
    receiptId: receipt.id,
    ...countText(conversation.burst, receipt.receivedAt, maxTextsPerMinute),
    at,
  });
  await tx.outbox.append([messageEvent('message-added', message.id, conversation)]);
  const step = { tx, newId, at: message.createdAt };
  const inbound = { message, conversation, phoneNumber: number };
  await notifyAboutText(step, inbound, isNewLead);
  await holdScheduled(step, inbound);
  await applyKeyword(step, inbound, text.keyword, helpText);
}

interface Destination {
  readonly decision: RoutingDecision & { readonly recordId: string };
  readonly withoutMove: RoutingQuestion;
  readonly isNewLead: boolean;
}

/** The record that the text belongs to. An unknown number becomes a lead. */
async function findRecord(
  { tx, newId, at }: Step,
  number: PhoneNumber,
  { address, key }: Customer,
): Promise<Destination> {
  const question = await tx.records.routingQuestion(number, key, { keepAsIs: true });
  const { withoutMove } = question;
  const decision = route(question);
  if (decision.recordId !== null)
    return { decision: { ...decision, recordId: decision.recordId }, withoutMove, isNewLead: false };

  const recordId = newId();
  await tx.records.addLead({ id: recordId, name: address, owner: number.owner, number: address, numberKey: key, at });
  const candidates = [{ recordId, rank: 1, lostBy: null }];
  return { decision: { ...decision, recordId, candidates }, withoutMove, isNewLead: true };
}
