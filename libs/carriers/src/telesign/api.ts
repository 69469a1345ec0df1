import { now } from '@patchbay/service-kit';
import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import type { OutboundText, SendAnswer, SendOutcome, SendQuestion } from '@patchbay/messaging';
import { formType } from '../form';
import { postToCarrier, readFields, sendTimeoutMs, taken, type CarrierAnswer } from '../post-to-carrier';
import { isFailure } from '../status-report';
import { withoutPlus } from '../words';
import { telesignProblem, telesignReport, telesignStatus } from './callback';
import { telesignAuthorization } from './signature';

export interface TelesignAccount {
  readonly customerId: string;
  readonly apiKey: string;
  readonly apiUrl: string;
}

const resource = '/v1/messaging';

/** TeleSign sends a repeated text twice. Our id goes with the request and comes back in every report. */
export function sendOverTelesign(
  account: TelesignAccount,
  callbackUrl: string,
  text: OutboundText,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const body = new URLSearchParams({
    phone_number: withoutPlus(text.to),
    sender_id: withoutPlus(text.from),
    message: text.body,
    message_type: 'ARN',
    external_id: text.messageId,
    callback_url: callbackUrl,
  }).toString();
  const headers = { 'content-type': formType, ...signed(account, 'POST', formType, body, resource) };
  return postToCarrier(
    { url: `${account.apiUrl}${resource}`, headers, body, timeoutMs: sendTimeoutMs },
    signal,
    outcomeOf,
  );
}

function outcomeOf({ status, body }: CarrierAnswer): SendOutcome {
  const fields = readFields(body) as { reference_id?: unknown; status?: { code?: unknown } | null };
  const code = fields.status?.code === undefined ? null : String(fields.status.code);
  const word = code === null ? null : telesignStatus(code);
  if (status < 300 && !isFailure(word)) return taken(fields.reference_id, status);
  return { kind: 'refused', problem: telesignProblem(code ?? String(status)) };
}

export async function askTelesign(
  account: TelesignAccount,
  { carrierMessageId: id }: SendQuestion,
  signal: AbortSignal,
): Promise<SendAnswer> {
  if (id === null) return { kind: 'no-answer', reason: 'TeleSign only finds a text by its own id.' };
  const path = `${resource}/${encodeURIComponent(id)}`;
  try {
    const { statusCode, body } = await request(`${account.apiUrl}${path}`, {
      headers: signed(account, 'GET', '', '', path),
      headersTimeout: sendTimeoutMs,
      bodyTimeout: sendTimeoutMs,
      signal,
    });
    const answer = await body.text();
    if (statusCode !== 200) return { kind: 'no-answer', reason: `TeleSign answered with status ${statusCode}.` };
    return { kind: 'status', report: telesignReport(id, readFields(answer)) };
  } catch (error) {
    return { kind: 'no-answer', reason: (error as Error).message };
  }
}

/** The headers that prove who asks. */
export function signed(
  { customerId, apiKey }: TelesignAccount,
  method: 'GET' | 'POST',
  contentType: string,
  body: string,
  path: string,
) {
  const [date, nonce] = [now().toUTCString(), randomUUID()];
  const authorization = telesignAuthorization(customerId, apiKey, {
    method,
    contentType,
    date,
    nonce,
    body,
    resource: path,
  });
  return { authorization, date, 'x-ts-auth-method': 'HMAC-SHA256', 'x-ts-nonce': nonce };
}
