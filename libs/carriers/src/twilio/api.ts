import { request } from 'undici';
import type {
  CarrierName,
  LoggedCallback,
  LoggedText,
  OutboundText,
  SendAnswer,
  SendOutcome,
  SendQuestion,
  StatusReport,
} from '@patchbay/messaging';
import { envelopeOf } from '../envelope';
import { formType } from '../form';
import { notNow, postToCarrier, readFields, sendTimeoutMs, taken, type CarrierAnswer } from '../post-to-carrier';
import { problemOf } from '../problems';
import { twilioReport } from './callback';

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  readonly apiUrl: string;
}

/** Errors that Twilio documents as not processed, or that pass with time. */
const passing = new Set(['20429', '14107', '21611', '30001', '30022', '63018']);
const pageSize = 200;
/** Guards against an endless list. */
const maxPages = 500;

const messagesUrl = ({ apiUrl, accountSid }: TwilioAccount, rest = '.json') =>
  `${apiUrl}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages${rest}`;
export const authorization = ({ accountSid, authToken }: TwilioAccount) =>
  `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;

/** Twilio sends a repeated text twice: a text that may have been sent must not be repeated. */
export function sendOverTwilio(
  account: TwilioAccount,
  statusUrl: string,
  text: OutboundText,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const form = new URLSearchParams({
    To: text.to,
    From: text.from,
    Body: text.body,
    StatusCallback: `${statusUrl}/${text.messageId}`,
  });
  for (const url of text.mediaUrls) form.append('MediaUrl', url);
  const call = {
    url: messagesUrl(account),
    headers: { 'content-type': formType, authorization: authorization(account) },
    body: form.toString(),
    timeoutMs: sendTimeoutMs,
  };
  return postToCarrier(call, signal, outcomeOf);
}

function outcomeOf({ status, body }: CarrierAnswer): SendOutcome {
  const { sid, code } = readFields(body);
  if (status < 300) return taken(sid, status);
  const given = typeof code === 'number' || typeof code === 'string' ? String(code) : String(status);
  return passing.has(given) ? notNow(given) : { kind: 'refused', problem: problemOf(given) };
}

/** Only a media file of the account may be fetched with its credentials: the API shows all else of the account, too. */
export function isTwilioMedia(account: TwilioAccount, url: string): boolean {
  const messages = new URL(messagesUrl(account, '/'));
  if (!URL.canParse(url)) return false;
  const { origin, pathname, search } = new URL(url);
  const rest = pathname.startsWith(messages.pathname) ? pathname.slice(messages.pathname.length) : '';
  return origin === messages.origin && search === '' && /^\w+\/Media\/\w+$/.test(rest);
}

interface LoggedMessage {
  readonly sid: string;
  readonly status: string;
  readonly body?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly direction?: string;
  readonly date_created?: string | null;
  readonly date_sent?: string | null;
  readonly error_code?: number | string | null;
  readonly num_media?: string | null;
}

/** Asks by Twilio's id if we have it, and otherwise searches Twilio's log for what we sent. */
export async function askTwilio(
  account: TwilioAccount,
  question: SendQuestion,
  signal: AbortSignal,
): Promise<SendAnswer> {
  try {
    if (question.carrierMessageId !== null) {
      const message = (await get(
        account,
        messagesUrl(account, `/${encodeURIComponent(question.carrierMessageId)}.json`),
        signal,
      )) as LoggedMessage;
      return answerOf(message, question.messageId);
    }
    const found = await findSent(account, question, signal);
    // Equal texts look the same, and a missing one may still appear in the log.
    return found.length === 1 && found[0] !== undefined
      ? answerOf(found[0], question.messageId)
      : {
          kind: 'no-answer',
          reason: found.length === 0 ? "The text is not in Twilio's log." : "Several such texts are in Twilio's log.",
        };
  } catch (error) {
    return { kind: 'no-answer', reason: (error as Error).message };
  }
}

const answerOf = (message: LoggedMessage, messageId: string): SendAnswer => ({
  kind: 'status',
  report: reportOf(message, messageId),
});

const reportOf = ({ sid, status, error_code: code }: LoggedMessage, messageId: string | null): StatusReport =>
  twilioReport(sid, messageId, status, code == null ? undefined : String(code));

async function findSent(
  account: TwilioAccount,
  { from, to, body, since }: SendQuestion,
  signal: AbortSignal,
): Promise<LoggedMessage[]> {
  const query = new URLSearchParams({ From: from, To: to, PageSize: String(pageSize) });
  const { messages = [] } = (await get(account, `${messagesUrl(account)}?${query.toString()}`, signal)) as {
    messages?: LoggedMessage[];
  };
  // Twilio's times are whole seconds.
  const earliest = Math.floor(since.getTime() / 1_000) * 1_000;
  return messages.filter(
    (message) =>
      message.body === body && message.direction !== 'inbound' && Date.parse(message.date_created ?? '') >= earliest,
  );
}

/** The texts that came in since then, newest first, as the webhooks for them. */
export async function* listTwilioInbound(
  account: TwilioAccount,
  name: CarrierName,
  since: Date,
  signal: AbortSignal,
): AsyncGenerator<LoggedCallback> {
  for await (const message of readLog(account, since, signal))
    if (message.direction === 'inbound' && message.from && message.to)
      yield await callbackOf(account, name, message, signal);
}

/** The texts that somebody sent over the API since then, newest first. Twilio's own answers are not among them. */
export async function* listTwilioOutbound(
  account: TwilioAccount,
  since: Date,
  signal: AbortSignal,
): AsyncGenerator<LoggedText> {
  for await (const message of readLog(account, since, signal)) {
    const { sid, from, to, body, direction } = message;
    if (direction === 'outbound-api' && from && to)
      yield {
        ...{ carrierMessageId: sid, from, to, body: body ?? '' },
        at: new Date(Date.parse(message.date_created ?? '') || since),
        report: reportOf(message, null),
      };
  }
}

async function* readLog(account: TwilioAccount, since: Date, signal: AbortSignal): AsyncGenerator<LoggedMessage> {
  const query = new URLSearchParams({
    'DateSent>': since.toISOString().replace(/\.\d+Z$/, 'Z'),
    PageSize: String(pageSize),
  });
  let next: string | null = `${messagesUrl(account)}?${query.toString()}`;
  for (let page = 0; next !== null && page < maxPages; page += 1) {
    const { messages = [], next_page_uri: uri } = (await get(account, next, signal)) as {
      messages?: LoggedMessage[];
      next_page_uri?: string | null;
    };
    yield* messages;
    next = uri ? `${account.apiUrl}${uri}` : null;
  }
}

async function callbackOf(
  account: TwilioAccount,
  name: CarrierName,
  message: LoggedMessage,
  signal: AbortSignal,
): Promise<LoggedCallback> {
  const { sid, from, to, body } = message;
  const fields = new URLSearchParams({
    MessageSid: sid,
    AccountSid: account.accountSid,
    From: from ?? '',
    To: to ?? '',
    Body: body ?? '',
    SmsStatus: 'received',
  });
  const media = Number(message.num_media) > 0 ? await mediaOf(account, sid, signal) : [];
  fields.set('NumMedia', String(media.length));
  media.forEach(({ url, contentType }, index) => {
    fields.set(`MediaUrl${index}`, url);
    fields.set(`MediaContentType${index}`, contentType);
  });
  return {
    envelope: envelopeOf(name, sid, {
      kind: 'text',
      carrierMessageId: sid,
      from: from ?? '',
      to: to ?? '',
      body: '',
      media: [],
    }),
    callback: { path: 'messages', contentType: formType, rawBody: Buffer.from(fields.toString()) },
  };
}

async function mediaOf(
  account: TwilioAccount,
  sid: string,
  signal: AbortSignal,
): Promise<{ url: string; contentType: string }[]> {
  const { media_list: list = [] } = (await get(
    account,
    messagesUrl(account, `/${encodeURIComponent(sid)}/Media.json`),
    signal,
  )) as {
    media_list?: { uri: string; content_type: string }[];
  };
  return list.map(({ uri, content_type: contentType }) => ({
    url: `${account.apiUrl}${uri.replace(/\.json$/, '')}`,
    contentType,
  }));
}

async function get(account: TwilioAccount, url: string, signal: AbortSignal): Promise<unknown> {
  const { statusCode, body } = await request(url, {
    headers: { authorization: authorization(account) },
    headersTimeout: sendTimeoutMs,
    bodyTimeout: sendTimeoutMs,
    signal,
  });
  const answer = await body.text();
  if (statusCode !== 200) throw new Error(`Twilio answered with status ${statusCode}.`);
  return JSON.parse(answer);
}
