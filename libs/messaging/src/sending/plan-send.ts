import { hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { SendRules } from '../consent';
import type { Media } from '../conversations';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import type { NewLead, PhoneNumber, RecordDetails, RecordPhone } from '../directory';
import type { MediaOf } from '../media';
import { noTextPermission, type Refusal, wordsRefusal } from '../refusal';
import { checkInput } from './check-input';
import { refuseConsent } from './refuse-consent';
import { Draft } from './draft';
import { planMedia } from './plan-media';
import { chooseCustomer, chooseNumber, findTarget } from './find-target';
import { planTime } from './plan-time';
import type { PlacesOf } from './send-hours';
import { type CountryLimit, refuseCountry, refuseRate, type SendLimits } from './send-limits';
import type { SendMessageInput } from './send-message-input';
import type { ReplacedCharacter } from '../text/replace-invisible';
import { findConfirmWords, unconfirmed } from './words-to-confirm';
import { writeBody } from './write-body';

/** Everything that a send consists of, and every reason to refuse it. */
export interface SendPlan {
  readonly refusals: readonly Refusal[];
  readonly record: RecordDetails | null;
  /** The record, if it has to be created. */
  readonly newLead: NewLead | null;
  readonly number: PhoneNumber | null;
  readonly customer: RecordPhone | null;
  readonly body: string;
  /** With `⟦label⟧` for each missing field. */
  readonly withGaps: string;
  readonly media: readonly Media[];
  /** Null for now. */
  readonly sendAt: Date | null;
  readonly missingFields: readonly string[];
  /** What the given text had that nobody sees; the body has it no more. */
  readonly replaced: readonly ReplacedCharacter[];
  /** Words of the company's that it has, and that the sender confirmed. */
  readonly confirmed: readonly string[];
}

export interface SendDependencies extends Dependencies, CountryLimit, PlacesOf {
  readonly mediaOf: MediaOf;
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
  const { now, sendLimits } = dependencies;
  const draft = new Draft(tx, viewer, input, now());
  if (!hasTextPrivilege(viewer.role))
    return {
      refusals: [noTextPermission],
      record: null,
      newLead: null,
      number: null,
      customer: null,
      body: '',
      withGaps: '',
      media: [],
      sendAt: null,
      missingFields: [],
      replaced: [],
      confirmed: [],
    };

  checkInput(draft);
  const target = await findTarget(draft, dependencies.newId);
  const number = target && (await chooseNumber(draft, target));
  const customer = target && chooseCustomer(draft, target);
  const record = target?.record ?? null;
  const text = await writeBody(draft, { record, number, customer }, dependencies.timeZonesOf);
  const newLead = target?.newLead ?? null;
  const recordId = newLead === null ? (record?.id ?? null) : null;
  const [rules = null] =
    number === null || customer === null
      ? []
      : await tx.consents.rulesFor([{ phoneNumberId: number.id, customerKey: customer.key, recordId }]);
  if (record !== null && number !== null && customer !== null)
    await checkConversation(draft, record, { number, customer, rules });
  const media = await planMedia(draft, dependencies, number, customer);
  const byLimits = [
    customer && refuseCountry(dependencies, customer.number, input.to == null ? 'recordId' : 'to'),
    await refuseRate(sendLimits, tx, viewer),
  ];
  draft.refusals.push(...byLimits.filter((refusal) => refusal !== null));
  const sendAt = await planTime(draft, { number, customer, rules }, dependencies);
  const confirmed = rules === null ? [] : checkWords(draft, text.body, rules.settings);
  return { refusals: draft.refusals, record, newLead, number, customer, media, sendAt, ...text, confirmed };
}

/** Refuses words that the sender did not confirm. Returns those that they did. */
export function checkWords(
  { input, refusals }: Draft,
  body: string,
  { confirmWords }: Pick<SendRules['settings'], 'confirmWords'>,
): readonly string[] {
  const found = findConfirmWords(body, confirmWords);
  const left = unconfirmed(found, input.confirmedWords ?? []);
  if (left.length > 0) refusals.push(wordsRefusal(left));
  return found;
}

/** Checks consent, and that the sender has seen the last message if they say so. */
async function checkConversation(
  draft: Draft,
  record: RecordDetails,
  { number, customer, rules }: { number: PhoneNumber; customer: RecordPhone; rules: SendRules | null },
): Promise<void> {
  const { tx, input } = draft;
  const no = rules && refuseConsent(rules);
  if (no !== null) draft.refusals.push(no);
  if (input.expectedLastMessageId == null) return;
  const latest = await tx.conversations.findLatest(record.id, customer.key, [number.id]);
  // Locks the conversation, so that no message comes between this check and the send.
  const conversation = latest && (await tx.conversations.lock(latest.id));
  if ((conversation?.lastMessageId ?? null) !== input.expectedLastMessageId)
    draft.refuse('CONVERSATION_CHANGED', 'New messages arrived. Review them and send again.', 'expectedLastMessageId');
}
