import { hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { CarrierName } from '../carrier';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import type { PhoneNumber, RecordDetails, RecordPhone } from '../directory';
import { noTextPermission, type Refusal } from '../refusal';
import { checkInput } from './check-input';
import { Draft } from './draft';
import { chooseCustomer, chooseNumber, findTarget } from './find-target';
import { planTime } from './plan-time';
import { type CountryLimit, refuseCountry, refuseRate, type SendLimits } from './send-limits';
import type { SendMessageInput } from './send-message-input';
import { writeBody } from './write-body';

/** Everything that a send consists of, and every reason to refuse it. */
export interface SendPlan {
  readonly refusals: readonly Refusal[];
  readonly record: RecordDetails | null;
  readonly number: PhoneNumber | null;
  readonly customer: RecordPhone | null;
  readonly body: string;
  readonly mediaUrls: readonly string[];
  /** Null for now. */
  readonly sendAt: Date | null;
  readonly missingFields: readonly string[];
}

/** The IANA time zones that a phone number can be in; none if the number does not tell. */
export type TimeZonesOf = (number: string) => Promise<readonly string[]>;

export interface SendDependencies extends Dependencies, CountryLimit {
  readonly timeZonesOf: TimeZonesOf;
  readonly takesMedia: (carrier: CarrierName) => boolean;
  readonly sendLimits: SendLimits;
}

/**
 * The only way from an input to a send: `sendMessage` stores the plan, `previewMessage` shows it. Writes nothing. If the
 * viewer may not send texts, that is the only refusal.
 */
export async function planSend(
  dependencies: SendDependencies,
  tx: Transaction,
  viewer: Viewer,
  input: SendMessageInput,
): Promise<SendPlan> {
  const { now, timeZonesOf, takesMedia, sendLimits } = dependencies;
  const draft = new Draft(tx, viewer, input, now());
  const mediaUrls = input.mediaUrls ?? [];
  if (!hasTextPrivilege(viewer.role))
    return {
      refusals: [noTextPermission],
      record: null,
      number: null,
      customer: null,
      body: '',
      mediaUrls,
      sendAt: null,
      missingFields: [],
    };

  checkInput(draft);
  const target = await findTarget(draft);
  const number = target && (await chooseNumber(draft, target));
  const customer = target && chooseCustomer(draft, target);
  const record = target?.record ?? null;
  const text = await writeBody(draft, { record, number, customer }, timeZonesOf);
  if (record !== null && number !== null && customer !== null) await checkConversation(draft, record, number, customer);
  if (mediaUrls.length > 0 && number !== null && !takesMedia(number.carrier))
    draft.refuse('INVALID_INPUT', `${number.name} can't send media. Remove mediaUrls.`, 'mediaUrls');
  const byLimits = [
    customer && refuseCountry(dependencies, customer.number, input.to == null ? 'recordId' : 'to'),
    await refuseRate(sendLimits, tx, viewer),
  ];
  draft.refusals.push(...byLimits.filter((refusal) => refusal !== null));
  const sendAt = await planTime(draft, number, customer, timeZonesOf);
  return { refusals: draft.refusals, record, number, customer, mediaUrls, sendAt, ...text };
}

/** Checks consent, and that the sender has seen the last message if they say so. */
async function checkConversation(
  draft: Draft,
  record: RecordDetails,
  number: PhoneNumber,
  customer: RecordPhone,
): Promise<void> {
  const { tx, input } = draft;
  if (await tx.consents.isOptedOut(number.id, customer.key))
    draft.refuse(
      'RECIPIENT_OPTED_OUT',
      'The customer opted out of texts from this number. They can text START to it to opt in again.',
    );
  if (input.expectedLastMessageId == null) return;
  const latest = await tx.conversations.findLatest(record.id, customer.key, [number.id]);
  // Locks the conversation, so that no message comes between this check and the send.
  const conversation = latest && (await tx.conversations.lock(latest.id));
  if ((conversation?.lastMessageId ?? null) !== input.expectedLastMessageId)
    draft.refuse('CONVERSATION_CHANGED', 'New messages arrived. Review them and send again.', 'expectedLastMessageId');
}
