import type { Owner } from '@patchbay/access';
import { route, type RoutingDecision } from '@patchbay/routing-domain';
import { type CarrierEvent, type Carriers, type InboundText, UnreadableCallback } from '../carrier';
import { applyKeyword } from '../consent';
import type { KeyedConversation, Message } from '../conversations';
import type { Database, Transaction } from '../database';
import type { PhoneNumber } from '../directory';
import type { Job, JobQueue } from '../jobs';
import { notify, peopleConcerned, peopleToStepIn, whoMayRead } from '../notifications';
import { isCallable } from '../numbers/is-callable';
import { numberKey } from '../numbers/number-key';
import { readCustomerAddress } from '../numbers/read-customer-address';
import { holdScheduled } from '../sending';
import { cleanText } from '../text/clean-text';
import { measureText } from '../text/measure-text';
import { joinParts } from './join-parts';
import type { Receipt } from './receipts';

export interface RouteInboundDependencies {
  readonly database: Database;
  readonly carriers: Carriers;
  readonly jobs: JobQueue;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The answer to HELP and INFO. */
  readonly helpText: string;
}

/** INBOUND, step 4: a stored text becomes a message in the right conversation, in one transaction with its job's end. */
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
    if (event.kind === 'status') return settle('QUARANTINED', 'A status report was filed as a text.');

    const sender = readCustomerAddress(event.from);
    if (sender === null) return settle('QUARANTINED', 'The sender is neither a number, a short code nor a name.');
    const number = await tx.phoneNumbers.findByNumber(cleanText(event.to), { keepAsIs: true });
    if (number === undefined) return settle('QUARANTINED', 'The number texted to is none of ours: add it, then retry.');

    const customerKey = numberKey(sender.address);
    await tx.records.lockCustomer(customerKey);
    if (await tx.messages.inboundExists(receipt.carrier, event.carrierMessageId))
      return settle('DUPLICATE', 'This text had arrived before, in another callback.');

    const joined = await joinParts(tx, receipt, event, now());
    if (joined.kind === 'waiting') return tx.jobs.hold(job).then(() => joined.waitMs);
    for (const part of joined.parts)
      await tx.receipts.settle(part.receiptId, 'ROUTED', `Part ${part.number} of ${event.part?.total ?? 1}.`, now());
    await attach(dependencies, tx, receipt, joined.text, number, { address: sender.address, key: customerKey });
    return joined.parts.length > 0 ? tx.jobs.finish(job).then(() => undefined) : settle('ROUTED', null);
  });
  if (waitMs !== undefined) await jobs.retryLater(job, waitMs, 'The other parts of the text have not come yet.');
}

/** What a stored callback says, for a worker that has to go on whatever it says. */
export function readCallback(
  carriers: Carriers,
  receipt: Receipt,
): CarrierEvent | { readonly kind: 'unreadable'; readonly cause: string } {
  const carrier = carriers.get(receipt.carrier);
  if (carrier === undefined)
    return {
      kind: 'unreadable',
      cause: `The carrier ${receipt.carrier} is not configured here: configure it, then retry.`,
    };
  try {
    return carrier.read(receipt);
  } catch (error) {
    if (error instanceof UnreadableCallback) return { kind: 'unreadable', cause: error.message };
    throw error;
  }
}

interface Customer {
  readonly address: string;
  readonly key: string;
}

async function attach(
  { now, newId, helpText }: RouteInboundDependencies,
  tx: Transaction,
  receipt: Receipt,
  text: InboundText,
  number: PhoneNumber,
  customer: Customer,
): Promise<void> {
  const at = now();
  const { decision, isNewLead } = await decide(tx, number, customer, at, newId);
  const conversation = await tx.conversations.open({
    id: newId(),
    recordId: decision.recordId,
    phoneNumberId: number.id,
    customerNumber: customer.address,
    customerKey: customer.key,
    at,
  });
  const body = cleanText(text.body);
  const message = await tx.messages.add({
    id: newId(),
    conversation,
    direction: 'INBOUND',
    body,
    media: text.media.map(({ url, contentType }) => ({ url: cleanText(url), contentType: cleanText(contentType) })),
    status: 'RECEIVED',
    ...sizeOf(body),
    senderId: null,
    routing: decision,
    carrier: receipt.carrier,
    carrierMessageId: text.carrierMessageId,
    receiptId: receipt.id,
    at,
  });
  await tx.outbox.append([
    { type: 'message-added', messageId: message.id, conversationId: conversation.id, owners: conversation.owners },
  ]);
  await tellPeople(tx, newId, message, conversation, number, customer, isNewLead);
  await holdScheduled({ tx, newId }, message, conversation, number);
  await applyKeyword({ tx, newId, helpText }, message, conversation, number, text.keyword);
}

async function decide(
  tx: Transaction,
  number: PhoneNumber,
  customer: Customer,
  at: Date,
  newId: () => string,
): Promise<{ decision: RoutingDecision & { recordId: string }; isNewLead: boolean }> {
  const decision = route(await tx.records.routingQuestion(number, customer.key, { keepAsIs: true }));
  if (decision.recordId !== null) return { decision: { ...decision, recordId: decision.recordId }, isNewLead: false };

  const recordId = newId();
  const owner: Owner = number.owner;
  await tx.records.addLead({
    id: recordId,
    name: customer.address,
    owner,
    number: customer.address,
    numberKey: customer.key,
    at,
  });
  const candidates = [{ recordId, rank: 1, lostBy: null }];
  return { decision: { ...decision, recordId, candidates }, isNewLead: true };
}

export function sizeOf(body: string) {
  const { encoding, segments } = measureText(body);
  return { encoding, segments };
}

/** The addressees and the record's owners, each once; where none of them may read it, those who can step in. */
async function tellPeople(
  tx: Transaction,
  newId: () => string,
  message: Message,
  conversation: KeyedConversation,
  number: PhoneNumber,
  customer: Customer,
  isNewLead: boolean,
): Promise<void> {
  const occasion = { conversationId: conversation.id, messageId: message.id, at: message.createdAt };
  const concerned = await peopleConcerned(tx.users, number, conversation.owners.recordOwner);
  const readers = whoMayRead(concerned);
  const others = concerned.filter((person) => !readers.includes(person));
  const from = customer.address;

  await notify(
    tx,
    newId,
    readers,
    'NEW_MESSAGE',
    { title: `New text from ${from}`, body: excerpt(message.body) },
    occasion,
  );
  if (isNewLead)
    await notify(
      tx,
      newId,
      readers,
      'NEW_LEAD',
      {
        title: `New lead ${from}`,
        body: `An unknown ${isCallable(from) ? 'number' : 'sender'} wrote to ${number.name}.`,
      },
      occasion,
    );
  await notify(
    tx,
    newId,
    others,
    'MISSING_PRIVILEGE',
    {
      title: 'A text message came for you',
      body: 'You lack the privilege to receive text messages. Ask your administrator for the role of a salesperson.',
    },
    occasion,
  );
  if (readers.length === 0)
    await notify(
      tx,
      newId,
      await peopleToStepIn(tx.users, number),
      'UNATTENDED_MESSAGE',
      {
        title: `Nobody could read a text from ${from}`,
        body: `It came to ${number.name}. None of those it was for may read text messages.`,
      },
      occasion,
    );
}

const excerptLength = 160;

function excerpt(body: string): string {
  const characters = [...body];
  return characters.length <= excerptLength ? body : `${characters.slice(0, excerptLength - 1).join('')}…`;
}
