import { type ApiAnswer, askApi, isObject, objectsOf, textOf } from '../ask-api';
import { formType } from '../form';
import { withPlus } from '../words';
import type { VonageAccount } from './send';

/** A number in Vonage's account. */
export interface VonageNumber {
  /** In E.164. */
  readonly number: string;
  readonly msisdn: string;
  readonly country: string;
  readonly type: string;
  readonly canSms: boolean;
  readonly canMms: boolean;
  /** Empty if the account's default counts. */
  readonly url: string;
  readonly applicationId: string;
  /** What an update has to repeat, so that calls to the number go on as before. */
  readonly voice: { readonly type: string; readonly value: string };
}

export type NumbersRead =
  | { readonly kind: 'read'; readonly numbers: readonly VonageNumber[]; readonly hasMore: boolean }
  | (ApiAnswer & { readonly kind: 'failed' });

const pageSize = 100;
/** 5,000 numbers. */
const maxPages = 50;

const authorization = ({ apiKey, apiSecret }: VonageAccount) =>
  `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')}`;

export const readBalance = (account: VonageAccount, signal: AbortSignal): Promise<ApiAnswer> =>
  askApi({ url: `${account.apiUrl}/account/get-balance`, headers: { authorization: authorization(account) } }, signal);

export async function readVonageNumbers(account: VonageAccount, signal: AbortSignal): Promise<NumbersRead> {
  const numbers: VonageNumber[] = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const url = `${account.apiUrl}/account/numbers?size=${pageSize}&index=${page}`;
    const answer = await askApi({ url, headers: { authorization: authorization(account) } }, signal);
    if (answer.kind === 'failed') return answer;
    const { status, fields } = answer;
    // Without numbers, the answer is empty.
    if (status >= 300 || (fields.numbers !== undefined && !Array.isArray(fields.numbers)))
      return { kind: 'failed', why: 'unusable', reason: `It answered a question with status ${status}.` };
    const found = objectsOf(fields.numbers);
    numbers.push(...found.map(toNumber));
    if (found.length < pageSize) return { kind: 'read', numbers, hasMore: false };
  }
  return { kind: 'read', numbers, hasMore: true };
}

function toNumber(item: Readonly<Record<string, unknown>>): VonageNumber {
  const features = Array.isArray(item.features) ? item.features : [];
  const msisdn = textOf(item.msisdn);
  return {
    ...{ number: withPlus(msisdn), msisdn, country: textOf(item.country), type: textOf(item.type) },
    ...{ canSms: features.includes('SMS'), canMms: features.includes('MMS'), url: textOf(item.moHttpUrl) },
    applicationId: textOf(item.app_id) || textOf(item.messagesCallbackValue),
    voice: { type: textOf(item.voiceCallbackType), value: textOf(item.voiceCallbackValue) },
  };
}

/** The inbound URL of an application for messages; empty if it has none, null if it cannot be read. */
export async function readInboundUrl(
  account: VonageAccount,
  applicationId: string,
  signal: AbortSignal,
): Promise<string | null> {
  const url = `${account.messagesUrl}/v2/applications/${encodeURIComponent(applicationId)}`;
  const answer = await askApi({ url, headers: { authorization: authorization(account) } }, signal);
  if (answer.kind === 'failed' || answer.status >= 300) return null;
  let found: unknown = answer.fields;
  for (const step of ['capabilities', 'messages', 'webhooks', 'inbound_url', 'address'])
    found = isObject(found) ? found[step] : undefined;
  return textOf(found);
}

/** Vonage calls this URL for texts to the number. It asks the URL first, and refuses one that does not answer. */
export function setVonageWebhook(
  account: VonageAccount,
  { country, msisdn, applicationId, voice }: VonageNumber,
  url: string,
  signal: AbortSignal,
): Promise<ApiAnswer> {
  const body = new URLSearchParams({ country, msisdn, moHttpUrl: url });
  if (applicationId !== '') body.set('app_id', applicationId);
  if (voice.type !== '') {
    body.set('voiceCallbackType', voice.type);
    body.set('voiceCallbackValue', voice.value);
  }
  return askApi(
    {
      method: 'POST',
      url: `${account.apiUrl}/number/update`,
      headers: { authorization: authorization(account), 'content-type': formType },
      body: body.toString(),
    },
    signal,
  );
}
