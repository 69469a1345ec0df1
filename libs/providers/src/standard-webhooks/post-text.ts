import { request } from 'undici';
import type { OutboundText, SendOutcome } from '@patchbay/messaging';
import { problemOf } from './problem';
import { signatureHeaders } from './standard-webhooks';

export interface PostTextOptions {
  readonly url: string;
  readonly secret: string;
  readonly timeoutMs: number;
  readonly now: () => Date;
}

/** Failures from before the request left us: certainly not processed. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
const notNow = new Set([429, 503]);

/** A send over signed JSON. `webhook-id` is the same on every repetition of one send. */
export async function postText(options: PostTextOptions, text: OutboundText, signal: AbortSignal): Promise<SendOutcome> {
  const { messageId, from, to, body, mediaUrls } = text;
  const payload = Buffer.from(JSON.stringify({ messageId, from, to, text: body, mediaUrls }));
  try {
    const response = await request(options.url, {
      method: 'POST',
      body: payload,
      headers: { 'content-type': 'application/json', ...signatureHeaders(options.secret, `send_${messageId}`, options.now(), payload) },
      headersTimeout: options.timeoutMs,
      bodyTimeout: options.timeoutMs,
      signal,
    });
    const answer = await response.body.text();
    return outcomeOf(response.statusCode, answer, response.headers['retry-after']);
  } catch (error) {
    return outcomeOfFailure(error as Error & { readonly code?: unknown });
  }
}

function outcomeOf(status: number, answer: string, retryAfter: string | string[] | undefined): SendOutcome {
  const fields = readFields(answer);
  if (status >= 200 && status < 300) {
    return typeof fields.id === 'string' && fields.id !== ''
      ? { kind: 'accepted', providerMessageId: fields.id }
      : { kind: 'unknown', problem: { providerCode: String(status), reason: 'The carrier took the text without naming it.', advice: 'Wait for its report.' } };
  }
  const code = typeof fields.errorCode === 'string' || typeof fields.errorCode === 'number' ? String(fields.errorCode) : String(status);
  if (notNow.has(status)) {
    const seconds = Number(Array.isArray(retryAfter) ? retryAfter[0] : retryAfter);
    return {
      kind: 'not-processed',
      problem: { providerCode: code, reason: 'The carrier takes no more texts for the moment.', advice: 'It is tried again by itself.' },
      retryAfterMs: Number.isFinite(seconds) ? Math.min(seconds, 3_600) * 1_000 : null,
    };
  }
  if (status >= 500 || status === 408)
    return { kind: 'unknown', problem: { providerCode: code, reason: 'The carrier failed while it took the text.', advice: 'Wait for its report.' } };
  return { kind: 'refused', problem: problemOf(code) };
}

function outcomeOfFailure({ code: given, message }: Error & { readonly code?: unknown }): SendOutcome {
  // That of an aborted call is a number, which says nothing.
  const code = typeof given === 'string' ? given : undefined;
  const problem = { providerCode: code ?? null, reason: `The carrier could not be reached (${code ?? message}).`, advice: 'It is tried again by itself.' };
  return code !== undefined && neverSent.has(code)
    ? { kind: 'not-processed', problem, retryAfterMs: null }
    : { kind: 'unknown', problem: { ...problem, reason: `The carrier did not answer (${code ?? message}).`, advice: 'Wait for its report.' } };
}

function readFields(answer: string): { id?: unknown; errorCode?: unknown } {
  try {
    const parsed: unknown = JSON.parse(answer);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
