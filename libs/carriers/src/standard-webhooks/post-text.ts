import type { OutboundText, SendOutcome } from '@patchbay/messaging';
import { postToCarrier, readFields, taken } from '../post-to-carrier';
import { common, problemOf, type ProblemTable } from '../problems';
import { signatureHeaders } from '@patchbay/service-kit';

export interface PostTextOptions {
  readonly url: string;
  readonly secret: string;
  readonly timeoutMs: number;
  readonly now: () => Date;
}

/** What a status says by itself: the signature was not accepted. */
const statuses: ProblemTable = { '401': common.wrongCredentials, '403': common.wrongCredentials };

/** Sends over signed JSON. `webhook-id` stays the same when a text is sent again. */
export function postText(
  { url, secret, timeoutMs, now }: PostTextOptions,
  text: OutboundText,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const { messageId, from, to, body: words, mediaUrls } = text;
  const body = Buffer.from(JSON.stringify({ messageId, from, to, text: words, mediaUrls }));
  const headers = { 'content-type': 'application/json', ...signatureHeaders(secret, `send_${messageId}`, now(), body) };
  return postToCarrier({ url, headers, body, timeoutMs }, signal, (answer) => {
    const { id, errorCode } = readFields(answer.body);
    if (answer.status < 300) return taken(id, answer.status);
    const hasCode = typeof errorCode === 'string' || typeof errorCode === 'number';
    return {
      kind: 'refused',
      problem: hasCode ? problemOf(String(errorCode)) : problemOf(String(answer.status), statuses),
    };
  });
}
