import type { AccountAnswer, AccountFinding, AccountQuestion } from '@patchbay/messaging';
import { randomBytes } from 'node:crypto';
import { checkWebhookUrl, clockOf } from '../account-check';
import { type ApiAnswer, askApi } from '../ask-api';
import { signed, type TelesignAccount } from './api';
import { telesignFinding } from './findings';

/**
 * TeleSign has no public API for accounts, numbers or callbacks. So this asks about a text that does not exist: the answer
 * says whether the signature was right, and costs nothing.
 */
export async function checkTelesign(
  account: TelesignAccount & { readonly webhookUrl: string },
  { numbers, wasCalled }: AccountQuestion,
  signal: AbortSignal,
): Promise<AccountAnswer> {
  const path = `/v1/messaging/${randomBytes(16).toString('hex').toUpperCase()}`;
  const answer = await askApi(
    { url: `${account.apiUrl}${path}`, headers: signed(account, 'GET', '', '', path) },
    signal,
  );
  return {
    findings: [
      ...checkWebhookUrl(account.webhookUrl),
      judge(answer),
      ...(numbers.length > 0 ? [telesignFinding('TELESIGN_NUMBERS_BY_HAND')] : []),
      ...(wasCalled ? [] : [telesignFinding('TELESIGN_CALLBACK_BY_HAND')]),
    ],
    clockAheadMs: clockOf(answer),
  };
}

function judge(answer: ApiAnswer): AccountFinding {
  if (answer.kind === 'failed') return failureFinding(answer);
  const { status, fields } = answer;
  if (status === 401) return telesignFinding('TELESIGN_CREDENTIALS_REFUSED');
  if (status === 403) return telesignFinding('TELESIGN_ACCESS_REFUSED');
  // Its API answers with a status or with errors, even if it does not know the text.
  return 'status' in fields || 'errors' in fields
    ? telesignFinding('TELESIGN_CREDENTIALS_OK')
    : failureFinding({ kind: 'failed', why: 'unusable', reason: `It answered with status ${status}.` });
}

function failureFinding({ why, reason }: ApiAnswer & { readonly kind: 'failed' }): AccountFinding {
  if (why === 'busy') return telesignFinding('TELESIGN_BUSY');
  if (why === 'unusable')
    return telesignFinding('TELESIGN_ANSWER_UNUSABLE', {
      message: `What answers at TELESIGN_API_URL is not TeleSign's API. ${reason}`,
    });
  return telesignFinding('TELESIGN_UNREACHABLE', { message: `TeleSign's API cannot be reached. ${reason}` });
}
