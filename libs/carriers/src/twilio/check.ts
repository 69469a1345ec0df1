import type { AccountAnswer, AccountFinding, AccountQuestion } from '@patchbay/messaging';
import { checkWebhookUrl, clockOf } from '../account-check';
import type { ApiAnswer } from '../ask-api';
import { countryOf } from '../country-of';
import { cleanWord } from '../words';
import {
  type MessagingService,
  readAccount,
  readNumbers,
  readServices,
  readVerifiedTollFree,
  type TwilioNumber,
} from './account-api';
import { twilioFinding } from './findings';
import { createInbound, type Inbound, type TwilioPlace } from './inbound';

/** Looks at an account with Twilio's API: credentials, state, numbers, webhooks, registration. */
export async function checkTwilio(
  place: TwilioPlace,
  { numbers }: AccountQuestion,
  signal: AbortSignal,
): Promise<AccountAnswer> {
  const findings = checkWebhookUrl(place.webhookUrl);
  const account = await readAccount(place, signal);
  const clockAheadMs = clockOf(account);
  const ofAccount = checkAccountState(account);
  findings.push(...ofAccount);
  // Without valid credentials, there is nothing else to ask.
  if (!ofAccount.some(({ code }) => code === 'TWILIO_CREDENTIALS_OK') || numbers.length === 0)
    return { findings, clockAheadMs };
  return { findings: [...findings, ...(await checkNumbers(place, numbers, signal))], clockAheadMs };
}

export function failureFinding({ why, reason }: ApiAnswer & { readonly kind: 'failed' }): AccountFinding {
  if (why === 'busy') return twilioFinding('TWILIO_BUSY');
  if (why === 'unusable')
    return twilioFinding('TWILIO_ANSWER_UNUSABLE', {
      message: `What answers at TWILIO_API_URL is not Twilio's API. ${reason}`,
    });
  return twilioFinding('TWILIO_UNREACHABLE', { message: `Twilio's API cannot be reached. ${reason}` });
}

function checkAccountState(answer: ApiAnswer): AccountFinding[] {
  if (answer.kind === 'failed') return [failureFinding(answer)];
  const { status, fields } = answer;
  if (status === 401 || status === 403 || status === 404) return [twilioFinding('TWILIO_CREDENTIALS_REFUSED')];
  if (status >= 300 || typeof fields.status !== 'string')
    return [failureFinding({ kind: 'failed', why: 'unusable', reason: `It answered with status ${status}.` })];
  if (fields.status !== 'active') {
    const message = `Twilio's account is ${cleanWord(fields.status)}, so it neither sends nor receives.`;
    return [twilioFinding('TWILIO_ACCOUNT_NOT_ACTIVE', { message })];
  }
  const trial = fields.type === 'Trial' ? [twilioFinding('TWILIO_TRIAL_ACCOUNT')] : [];
  return [...trial, twilioFinding('TWILIO_CREDENTIALS_OK')];
}

async function checkNumbers(
  place: TwilioPlace,
  ourNumbers: readonly string[],
  signal: AbortSignal,
): Promise<AccountFinding[]> {
  const read = await readNumbers(place, signal);
  if (read.kind === 'failed') return [failureFinding(read)];
  const findings: AccountFinding[] = [];
  const services = await readServices(place, signal);
  if (services.kind === 'failed' || services.hasMore) findings.push(twilioFinding('TWILIO_SERVICES_UNREAD'));
  const serviceOf = services.kind === 'read' ? services.value : new Map<string, MessagingService>();
  const inboundOf = createInbound(place, serviceOf, signal);
  const byNumber = new Map(read.value.map((one) => [one.number, one]));
  const isMissing = (number: string) => !byNumber.has(number);
  if (read.hasMore && ourNumbers.some(isMissing)) findings.push(twilioFinding('TWILIO_NUMBERS_NOT_ALL_READ'));
  for (const number of ourNumbers) {
    const found = byNumber.get(number);
    if (found !== undefined) findings.push(...checkNumber(found, await inboundOf(found)));
    else if (!read.hasMore) findings.push(twilioFinding('TWILIO_NUMBER_NOT_IN_ACCOUNT', { number }));
  }
  const present = ourNumbers.flatMap((number) => byNumber.get(number) ?? []);
  if (services.kind === 'read' && !services.hasMore) findings.push(...checkCampaigns(present, serviceOf));
  return [...findings, ...(await checkTollFree(place, present, signal))];
}

function checkNumber({ number, canSms, canMms }: TwilioNumber, inbound: Inbound): AccountFinding[] {
  if (!canSms) return [twilioFinding('TWILIO_NUMBER_CANNOT_SMS', { number })];
  const pictures = canMms ? [] : [twilioFinding('TWILIO_NUMBER_CANNOT_MMS', { number })];
  return [...pictures, findingOfInbound(number, inbound)];
}

function findingOfInbound(number: string, inbound: Inbound): AccountFinding {
  switch (inbound.kind) {
    case 'ours':
      return twilioFinding('TWILIO_NUMBER_CONNECTED', { number });
    case 'ours-with-get':
      return twilioFinding('TWILIO_WEBHOOK_METHOD', { number });
    case 'none':
      return twilioFinding('TWILIO_WEBHOOK_NOT_SET', { number });
    case 'elsewhere':
      return twilioFinding('TWILIO_WEBHOOK_ELSEWHERE', {
        number,
        message: `Twilio sends texts to the number to ${cleanWord(inbound.host)}.`,
      });
    case 'service':
      return twilioFinding('TWILIO_SERVICE_ELSEWHERE', { number, message: describeService(inbound) });
  }
}

export const describeService = ({ service, host }: Inbound & { readonly kind: 'service' }): string =>
  `The number is in the Messaging Service "${cleanWord(service.name)}", which ${
    host === null ? 'drops its texts' : `sends its texts to ${cleanWord(host)}`
  }.`;

const tollFree = /^\+18(00|33|44|55|66|77|88)\d{7}$/;

/** US long codes need a campaign; toll-free numbers a verification. */
const checkCampaigns = (
  numbers: readonly TwilioNumber[],
  serviceOf: ReadonlyMap<string, MessagingService>,
): AccountFinding[] =>
  numbers
    .filter(({ sid, number, canSms }) => canSms && isUsLongCode(number) && serviceOf.get(sid)?.isRegistered !== true)
    .map(({ number }) => twilioFinding('TWILIO_NUMBER_NOT_REGISTERED', { number }));

const isUsLongCode = (number: string) =>
  number.startsWith('+1') && !tollFree.test(number) && countryOf(number) === 'US';

async function checkTollFree(
  place: TwilioPlace,
  numbers: readonly TwilioNumber[],
  signal: AbortSignal,
): Promise<AccountFinding[]> {
  const wanted = numbers.filter(({ number, canSms }) => canSms && tollFree.test(number));
  if (wanted.length === 0) return [];
  const verified = await readVerifiedTollFree(place, signal);
  // What could not be read is not held against a number.
  if (verified.kind === 'failed' || verified.hasMore) return [];
  return wanted
    .filter(({ sid }) => !verified.value.includes(sid))
    .map(({ number }) => twilioFinding('TWILIO_TOLLFREE_NOT_VERIFIED', { number }));
}
