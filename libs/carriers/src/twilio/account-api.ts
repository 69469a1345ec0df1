import { type ApiAnswer, askApi, isObject, nextPage, objectsOf, textOf } from '../ask-api';
import { formType } from '../form';
import { authorization, type TwilioAccount } from './api';

/** A number in Twilio's account. */
export interface TwilioNumber {
  readonly sid: string;
  readonly number: string;
  readonly name: string | null;
  readonly canSms: boolean;
  readonly canMms: boolean;
  readonly url: string;
  readonly method: string;
  /** A TwiML application has the webhook instead. */
  readonly applicationSid: string;
}

/** A Messaging Service decides for the numbers in it. */
export interface MessagingService {
  readonly sid: string;
  readonly name: string;
  readonly url: string;
  readonly method: string;
  /** The webhooks of its numbers are called instead of its own. */
  readonly defersToNumber: boolean;
  /** It has a registered campaign for the US. */
  readonly isRegistered: boolean;
}

type Failure = ApiAnswer & { readonly kind: 'failed' };
export type Read<Value> = { readonly kind: 'read'; readonly value: Value; readonly hasMore: boolean } | Failure;

const pageSize = 200;
/** Of numbers, 5,000. */
const maxPages = 25;
const maxServices = 50;

/** Twilio's API for messaging is at a host of its own; a stand-in has all of it. */
export function messagingUrl(apiUrl: string): string {
  const url = new URL(apiUrl);
  if (!/^api\.(.+\.)?twilio\.com$/.test(url.hostname)) return apiUrl;
  url.hostname = url.hostname.replace(/^api\./, 'messaging.');
  return url.origin;
}

const coreUrl = ({ apiUrl, accountSid }: TwilioAccount) =>
  `${apiUrl}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}`;

const ask = (account: TwilioAccount, url: string, signal: AbortSignal) =>
  askApi({ url, headers: { authorization: authorization(account) } }, signal);

export const readAccount = (account: TwilioAccount, signal: AbortSignal) =>
  ask(account, `${coreUrl(account)}.json`, signal);

/** All pages of a list. `key` is the field of a page that has its items. */
async function readAll<Item>(
  account: TwilioAccount,
  first: string,
  key: string,
  read: (item: Readonly<Record<string, unknown>>) => Item,
  signal: AbortSignal,
): Promise<Read<Item[]>> {
  const value: Item[] = [];
  let next: string | null = first;
  for (let page = 0; next !== null; page += 1) {
    if (page === maxPages) return { kind: 'read', value, hasMore: true };
    const answer: ApiAnswer = await ask(account, next, signal);
    if (answer.kind === 'failed') return answer;
    const { status, fields } = answer;
    if (status >= 300 || !Array.isArray(fields[key]))
      return { kind: 'failed', why: 'unusable', reason: `It answered a question with status ${status}.` };
    value.push(...objectsOf(fields[key]).map(read));
    // The older API and the newer ones name it differently.
    const { meta } = fields;
    next = nextPage(first, isObject(meta) ? meta.next_page_url : fields.next_page_uri);
  }
  return { kind: 'read', value, hasMore: false };
}

export const readNumbers = (account: TwilioAccount, signal: AbortSignal): Promise<Read<TwilioNumber[]>> =>
  readAll(
    account,
    `${coreUrl(account)}/IncomingPhoneNumbers.json?PageSize=${pageSize}`,
    'incoming_phone_numbers',
    toNumber,
    signal,
  );

export function toNumber(item: Readonly<Record<string, unknown>>): TwilioNumber {
  const capabilities = isObject(item.capabilities) ? item.capabilities : {};
  // In older answers, their names are in capitals.
  const can = (name: string) => capabilities[name] === true || capabilities[name.toUpperCase()] === true;
  return {
    sid: textOf(item.sid),
    number: textOf(item.phone_number),
    name: textOf(item.friendly_name) || null,
    canSms: can('sms'),
    canMms: can('mms'),
    url: textOf(item.sms_url),
    method: textOf(item.sms_method) || 'POST',
    applicationSid: textOf(item.sms_application_sid),
  };
}

/** The Messaging Service of each number that is in one, by the number's SID. */
export async function readServices(
  account: TwilioAccount,
  signal: AbortSignal,
): Promise<Read<ReadonlyMap<string, MessagingService>>> {
  const base = messagingUrl(account.apiUrl);
  const services = await readAll(account, `${base}/v1/Services?PageSize=${pageSize}`, 'services', toService, signal);
  if (services.kind === 'failed') return services;
  const value = new Map<string, MessagingService>();
  for (const service of services.value.slice(0, maxServices)) {
    const url = `${base}/v1/Services/${encodeURIComponent(service.sid)}/PhoneNumbers?PageSize=${pageSize}`;
    const members = await readAll(account, url, 'phone_numbers', ({ sid }) => textOf(sid), signal);
    if (members.kind === 'failed') return members;
    for (const sid of members.value) value.set(sid, service);
  }
  return { kind: 'read', value, hasMore: services.hasMore || services.value.length > maxServices };
}

const toService = (item: Readonly<Record<string, unknown>>): MessagingService => ({
  sid: textOf(item.sid),
  name: textOf(item.friendly_name),
  url: textOf(item.inbound_request_url),
  method: textOf(item.inbound_method) || 'POST',
  defersToNumber: item.use_inbound_webhook_on_number === true,
  isRegistered: item.us_app_to_person_registered === true,
});

/** The webhook of a TwiML application; null if it cannot be read. */
export async function readApplication(
  account: TwilioAccount,
  sid: string,
  signal: AbortSignal,
): Promise<{ readonly url: string; readonly method: string } | null> {
  const answer = await ask(account, `${coreUrl(account)}/Applications/${encodeURIComponent(sid)}.json`, signal);
  if (answer.kind === 'failed' || answer.status >= 300) return null;
  return { url: textOf(answer.fields.sms_url), method: textOf(answer.fields.sms_method) || 'POST' };
}

/** The SIDs of toll-free numbers that are verified. */
export const readVerifiedTollFree = (account: TwilioAccount, signal: AbortSignal): Promise<Read<string[]>> =>
  readAll(
    account,
    `${messagingUrl(account.apiUrl)}/v1/Tollfree/Verifications?Status=TWILIO_APPROVED&PageSize=50`,
    'verifications',
    ({ status, tollfree_phone_number_sid: sid }) => (status === 'TWILIO_APPROVED' ? textOf(sid) : ''),
    signal,
  );

/** Twilio calls this URL for texts to the number, instead of another URL or an application. */
export const setWebhook = (account: TwilioAccount, sid: string, url: string, signal: AbortSignal): Promise<ApiAnswer> =>
  askApi(
    {
      method: 'POST',
      url: `${coreUrl(account)}/IncomingPhoneNumbers/${encodeURIComponent(sid)}.json`,
      headers: { authorization: authorization(account), 'content-type': formType },
      body: new URLSearchParams({ SmsUrl: url, SmsMethod: 'POST', SmsApplicationSid: '' }).toString(),
    },
    signal,
  );
