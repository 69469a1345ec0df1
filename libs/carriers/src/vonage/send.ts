import { measureText, type OutboundText, type SendOutcome } from '@patchbay/messaging';
import {
  carrierFailed,
  mayBeSent,
  notNow,
  postToCarrier,
  readFields,
  sendTimeoutMs,
  taken,
  type CarrierAnswer,
} from '../post-to-carrier';
import { common, problemOf, type ProblemTable, words } from '../problems';
import { withoutPlus } from '../words';

export interface VonageAccount {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly apiUrl: string;
  /** Of the Messages API, which sends files. */
  readonly messagesUrl: string;
}

/** The SMS API has its own error codes. */
const problems: ProblemTable = {
  '4': common.wrongCredentials,
  '6': common.noSuchNumber,
  '7': common.blocked,
  '8': common.accountClosed,
  '9': common.accountClosed,
  '11': common.accountClosed,
  '12': common.tooLong,
  '14': common.wrongCredentials,
  '15': common.wrongSender,
  '22': common.noSuchNumber,
  '29': words(
    'ACCOUNT_PROBLEM',
    'This is a trial account, which can only text registered numbers.',
    'Ask your administrator to upgrade the account.',
  ),
  '32': common.wrongCredentials,
  '33': common.notInService,
};

/** Sends over the SMS API, which answers 200 with the outcome in the body. It sends a repeated text twice. */
export function sendOverVonage(
  account: VonageAccount,
  callbackUrl: string,
  text: OutboundText,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const body = JSON.stringify({
    api_key: account.apiKey,
    api_secret: account.apiSecret,
    from: withoutPlus(text.from),
    to: withoutPlus(text.to),
    text: text.body,
    type: measureText(text.body).encoding === 'UCS2' ? 'unicode' : 'text',
    'client-ref': text.messageId,
    callback: callbackUrl,
  });
  const call = {
    url: `${account.apiUrl}/sms/json`,
    headers: { 'content-type': 'application/json' },
    body,
    timeoutMs: sendTimeoutMs,
  };
  return postToCarrier(call, signal, outcomeOf);
}

/** Vonage splits a long text into several messages. The first one's answer counts for all of them. */
function outcomeOf({ status, body }: CarrierAnswer): SendOutcome {
  const { messages } = readFields(body) as { messages?: { status?: unknown; 'message-id'?: unknown }[] };
  const first = Array.isArray(messages) ? messages[0] : undefined;
  const code = first?.status === undefined ? null : String(first.status);
  if (status >= 300) return { kind: 'refused', problem: problemOf(code ?? String(status), problems) };
  switch (code) {
    case null:
    case '0':
      return taken(first?.['message-id'], status);
    case '1':
    case '10':
      return notNow(code);
    case '5':
      return mayBeSent(code, carrierFailed);
    default:
      return { kind: 'refused', problem: problemOf(code, problems) };
  }
}
