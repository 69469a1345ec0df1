import { canSeeConversation, canSendFrom, type Owner } from '@patchbay/access';
import { route } from '@patchbay/routing-domain';
import type { KeyedConversation } from '../conversations';
import type { Transaction } from '../database';
import { isRecordVisible, type NewLead, type PhoneNumber, type RecordDetails, type RecordPhone } from '../directory';
import { isCallable } from '../numbers/is-callable';
import { numberKey } from '../numbers/number-key';
import { isE164 } from '../numbers/read-customer-address';
import type { Draft } from './draft';

/** Whom a text is for. */
export interface Target {
  readonly record: RecordDetails;
  readonly conversation: KeyedConversation | null;
  /** The customer numbers to choose from: the record's, and those of its conversations. */
  readonly customers: readonly RecordPhone[];
  /** The record, if it has to be created. */
  readonly newLead: NewLead | null;
}

export async function findTarget(draft: Draft, newId: () => string): Promise<Target | null> {
  const { tx, viewer, input } = draft;
  if (input.newLeadName != null)
    return input.conversationId == null && input.recordId == null ? findByNumber(draft, newId) : null;
  if (input.conversationId != null && input.recordId == null) {
    const conversation = await tx.conversations.findById(input.conversationId);
    const record = conversation && (await tx.records.load(conversation.recordId));
    if (!conversation || !record || !canSeeConversation(viewer, conversation.owners))
      return draft.refuse('NOT_FOUND', 'Conversation not found.', 'conversationId');
    const customers = [{ number: conversation.customerNumber, key: conversation.customerKey }];
    return { record, conversation, customers, newLead: null };
  }
  if (input.recordId != null && input.conversationId == null) {
    const record = await tx.records.load(input.recordId);
    if (record === undefined || !(await isRecordVisible(tx, viewer, record)))
      return draft.refuse('NOT_FOUND', 'Record not found.', 'recordId');
    return { record, conversation: null, customers: await customersOf(tx, record), newLead: null };
  }
  return null;
}

/**
 * Whom a number belongs to: the record that a text from it would go to, or a lead of the viewer's. Holds the customer's lock, so
 * that neither a text that arrives nor another send creates a second lead.
 */
async function findByNumber(draft: Draft, newId: () => string): Promise<Target | null> {
  const { tx, viewer, now } = draft;
  const { to, newLeadName: name, phoneNumberId } = draft.input;
  if (to == null || name == null || phoneNumberId == null) return null;
  const number = await chooseNumber(draft, { conversation: null });
  if (!isCallable(to)) return draft.refuse('INVALID_NUMBER', 'This number can’t receive texts. Check it.', 'to');
  if (number === null) return null;
  const customer = { number: to, key: numberKey(to) };
  await tx.records.lockCustomer(customer.key);
  const [question] = await tx.records.routingQuestions([{ number, customerKey: customer.key }], { keepAsIs: true });
  const { recordId } = route(question!);
  const record = recordId === null ? undefined : await tx.records.load(recordId);
  if (record !== undefined) return { record, conversation: null, customers: [customer], newLead: null };
  // A program owns nothing.
  const owner: Owner = viewer.account === undefined ? { kind: 'user', id: viewer.userId } : number.owner;
  const newLead = { id: newId(), name, owner, number: to, numberKey: customer.key, at: now };
  return { record: await asRecord(tx, newLead), conversation: null, customers: [customer], newLead };
}

/** What a template can say about a lead that does not exist yet. */
async function asRecord(tx: Transaction, { id, name, owner, number, numberKey: key }: NewLead): Promise<RecordDetails> {
  const ownerName = owner.kind === 'user' ? ((await tx.users.findById(owner.id))?.name ?? '') : '';
  return {
    ...{
      id,
      type: 'LEAD',
      name,
      hasName: true,
      firstName: null,
      lastName: null,
      fields: {},
      timeZone: null,
      owner,
      ownerName,
    },
    ...{ accountName: null, contactName: null, phones: [{ number, key }] },
  };
}

async function customersOf(tx: Transaction, record: RecordDetails): Promise<RecordPhone[]> {
  const textedNumbers = await tx.conversations.customerNumbersOf(record.id);
  return [...new Map([...textedNumbers, ...record.phones].map((phone) => [phone.key, phone])).values()];
}

/** The number to send from: the one in the input, or the conversation's, or the viewer's only or latest one. */
export async function chooseNumber(
  draft: Draft,
  target: Target | { readonly conversation: null },
): Promise<PhoneNumber | null> {
  const { tx, viewer, input } = draft;
  const id = input.phoneNumberId ?? target.conversation?.phoneNumberId;
  if (id != null) {
    const number = await tx.phoneNumbers.findById(id);
    if (number !== undefined && canSendFrom(viewer, number)) return number;
    if (number !== undefined && !number.isActive)
      return draft.refuse(
        'NUMBER_NOT_ASSIGNED',
        `${number.name} was retired. Choose another number with phoneNumberId.`,
        'phoneNumberId',
      );
    const subject = input.phoneNumberId != null ? 'This number' : "The conversation's number";
    return draft.refuse(
      'NUMBER_NOT_ASSIGNED',
      `${subject} is not assigned to you or your team. Choose one of your own with phoneNumberId.`,
      'phoneNumberId',
    );
  }
  if (viewer.account !== undefined)
    return draft.refuse('NO_PHONE_NUMBER', 'Choose the number to send from with phoneNumberId.', 'phoneNumberId');
  const usable = await tx.phoneNumbers.usableBy(viewer);
  if (usable.length === 1) return usable[0] ?? null;
  if (usable.length === 0)
    return draft.refuse(
      'NO_PHONE_NUMBER',
      'You have no number to send from. Ask your administrator for one.',
      'phoneNumberId',
    );
  return (
    ('record' in target ? await latestNumber(draft, target, usable) : undefined) ??
    draft.refuse('INVALID_INPUT', 'You have several numbers. Choose one with phoneNumberId.', 'phoneNumberId')
  );
}

/** The number of the latest conversation with the customer. */
async function latestNumber(
  { tx, input }: Draft,
  { record, customers }: Target,
  usable: readonly PhoneNumber[],
): Promise<PhoneNumber | undefined> {
  const key = input.to != null ? numberKey(input.to) : customers.length === 1 ? customers[0]?.key : undefined;
  if (key === undefined) return undefined;
  const ids = usable.map(({ id }) => id);
  const latest = await tx.conversations.findLatest(record.id, key, ids);
  return usable.find(({ id }) => id === latest?.phoneNumberId);
}

export function chooseCustomer(draft: Draft, { conversation, record, customers }: Target): RecordPhone | null {
  const { to } = draft.input;
  // It is refused already.
  if (to != null && !isE164(to)) return null;
  const callable = customers.filter(({ number }) => isCallable(number));
  if (conversation !== null && callable.length === 0)
    return draft.refuse(
      'INVALID_NUMBER',
      `${conversation.customerNumber} is a short code or a name and can't receive replies.`,
      'conversationId',
    );
  if (to != null && conversation === null)
    return (
      callable.find(({ key }) => key === numberKey(to)) ??
      draft.refuse('INVALID_NUMBER', `${record.name} does not have this number.`, 'to')
    );
  if (callable.length === 0)
    return draft.refuse('NO_PHONE_NUMBER', `${record.name} has no number that can receive texts.`, 'recordId');
  return callable.length === 1
    ? (callable[0] ?? null)
    : draft.refuse('INVALID_INPUT', `${record.name} has several numbers. Choose one with "to".`, 'to');
}
