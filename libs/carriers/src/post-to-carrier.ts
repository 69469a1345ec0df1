import { retryAfterMs, now } from '@patchbay/service-kit';
import type { CarrierProblem, DeliveryProblemCode, SendOutcome } from '@patchbay/messaging';
import { requestCarrier } from './request-carrier';
import { isId } from './words';

export interface CarrierCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** How long to wait for an answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** The carrier's answer if neither the network nor the carrier failed: 2xx, 3xx or 4xx. */
export interface CarrierAnswer {
  readonly status: number;
  readonly body: string;
}

export const sendTimeoutMs = 15_000;

export const carrierFailed = 'The carrier failed while it took the text.';

/** Errors before the request was sent: certainly not processed. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Sends over HTTP. A text may be sent again if it was certainly not processed (no connection, 429), but not if it may
 * have been (timeout, 5xx). This decides it for every carrier; `read` handles the carrier's other answers.
 */
export async function postToCarrier(
  call: CarrierCall,
  signal: AbortSignal,
  read: (answer: CarrierAnswer) => SendOutcome,
): Promise<SendOutcome> {
  try {
    const {
      statusCode: status,
      headers,
      body,
    } = await requestCarrier(call.url, {
      method: 'POST',
      body: call.body,
      headers: call.headers,
      headersTimeout: call.timeoutMs,
      bodyTimeout: call.timeoutMs,
      signal,
    });
    const answer = { status, body: await body.text() };
    if (status === 429) return notNow(String(status), retryAfterMs(headers['retry-after'], now()));
    if (status >= 500 || status === 408) return mayBeSent(String(status), carrierFailed);
    return read(answer);
  } catch (error) {
    return outcomeOfFailure(error as Error & { readonly code?: unknown });
  }
}

/** The carrier took the text under this id, if it gave one. */
export function taken(id: unknown, status: number): SendOutcome {
  return isId(id)
    ? { kind: 'accepted', carrierMessageId: id }
    : mayBeSent(String(status), 'The carrier took the text but gave no id.');
}

/** Certainly not processed: it is sent again. */
export function notNow(
  carrierCode: string | null,
  retryAfterMs: number | null = null,
  reason = 'The carrier takes no more texts at the moment.',
): SendOutcome {
  return {
    kind: 'not-processed',
    problem: problem('CARRIER_AWAY', carrierCode, reason, 'It will be sent again automatically.'),
    retryAfterMs,
  };
}

/** Perhaps processed: only the carrier knows. */
export function mayBeSent(carrierCode: string | null, reason: string): SendOutcome {
  return { kind: 'unknown', problem: problem('IN_DOUBT', carrierCode, reason, 'Wait for its report.') };
}

/** The fields of a JSON object; none if it is something else. */
export function readFields(body: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

const problem = (
  code: DeliveryProblemCode,
  carrierCode: string | null,
  reason: string,
  advice: string,
): CarrierProblem => ({
  code,
  carrierCode,
  reason,
  advice,
});

function outcomeOfFailure({ code: given, message }: Error & { readonly code?: unknown }): SendOutcome {
  // An aborted call has a number as its code, which says nothing.
  const code = typeof given === 'string' ? given : null;
  return code !== null && neverSent.has(code)
    ? notNow(code, null, `The carrier could not be reached (${code}).`)
    : mayBeSent(code, `The carrier did not answer (${code ?? message}).`);
}
