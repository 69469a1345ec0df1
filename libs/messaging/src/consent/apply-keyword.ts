import type { InboundText } from '../carrier';
import type { MessageInDelivery } from '../conversations';
import type { Step } from '../dependencies';
import { queueOutbound } from '../sending';
import { automaticText, type AutomaticTextKind } from './automatic-texts';
import type { ConsentScope, ConsentState } from './consent-entry';
import type { SendRules } from './consents';
import { languageOf } from './language-of';
import type { NewConsentEntry } from './place-entries';
import { isMereYes, type Keyword, readKeyword } from './read-keyword';
import { readWish, wishMatcherVersion } from './read-wish';
import { recordEntries } from './record-entries';

/** The keyword that a text is, as its carrier or we read it; STOP for a clear wish in other words. */
export const keywordIn = (body: string, fromCarrier: InboundText['keyword']): Keyword | null =>
  fromCarrier?.meaning ?? readKeyword(body) ?? (readWish(body) === 'STOP' ? 'STOP' : null);

/** How the text says it, and which version of our matcher read it so. */
function sourceOf(body: string, fromCarrier: InboundText['keyword']) {
  if (fromCarrier !== undefined) return { source: 'CARRIER', matcherVersion: null } as const;
  return {
    source: readKeyword(body) === null ? 'NATURAL_LANGUAGE' : 'KEYWORD',
    matcherVersion: wishMatcherVersion,
  } as const;
}

/**
 * Records the consent that a keyword gives or takes, and replies once unless the carrier did. A text that is one of too many
 * notifies nobody, and gets no reply but the confirmation of an opt-out, which the rules require, once a minute.
 */
export async function applyKeyword(
  step: Step,
  text: MessageInDelivery,
  fromCarrier: InboundText['keyword'],
  helpText: string | undefined,
): Promise<void> {
  const { message, conversation } = text;
  const keyword = keywordIn(message.body, fromCarrier);
  if (keyword === null) return;
  const [rules] = await step.tx.consents.rulesFor([conversation]);
  if (rules === undefined) throw new Error('A conversation has no number.');
  const { settings, consent } = rules;
  if (keyword === 'HELP') {
    if (consent.state === 'OPTED_OUT') return;
  } else {
    const before = consent.state;
    // It answers our question.
    const isAnswer = fromCarrier === undefined && isMereYes(message.body) && !settings.firstTextNeedsOptIn;
    if (isAnswer && before !== 'OPTED_OUT') return;
    await recordKeyword(step, text, rules, { keyword, ...sourceOf(message.body, fromCarrier) });
    if (!isChange(before, keyword)) return;
  }
  const isConfirmation = keyword === 'STOP' && isFirstStop(step, rules);
  if (fromCarrier?.isAnswered === true || (message.isExcess && !isConfirmation)) return;
  await answerKeyword(step, text, kinds[keyword], { helpText, scope: settings.keywordScope });
}

const kinds: Readonly<Record<Keyword, AutomaticTextKind>> = { HELP: 'HELP', STOP: 'OPT_OUT', START: 'OPT_IN' };

/** In the language of the keyword, or else in the company's. */
async function answerKeyword(
  { tx, newId, at }: Step,
  { message, conversation, phoneNumber }: MessageInDelivery,
  kind: AutomaticTextKind,
  builtIn: { readonly helpText: string | undefined; readonly scope: ConsentScope },
): Promise<void> {
  const texts = await tx.companySettings.automaticTexts();
  const language = languageOf(message.body) ?? texts.defaultLanguage;
  await queueOutbound(tx, {
    id: newId(),
    conversation,
    number: phoneNumber,
    body: automaticText({ ...texts, ...builtIn }, kind, language),
    senderId: null,
    automation: { kind, reason: 'KEYWORD', language, inReplyToId: message.id },
    at,
  });
}

/** The first START of a customer says nothing new to them. */
const isChange = (before: ConsentState, keyword: 'STOP' | 'START') => (before === 'OPTED_OUT') !== (keyword === 'STOP');

type Reading = Pick<NewConsentEntry, 'source' | 'matcherVersion'> & { readonly keyword: 'STOP' | 'START' };

/** Keeps every wish, as an older one may still become known. Of too many texts, only those that change something. */
async function recordKeyword(
  step: Step,
  text: MessageInDelivery,
  { settings, consent, teamIds }: SendRules,
  { keyword, ...how }: Reading,
): Promise<void> {
  const { message, conversation, phoneNumber } = text;
  const state = keyword === 'STOP' ? 'OPTED_OUT' : 'OPTED_IN';
  if (message.isExcess && consent.state === state) return;
  const entry = {
    ...({ customerKey: conversation.customerKey, state, ...how, at: null, messageId: message.id } as const),
    ...{ userId: null, accountId: null, evidence: null },
  };
  const entries = subjectsOf(settings.keywordScope, phoneNumber.id, teamIds).map((subject) => ({
    ...entry,
    ...subject,
  }));
  await recordEntries(step, entries, { abouts: [text], isQuiet: message.isExcess });
}

/** What a keyword that was sent to this number is about. A user without a team has only the number. */
function subjectsOf(
  scope: ConsentScope,
  phoneNumberId: string,
  teamIds: readonly string[],
): Pick<NewConsentEntry, 'scope' | 'phoneNumberId' | 'teamId'>[] {
  if (scope === 'COMPANY') return [{ scope, phoneNumberId: null, teamId: null }];
  if (scope === 'TEAM' && teamIds.length > 0) return teamIds.map((teamId) => ({ scope, phoneNumberId: null, teamId }));
  return [{ scope: 'PHONE_NUMBER', phoneNumberId, teamId: null }];
}

const minuteMs = 60_000;

/** Whether the customer changed nothing in the last minute: a robot could opt out and in all the time. */
const isFirstStop = ({ at }: Step, { consent: { decidedBy } }: SendRules): boolean =>
  decidedBy === null || at.getTime() - decidedBy.at.getTime() >= minuteMs;
