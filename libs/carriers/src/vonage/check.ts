import type { AccountAnswer, AccountFinding, AccountQuestion, CarrierName } from '@patchbay/messaging';
import { checkWebhookUrl, clockOf, hostOf, isSameUrl, webhookPaths } from '../account-check';
import type { ApiAnswer } from '../ask-api';
import { cleanWord } from '../words';
import { readBalance, readInboundUrl, readVonageNumbers, type VonageNumber } from './account-api';
import { vonageFinding } from './findings';
import type { VonageAccount } from './send';

export interface VonagePlace extends VonageAccount {
  readonly name: CarrierName;
  readonly webhookUrl: string;
}

/** In euros, whatever the account is billed in. */
const lowBalance = 5;

/** Looks at an account with Vonage's API: credentials, balance, numbers, webhooks. */
export async function checkVonage(
  place: VonagePlace,
  { numbers }: AccountQuestion,
  signal: AbortSignal,
): Promise<AccountAnswer> {
  const findings = checkWebhookUrl(place.webhookUrl);
  const balance = await readBalance(place, signal);
  const clockAheadMs = clockOf(balance);
  const ofAccount = checkBalance(balance);
  findings.push(...ofAccount);
  if (!ofAccount.some(({ code }) => code === 'VONAGE_CREDENTIALS_OK') || numbers.length === 0)
    return { findings, clockAheadMs };
  return { findings: [...findings, ...(await checkNumbers(place, numbers, signal))], clockAheadMs };
}

export function failureFinding({ why, reason }: ApiAnswer & { readonly kind: 'failed' }): AccountFinding {
  if (why === 'busy') return vonageFinding('VONAGE_BUSY');
  if (why === 'unusable')
    return vonageFinding('VONAGE_ANSWER_UNUSABLE', {
      message: `What answers at VONAGE_API_URL is not Vonage's API. ${reason}`,
    });
  return vonageFinding('VONAGE_UNREACHABLE', { message: `Vonage's API cannot be reached. ${reason}` });
}

function checkBalance(answer: ApiAnswer): AccountFinding[] {
  if (answer.kind === 'failed') return [failureFinding(answer)];
  const { status, fields } = answer;
  if (status === 401 || status === 403) return [vonageFinding('VONAGE_CREDENTIALS_REFUSED')];
  if (status >= 300 || typeof fields.value !== 'number')
    return [failureFinding({ kind: 'failed', why: 'unusable', reason: `It answered with status ${status}.` })];
  const isLow = fields.value < lowBalance && fields.autoReload !== true;
  return [...(isLow ? [vonageFinding('VONAGE_BALANCE_LOW')] : []), vonageFinding('VONAGE_CREDENTIALS_OK')];
}

async function checkNumbers(
  place: VonagePlace,
  ourNumbers: readonly string[],
  signal: AbortSignal,
): Promise<AccountFinding[]> {
  const read = await readVonageNumbers(place, signal);
  if (read.kind === 'failed') return [failureFinding(read)];
  const byNumber = new Map(read.numbers.map((one) => [one.number, one]));
  const inboundOf = createInbound(place, signal);
  const findings: AccountFinding[] = [];
  if (read.hasMore && ourNumbers.some((number) => !byNumber.has(number)))
    findings.push(vonageFinding('VONAGE_NUMBERS_NOT_ALL_READ'));
  for (const number of ourNumbers) {
    const found = byNumber.get(number);
    if (found !== undefined) findings.push(...(await checkNumber(found, inboundOf)));
    else if (!read.hasMore) findings.push(vonageFinding('VONAGE_NUMBER_NOT_IN_ACCOUNT', { number }));
  }
  if (ourNumbers.some((number) => byNumber.get(number)?.country === 'US'))
    findings.push(vonageFinding('VONAGE_REGISTRATION_UNKNOWN'));
  return findings;
}

/** What happens to a text to a number. */
export type VonageInbound =
  | { readonly kind: 'ours' }
  | { readonly kind: 'default' }
  | { readonly kind: 'elsewhere'; readonly host: string }
  | { readonly kind: 'application' };

/** The webhook of the number's application, if it is for messages and not ours; otherwise that of the number. */
export function createInbound({ webhookUrl, name, ...account }: VonagePlace, signal: AbortSignal) {
  const ours = webhookPaths(webhookUrl, name, 'messages');
  const isOurs = (url: string) => ours.some((one) => isSameUrl(url, one));
  const applications = new Map<string, ReturnType<typeof readInboundUrl>>();
  return async ({ applicationId, url }: VonageNumber): Promise<VonageInbound> => {
    if (applicationId !== '') {
      const reading = applications.get(applicationId) ?? readInboundUrl(account, applicationId, signal);
      applications.set(applicationId, reading);
      const address = await reading;
      if (address === null || (address !== '' && !isOurs(address))) return { kind: 'application' };
      if (address !== '' && url === '') return { kind: 'ours' };
    }
    if (url === '') return { kind: 'default' };
    return isOurs(url) ? { kind: 'ours' } : { kind: 'elsewhere', host: hostOf(url) };
  };
}

async function checkNumber(
  found: VonageNumber,
  inboundOf: ReturnType<typeof createInbound>,
): Promise<AccountFinding[]> {
  const { number, canSms, canMms } = found;
  if (!canSms) return [vonageFinding('VONAGE_NUMBER_CANNOT_SMS', { number })];
  const pictures = canMms ? [] : [vonageFinding('VONAGE_NUMBER_CANNOT_MMS', { number })];
  return [...pictures, findingOfInbound(number, await inboundOf(found))];
}

function findingOfInbound(number: string, inbound: VonageInbound): AccountFinding {
  switch (inbound.kind) {
    case 'ours':
      return vonageFinding('VONAGE_NUMBER_CONNECTED', { number });
    case 'default':
      return vonageFinding('VONAGE_WEBHOOK_NOT_ON_NUMBER', { number });
    case 'application':
      return vonageFinding('VONAGE_APPLICATION_ELSEWHERE', { number });
    case 'elsewhere':
      return vonageFinding('VONAGE_WEBHOOK_ELSEWHERE', {
        number,
        message: `Vonage sends texts to the number to ${cleanWord(inbound.host)}.`,
      });
  }
}
