import type { OutboundText, SendOutcome } from '@patchbay/messaging';
import { type CarrierAnswer, postToCarrier, readFields, sendTimeoutMs, taken } from '../post-to-carrier';
import { common, problemOf, type ProblemTable } from '../problems';
import { withoutPlus } from '../words';
import type { VonageAccount } from './send';

/** The message type of the Messages API, by the end of an address. */
const types: Readonly<Record<string, string>> = {
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  gif: 'image',
  mp3: 'audio',
  mp4: 'video',
  vcf: 'vcard',
};

/** Its error codes, from the end of the `type` of a problem. */
const problems: ProblemTable = {
  '1050': common.blocked,
  '1070': common.accountClosed,
  '1090': common.tooLong,
  '1120': common.wrongSender,
  '1170': common.noSuchNumber,
  '1180': common.outOfReach,
  '1190': common.outOfReach,
  '1210': common.filtered,
};

/** Sends a text with one file, over the Messages API as MMS. A repeated one is sent twice. */
export function sendFileOverVonage(
  { apiKey, apiSecret, messagesUrl }: VonageAccount,
  webhookUrl: string,
  { messageId, from, to, body, mediaUrls }: OutboundText,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const url = mediaUrls[0] ?? '';
  const type = types[/\.(\w{3,4})$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''];
  if (type === undefined || mediaUrls.length > 1)
    return Promise.resolve({ kind: 'refused', problem: problemOf('unsupported', { unsupported: common.unsupported }) });
  const payload = {
    channel: 'mms',
    message_type: type,
    from: withoutPlus(from),
    to: withoutPlus(to),
    [type]: { url, ...(body !== '' && { caption: body }) },
    client_ref: messageId,
    webhook_url: webhookUrl,
    webhook_version: 'v1',
  };
  const call = {
    url: `${messagesUrl}/v1/messages`,
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')}`,
    },
    body: JSON.stringify(payload),
    timeoutMs: sendTimeoutMs,
  };
  return postToCarrier(call, signal, outcomeOf);
}

function outcomeOf({ status, body }: CarrierAnswer): SendOutcome {
  const { message_uuid: id, type } = readFields(body);
  if (status < 300) return taken(id, status);
  const code = typeof type === 'string' ? type.split('#').at(-1) : undefined;
  return { kind: 'refused', problem: problemOf(code ?? String(status), problems) };
}
