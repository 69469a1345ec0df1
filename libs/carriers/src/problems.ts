import type { CarrierProblem, DeliveryProblemCode } from '@patchbay/messaging';
import { cleanWord } from './words';

type Words = Omit<CarrierProblem, 'carrierCode'>;
/** What a carrier's error codes mean for a seller, and what to do. */
export type ProblemTable = Readonly<Record<string, Words>>;

export const words = (code: DeliveryProblemCode, reason: string, advice: string): Words => ({ code, reason, advice });

/** What goes wrong with every carrier, under different codes. */
export const common = {
  noSuchNumber: words('UNKNOWN_NUMBER', 'The number does not exist.', "Check the customer's number."),
  takesNoTexts: words('NOT_A_MOBILE', 'The number cannot receive texts.', "Use the customer's mobile number."),
  optedOut: {
    ...words(
      'OPTED_OUT',
      'The customer opted out of texts from this number.',
      'They can text START to it to opt in again.',
    ),
    isOptOut: true,
  },
  outOfReach: words('UNREACHABLE', 'The phone is off or has no signal.', 'Send again later.'),
  blocked: words(
    'BLOCKED_BY_CARRIER',
    'The recipient or their carrier blocks texts.',
    'Reach the customer another way.',
  ),
  notInService: words('UNKNOWN_NUMBER', 'The number is not in service.', "Check the customer's number."),
  landline: words(
    'NOT_A_MOBILE',
    'The number is a landline, or its carrier takes no texts.',
    "Use the customer's mobile number.",
  ),
  filtered: words(
    'CONTENT_REFUSED',
    'A carrier filtered the text as spam.',
    'Change the wording, and avoid short links.',
  ),
  unexplained: words('OTHER', 'The carrier could not deliver the text and did not say why.', 'Send again later.'),
  expired: words('EXPIRED', 'The phone could not be reached until the carrier gave up.', 'Send again later.'),
  busy: words('TOO_MANY_TEXTS', 'Too many texts were sent in a short time.', 'Send again later.'),
  tooLong: words('CONTENT_REFUSED', 'The text is too long for the carrier.', 'Shorten it, or split it in two.'),
  notRegistered: words(
    'SENDER_NOT_REGISTERED',
    'Our number is not registered for texts to this country or carrier.',
    'Ask your administrator to register it with the carrier.',
  ),
  wrongSender: words(
    'SENDER_NOT_REGISTERED',
    'Our number cannot send texts to this destination.',
    'Send from another number, or ask your administrator.',
  ),
  regionForbidden: words(
    'ACCOUNT_PROBLEM',
    "The carrier's account may not send to this region.",
    'Ask your administrator to allow it with the carrier.',
  ),
  accountClosed: words(
    'ACCOUNT_PROBLEM',
    "The carrier's account is suspended or has no credit.",
    'Ask your administrator to contact the carrier.',
  ),
  wrongCredentials: words(
    'ACCOUNT_PROBLEM',
    'The carrier did not accept our credentials.',
    "Ask your administrator to check the carrier's settings.",
  ),
  unsupported: words(
    'CONTENT_REFUSED',
    'The phone or its carrier does not support this kind of text.',
    'Send plain text, without media.',
  ),
} as const satisfies ProblemTable;

/** Twilio's codes. Carriers without their own table usually pass them through. */
export const twilioProblems: ProblemTable = {
  '20003': common.wrongCredentials,
  '21211': common.noSuchNumber,
  '21408': common.regionForbidden,
  '21602': words('CONTENT_REFUSED', 'The text is empty.', 'Write something.'),
  '21604': common.noSuchNumber,
  '21606': common.wrongSender,
  '21608': words(
    'ACCOUNT_PROBLEM',
    'This is a trial account, which can only text verified numbers.',
    'Ask your administrator to upgrade the account.',
  ),
  '21610': common.optedOut,
  '21611': common.busy,
  '21612': words(
    'UNREACHABLE',
    'The number cannot be reached from ours.',
    'Send from another number, or reach the customer another way.',
  ),
  '21614': common.takesNoTexts,
  '21617': common.tooLong,
  '30001': common.busy,
  '30002': common.accountClosed,
  '30003': common.outOfReach,
  '30004': common.blocked,
  '30005': common.notInService,
  '30006': common.landline,
  '30007': common.filtered,
  '30008': common.unexplained,
  '30009': words('OTHER', 'A part of the text was lost.', 'Send again.'),
  '30010': words(
    'ACCOUNT_PROBLEM',
    'The text costs more than the account allows.',
    'Ask your administrator to raise the limit.',
  ),
  '30017': words('CARRIER_AWAY', 'The network is congested.', 'Send again later.'),
  '30022': common.busy,
  '30023': words(
    'TOO_MANY_TEXTS',
    'The daily limit of texts is reached.',
    'Send again tomorrow, or ask your administrator to raise the limit.',
  ),
  '30024': common.notRegistered,
  '30032': words(
    'SENDER_NOT_REGISTERED',
    'Our toll-free number is not verified.',
    'Ask your administrator to get it verified.',
  ),
  '30034': common.notRegistered,
  '30410': words('CARRIER_AWAY', 'The network did not answer in time.', 'Ask the customer, or send again.'),
  '63018': common.busy,
};

export function problemOf(given: string | null, table: ProblemTable = twilioProblems): CarrierProblem {
  const code = given === null ? null : cleanWord(given);
  const entry = code !== null && Object.hasOwn(table, code) ? table[code] : undefined;
  if (entry !== undefined) return { carrierCode: code, ...entry };
  return {
    code: 'OTHER',
    carrierCode: code,
    reason: code === null ? common.unexplained.reason : `The carrier could not deliver the text (code ${code}).`,
    advice: 'Check the number and send again, or reach the customer another way.',
  };
}
