import { readWish, whyNoText } from '../consent';
import type { PairHistory } from '../conversations';
import type { Step } from '../dependencies';
import { isE164 } from '../numbers/read-customer-address';
import { type CountryOf, queueOutbound, whyAway } from '../sending';
import type { StoredText } from './notify-about-texts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A text that waited for longer, as in an outage, gets no answer that nobody is there. */
const maxAgeMs = 15 * minuteMs;
/** Nobody types that fast. */
const robotMs = 10_000;
const maxAwayPerDay = 3;

/**
 * Answers a text with the away message of its number, if nobody is there: at most once in the time that the number sets. The
 * caller holds the customer, so two workers cannot both find that none was sent, and the answer commits with the text.
 */
export async function answerAway(step: Step, text: StoredText, countryOf: CountryOf): Promise<void> {
  const { phoneNumber, conversation, message, arrival } = text;
  const away = phoneNumber.awayMessage;
  if (away === null || !away.isOn || !phoneNumber.isActive || !mayAnswer(text)) return;
  if (step.at.getTime() - arrival.receipt.receivedAt.getTime() > maxAgeMs) return;
  const [rules] = await step.tx.consents.rulesFor([conversation]);
  if (rules === undefined || whyNoText(rules) !== null) return;
  const country = countryOf(phoneNumber.number);
  const holidays = rules.settings.holidays.flatMap((day) =>
    day.country === null || day.country === country ? day.date : [],
  );
  const reason = whyAway(away, holidays, step.at);
  if (reason === null) return;
  const history = await step.tx.messages.pairHistory(conversation, message.createdAt);
  if (wasSent(history, step.at, away.everyHours) || isRobot(history, message.body, step.at)) return;
  await queueOutbound(step.tx, {
    id: step.newId(),
    conversation,
    number: phoneNumber,
    body: away.text,
    senderId: null,
    automation: { kind: 'AWAY', reason, language: null, inReplyToId: message.id },
    at: step.at,
  });
}

/** Not what asks for something else, and not those who cannot be answered. */
const mayAnswer = ({ arrival, message, conversation }: StoredText): boolean =>
  !arrival.isKeyword &&
  !message.isExcess &&
  message.reaction === null &&
  isE164(conversation.customerNumber) &&
  readWish(message.body) === null;

function wasSent({ texts, lastAwayAt }: PairHistory, at: Date, everyHours: number): boolean {
  if (lastAwayAt !== null && at.getTime() - lastAwayAt.getTime() < everyHours * hourMs) return true;
  return texts.filter(({ isAway }) => isAway).length >= maxAwayPerDay;
}

const fold = (body: string) => body.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Whether a robot answers: our own number; a text that repeats what we said, or what they said for the third time; or one
 * that came within seconds of our text, for the second time in a day.
 */
export function isRobot({ texts, isOurNumber }: PairHistory, body: string, at: Date): boolean {
  if (isOurNumber) return true;
  const said = fold(body);
  if (texts.some((text) => text.isOurs && fold(text.body) === said)) return true;
  if (said.length > 20 && texts.filter((text) => !text.isOurs && fold(text.body) === said).length >= 2) return true;
  const theirs = [...texts.filter(({ isOurs }) => !isOurs).map(({ createdAt }) => createdAt), at];
  const isQuick = (time: Date) =>
    texts.some((text) => {
      const afterMs = time.getTime() - text.createdAt.getTime();
      return text.isOurs && afterMs > 0 && afterMs <= robotMs;
    });
  return theirs.filter(isQuick).length >= 2;
}
