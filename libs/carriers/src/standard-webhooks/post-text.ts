import type { OutboundText, SendOutcome } from '@patchbay/messaging';
import { postToCarrier, readFields, taken } from '../post-to-carrier';
import { problemOf } from '../problems';
import { signatureHeaders } from '@patchbay/service-kit';

export interface PostTextOptions {
  readonly url: string;
  readonly secret: string;
  readonly timeoutMs: number;
  readonly now: () => Date;
}

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
    const code = typeof errorCode === 'string' || typeof errorCode === 'number' ? errorCode : answer.status;
    return { kind: 'refused', problem: problemOf(String(code)) };
  });
}
