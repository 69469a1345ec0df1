import { canSeeConversation, canSendFrom, canUseTemplate, hasTextPrivilege, type Viewer } from '@patchbay/access';
import { mediaCarriers } from '../carrier';
import type { KeyedConversation } from '../conversations';
import type { Transaction } from '../database';
import { isRecordVisible, type PhoneNumber, type RecordDetails, type RecordPhone } from '../directory';
import { isCallable } from '../numbers/is-callable';
import { numberKey } from '../numbers/number-key';
import { quietHoursRefusal, refusal, type Refusal } from '../refusal';
import { renderTemplate } from '../templates';
import { cleanText } from '../text/clean-text';
import { endOfQuiet } from './quiet-hours';
import type { SendMessageInput } from './send-message-input';

/** The longest text that carriers take, in UTF-16 units. */
export const maxBodyLength = 1_600;

/** Everything that a send is made of, and every reason for which it would be refused. */
export interface SendPlan {
  readonly refusals: readonly Refusal[];
  readonly record: RecordDetails | null;
  readonly number: PhoneNumber | null;
  readonly customer: RecordPhone | null;
  readonly body: string;
  readonly mediaUrls: readonly string[];
  /** Null where that is at once. */
  readonly sendAt: Date | null;
  readonly missingFields: readonly string[];
}

/** What a number tells of where its owner may be: IANA time zones; none where it tells nothing. */
export type TimeZonesOf = (number: string) => Promise<readonly string[]>;

export interface PlanSendDependencies {
  readonly now: () => Date;
  readonly timeZonesOf: TimeZonesOf;
}

/**
 * The one way from an input to a send: `sendMessage` stores what it plans, `previewMessage` shows it. It writes
 * nothing. A missing privilege is the first question and, where it is missing, the only answer.
 */
export async function planSend(
  { now: clock, timeZonesOf }: PlanSendDependencies,
  tx: Transaction,
  viewer: Viewer,
  input: SendMessageInput,
): Promise<SendPlan> {
  const now = clock();
  const empty = {
    record: null,
    number: null,
    customer: null,
    body: '',
    mediaUrls: [],
    sendAt: null,
    missingFields: [],
  };
  if (!hasTextPrivilege(viewer.role))
    return {
      ...empty,
      refusals: [
        refusal(
          'FORBIDDEN',
          'You lack the privilege to send text messages. Ask your administrator for the role of a salesperson.',
        ),
      ],
    };

  const refusals = refusalsOfShape(input, now);
  const target = await findTarget(tx, viewer, input);
  refusals.push(...target.refusals);
  const number = target.record === null ? null : await chooseNumber(tx, viewer, input, target, refusals);
  const customer = target.record === null ? null : chooseCustomer(input, target, refusals);
  const text = await writeBody(tx, viewer, input, target.record, number, refusals);

  if (number !== null && customer !== null && (await tx.consents.isOptedOut(number.id, customer.key)))
    refusals.push(
      refusal(
        'RECIPIENT_OPTED_OUT',
        'The customer opted out of texts from this number. They can text START to it to opt in again.',
      ),
    );
  if (input.expectedLastMessageId != null && target.record !== null && number !== null && customer !== null) {
    const last = await lastMessageId(tx, target.record, number, customer);
    if (last !== input.expectedLastMessageId)
      refusals.push(
        refusal(
          'CONVERSATION_CHANGED',
          'Something was said in the conversation meanwhile: read it, then send again.',
          'expectedLastMessageId',
        ),
      );
  }
  const mediaUrls = input.mediaUrls ?? [];
  if (mediaUrls.length > 0 && number !== null && !mediaCarriers.includes(number.carrier))
    refusals.push(
      refusal('INVALID_INPUT', `The carrier of ${number.name} takes no media: leave out mediaUrls.`, 'mediaUrls'),
    );
  const asked = input.sendAt != null && input.sendAt > now ? input.sendAt : null;
  const sendAt =
    number === null || customer === null
      ? asked
      : await outsideQuietHours(timeZonesOf, input, number, customer, now, asked, refusals);
  return { refusals, record: target.record, number, customer, mediaUrls, sendAt, ...text };
}

/** When it may go out: as asked, or later where the sender lets it wait; else it is refused, and when it may is said. */
async function outsideQuietHours(
  timeZonesOf: TimeZonesOf,
  { deferInQuietHours }: SendMessageInput,
  number: PhoneNumber,
  customer: RecordPhone,
  now: Date,
  asked: Date | null,
  refusals: Refusal[],
): Promise<Date | null> {
  if (number.quietHours === null) return asked;
  const moment = asked ?? now;
  const earliest = endOfQuiet(number.quietHours, await timeZonesOf(customer.number), moment);
  if (earliest <= moment) return asked;
  if (deferInQuietHours !== true)
    refusals.push(
      quietHoursRefusal(
        number,
        earliest,
        'give that as sendAt, or ask for it with deferInQuietHours.',
        ...(asked === null ? [] : ['sendAt']),
      ),
    );
  return earliest;
}

/** Locks the conversation, so that nothing is said between this answer and the send. */
async function lastMessageId(
  tx: Transaction,
  record: RecordDetails,
  number: PhoneNumber,
  customer: RecordPhone,
): Promise<string | null> {
  const conversation = await tx.conversations.findLatest(record.id, customer.key, [number.id]);
  const locked = conversation && (await tx.conversations.lock(conversation.id));
  return locked?.lastMessageId ?? null;
}

const furthestDays = 365;
/** What a clock or a slow connection may be off. */
const toleranceMs = 60_000;

function refusalsOfTime(sendAt: Date, now: Date): Refusal[] {
  const ahead = sendAt.getTime() - now.getTime();
  if (ahead < -toleranceMs)
    return [
      refusal('INVALID_INPUT', 'sendAt has passed: choose a later time, or leave it out to send at once.', 'sendAt'),
    ];
  if (ahead > furthestDays * 86_400_000)
    return [refusal('INVALID_INPUT', `sendAt may be ${furthestDays} days ahead at most.`, 'sendAt')];
  return [];
}

const maxMedia = 10;
const maxUrlLength = 2_000;

function refusalsOfMedia(urls: readonly string[]): Refusal[] {
  if (urls.length > maxMedia) return [refusal('INVALID_INPUT', `A text takes ${maxMedia} files at most.`, 'mediaUrls')];
  return urls.flatMap((url, place) =>
    /^https:\/\/[^\s/]/.test(url) && url.length <= maxUrlLength && URL.canParse(url)
      ? []
      : [
          refusal(
            'INVALID_INPUT',
            `A file is given by an https URL of at most ${maxUrlLength} characters, which the carrier can fetch.`,
            'mediaUrls',
            String(place),
          ),
        ],
  );
}

function refusalsOfShape(input: SendMessageInput, now: Date): Refusal[] {
  const refusals: Refusal[] = [];
  if ((input.conversationId == null) === (input.recordId == null))
    refusals.push(refusal('INVALID_INPUT', 'Give either conversationId or recordId.', 'conversationId'));
  const hasMedia = (input.mediaUrls ?? []).length > 0;
  if (input.body == null && input.templateId == null ? !hasMedia : input.body != null && input.templateId != null)
    refusals.push(refusal('INVALID_INPUT', 'Give either body or templateId.', 'body'));
  if (input.conversationId != null && input.to != null)
    refusals.push(refusal('INVALID_INPUT', 'A conversation has its customer number: leave out "to".', 'to'));
  refusals.push(...refusalsOfMedia(input.mediaUrls ?? []));
  if (input.sendAt != null) refusals.push(...refusalsOfTime(input.sendAt, now));
  else if (input.cancelIfCustomerReplies === true)
    refusals.push(
      refusal(
        'INVALID_INPUT',
        'Only a text that waits for its time can be taken back: give sendAt too.',
        'cancelIfCustomerReplies',
      ),
    );
  if (input.idempotencyKey != null && (input.idempotencyKey.length === 0 || input.idempotencyKey.length > 255))
    refusals.push(refusal('INVALID_INPUT', 'An idempotencyKey has 1 to 255 characters.', 'idempotencyKey'));
  return refusals;
}

interface Target {
  readonly conversation: KeyedConversation | null;
  readonly record: RecordDetails | null;
  /** The customer numbers to choose from: the record's, and those it was ever talked with under. */
  readonly customers: readonly RecordPhone[];
  readonly refusals: readonly Refusal[];
}

const noTarget = (...refusals: Refusal[]): Target => ({ conversation: null, record: null, customers: [], refusals });

async function findTarget(tx: Transaction, viewer: Viewer, input: SendMessageInput): Promise<Target> {
  if (input.conversationId != null && input.recordId == null) {
    const conversation = await tx.conversations.findById(input.conversationId);
    const record = conversation && (await tx.records.load(conversation.recordId));
    if (!conversation || !record || !canSeeConversation(viewer, conversation.owners))
      return noTarget(refusal('NOT_FOUND', 'There is no such conversation.', 'conversationId'));
    const customers = [{ number: conversation.customerNumber, key: conversation.customerKey }];
    return { conversation, record, customers, refusals: [] };
  }
  if (input.recordId != null && input.conversationId == null) {
    const record = await tx.records.load(input.recordId);
    if (record === undefined || !(await isRecordVisible(tx, viewer, record)))
      return noTarget(refusal('NOT_FOUND', 'There is no such record.', 'recordId'));
    return { conversation: null, record, customers: await customersOf(tx, record), refusals: [] };
  }
  return noTarget();
}

async function customersOf(tx: Transaction, record: RecordDetails): Promise<RecordPhone[]> {
  const talkedWith = await tx.conversations.customerNumbersOf(record.id);
  return [...new Map([...talkedWith, ...record.phones].map((phone) => [phone.key, phone])).values()];
}

/** The number to send from: the one asked for, else the conversation's, else the viewer's only one. */
async function chooseNumber(
  tx: Transaction,
  viewer: Viewer,
  input: SendMessageInput,
  target: Target,
  refusals: Refusal[],
): Promise<PhoneNumber | null> {
  const chosen = input.phoneNumberId ?? target.conversation?.phoneNumberId;
  if (chosen != null) {
    const number = await tx.phoneNumbers.findById(chosen);
    if (number !== undefined && canSendFrom(viewer, number.owner)) return number;
    refusals.push(
      refusal(
        'NUMBER_NOT_ASSIGNED',
        input.phoneNumberId != null
          ? 'This number is not assigned to you or a team of yours: choose one of your own.'
          : "The conversation's number is not assigned to you or a team of yours: choose one of your own with phoneNumberId.",
        'phoneNumberId',
      ),
    );
    return null;
  }
  const usable = await tx.phoneNumbers.usableBy(viewer);
  if (usable.length === 1) return usable[0] ?? null;
  if (usable.length === 0) {
    refusals.push(
      refusal('NO_PHONE_NUMBER', 'You have no number to send from. Ask your administrator for one.', 'phoneNumberId'),
    );
    return null;
  }
  const talkedOn = await numberOfLatestTalk(tx, input, target, usable);
  if (talkedOn === undefined)
    refusals.push(
      refusal('INVALID_INPUT', 'You have several numbers: choose one with phoneNumberId.', 'phoneNumberId'),
    );
  return talkedOn ?? null;
}

async function numberOfLatestTalk(
  tx: Transaction,
  input: SendMessageInput,
  { record, customers }: Target,
  usable: readonly PhoneNumber[],
): Promise<PhoneNumber | undefined> {
  const customer = input.to != null ? { key: numberKey(input.to) } : customers.length === 1 ? customers[0] : undefined;
  if (record === null || customer === undefined) return undefined;
  const latest = await tx.conversations.findLatest(
    record.id,
    customer.key,
    usable.map(({ id }) => id),
  );
  return usable.find(({ id }) => id === latest?.phoneNumberId);
}

function chooseCustomer(
  input: SendMessageInput,
  { conversation, record, customers }: Target,
  refusals: Refusal[],
): RecordPhone | null {
  const callable = customers.filter(({ number }) => isCallable(number));
  if (conversation !== null && callable.length === 0) {
    refusals.push(
      refusal(
        'INVALID_NUMBER',
        `${conversation.customerNumber} is a short code or a name and takes no replies.`,
        'conversationId',
      ),
    );
    return null;
  }
  if (input.to != null && conversation === null) {
    const key = numberKey(input.to);
    const known = callable.find((phone) => phone.key === key);
    if (known === undefined)
      refusals.push(refusal('INVALID_NUMBER', `${record?.name ?? 'The record'} does not have this number.`, 'to'));
    return known ?? null;
  }
  if (callable.length === 1) return callable[0] ?? null;
  refusals.push(
    callable.length === 0
      ? refusal('NO_PHONE_NUMBER', `${record?.name ?? 'The record'} has no number that takes texts.`, 'recordId')
      : refusal('INVALID_INPUT', `${record?.name ?? 'The record'} has several numbers: choose one with "to".`, 'to'),
  );
  return null;
}

async function writeBody(
  tx: Transaction,
  viewer: Viewer,
  input: SendMessageInput,
  record: RecordDetails | null,
  number: PhoneNumber | null,
  refusals: Refusal[],
): Promise<{ body: string; missingFields: readonly string[] }> {
  const field = input.templateId != null ? 'templateId' : 'body';
  let body = '';
  let missingFields: readonly string[] = [];
  if (input.templateId != null && input.body == null) {
    const template = await tx.templates.findById(input.templateId);
    const user = await tx.users.findById(viewer.userId);
    if (template === undefined || !canUseTemplate(viewer, template.owner)) {
      refusals.push(refusal('NOT_FOUND', 'There is no such template.', 'templateId'));
      return { body, missingFields };
    }
    if (record === null || user === undefined) return { body, missingFields };
    const rendered = renderTemplate(template.body, {
      record: {
        name: record.name,
        type: record.type,
        owner: record.ownerName,
        account: record.accountName,
        contact: record.contactName,
      },
      user: { name: user.name, email: user.email },
      phoneNumber: { name: number?.name ?? null, number: number?.number ?? null },
    });
    if (!rendered.ok) {
      refusals.push(refusal('TEMPLATE_INVALID', `The template cannot be filled in: ${rendered.message}`, 'templateId'));
      return { body, missingFields };
    }
    body = rendered.text;
    missingFields = rendered.missingFields;
    if (missingFields.length > 0)
      refusals.push(
        refusal(
          'TEMPLATE_FIELD_MISSING',
          `${record.name} lacks ${missingFields.join(', ')}, which the template names without a default.`,
          'templateId',
        ),
      );
  } else if (input.body != null) {
    body = input.body;
  } else {
    return { body, missingFields };
  }
  body = cleanText(body);
  if (body.trim() === '' && missingFields.length === 0 && (input.mediaUrls ?? []).length === 0)
    refusals.push(refusal('EMPTY_BODY', 'The text is empty.', field));
  if (body.length > maxBodyLength)
    refusals.push(
      refusal('BODY_TOO_LONG', `The text has ${body.length} characters; ${maxBodyLength} are the most.`, field),
    );
  return { body, missingFields };
}
