import { type Field, keyOf } from './product';

/**
 * Columns of consent, by their names: CRMs have them as custom fields, so every company and every app names them in its own
 * way. `HasOptedOutOfSms`, `SMS_Opt_Out__c`, `Do not allow text messages` and `SMS opt-out date` are understood.
 */
const texts = '(?:sms|texts?|texting|textmessag(?:es|ing|e))';
const channel = `(?:${texts}|mobile|messages|messaging)`;
const optedOut = [
  `(?:is|has)?${channel}?(?:optout|optedout)(?:(?:of|from)?${channel})?`,
  `${channel}(?:unsubscribed|stopped|suppressed|blocked)|unsubscribedfrom${channel}`,
  `donot(?:allow|send|receive)?(?:${channel}|contact)`,
  'smsnichtzulassen|textnachrichtennichtzulassen|keinesms|smsabgemeldet|nichtkontaktieren|kontaktsperre',
  'nepascontacter|nepasautoriserlessms|desinscritsms|désinscritsms|nocontactar|nopermitirsms|nãocontatar|noncontattare',
].join('|');
const optedIn = [
  `(?:is|has)?${channel}?(?:optin|optedin)(?:(?:to|into|for)?${channel})?`,
  `${texts}subscribed|subscribedto${texts}|consentedto${texts}`,
  `(?:accepts|agreedto)${channel}(?:marketing)?`,
].join('|');
const consent = [
  `${texts}(?:marketing)?(?:consent|permission|status|consentstatus|subscription|subscriptionstatus|marketing)`,
  'consentstatus|optinstatus|optoutstatus|optstatus|einwilligungsms|smseinwilligung|consentementsms|consentimientosms',
].join('|');
const when = '(?:date(?:time)?|at|on|time(?:stamp)?|datum|am)';
const how = '(?:source|method|reason|channel|via|keyword|form|url|quelle|grund)';

const patterns: readonly (readonly [RegExp, Field])[] = (
  [
    [`(?:${optedOut})`, 'optedOut'],
    [`(?:${optedIn})`, 'optedIn'],
    [`(?:${consent})`, 'consent'],
    [`(?:${optedOut})${when}|dateof(?:${optedOut})`, 'optedOutAt'],
    [`(?:${optedIn})${when}|dateof(?:${optedIn})`, 'optedInAt'],
    [`(?:consent|${consent})${when}|dateof(?:consent|${consent})`, 'consentAt'],
    [`(?:consent|${consent}|${optedIn}|${optedOut})${how}`, 'consentSource'],
  ] as const
).map(([pattern, field]) => [new RegExp(`^(?:${pattern})$`), field]);

/** Without the prefix of an app and the ending of custom fields: `et4ae5__HasOptedOutOfMobile__c`. */
const bareKeyOf = (name: string) => keyOf(name.replace(/^[a-z\d]+__(?=.*__c$)/i, '').replace(/__c$/i, ''));

/** What a column says of consent to texts; undefined for any other one. */
export function consentFieldOf(name: string): Field | undefined {
  const key = bareKeyOf(name);
  return patterns.find(([pattern]) => pattern.test(key))?.[1];
}

const looksLikeConsent =
  /opt(?:ed)?-?(?:in|out)(?!ion)|unsubscri|subscri|donot(?!modify)|consent|suppress|black-?list|block(?:ed|-?list)|^dnc|einwillig|abgemeld|widerruf|nichtzulassen|désinscri|désabonn|debaja|dadodebaja/;
const otherChannels = /e-?mail|mail|fax|post|courrier|correo/;
const calls = /call|phone|anruf|telefon|appel|llamad/;

/** Why a column that seems to be about consent is not used; undefined for any other one. */
export function unusedConsent(name: string): string | undefined {
  const key = bareKeyOf(name);
  if (!looksLikeConsent.test(key)) return undefined;
  if (otherChannels.test(key)) return 'about email or mail, not texts';
  const map = `--map "${name}=optedOut"`;
  return calls.test(key)
    ? `about calls; if it means texts, too: ${map}`
    : `it seems to be about consent: use ${map}, another field, or --ignore "${name}"`;
}

export const consentFields: readonly Field[] = [
  ...(['optedOut', 'optedIn', 'mayText', 'consent'] as const),
  ...(['optedOutAt', 'optedInAt', 'consentAt', 'consentSource', 'consentScope'] as const),
];
