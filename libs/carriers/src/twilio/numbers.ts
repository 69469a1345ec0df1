import { type CarrierNumber, isE164, type NumberConnection, type NumberList } from '@patchbay/messaging';
import { webhookPaths } from '../account-check';
import { readNumbers, readServices, setWebhook, toNumber, type TwilioNumber } from './account-api';
import { describeService, failureFinding } from './check';
import { createInbound, type TwilioPlace } from './inbound';

/** The numbers of an account, and whether texts to them come to us. */
export async function listTwilioNumbers(place: TwilioPlace, signal: AbortSignal): Promise<NumberList> {
  const account = await readEverything(place, signal);
  if (account.kind === 'failed') return account;
  const numbers: CarrierNumber[] = [];
  for (const number of account.numbers)
    numbers.push(toCarrierNumber(number, (await account.inboundOf(number)).kind === 'ours'));
  return { kind: 'listed', numbers, hasMore: account.hasMore };
}

/** Sets the webhooks of numbers. That of a Messaging Service is not ours to change: it is for all of its numbers. */
export async function connectTwilioNumbers(
  place: TwilioPlace,
  numbers: readonly string[],
  signal: AbortSignal,
): Promise<NumberConnection[]> {
  const account = await readEverything(place, signal);
  if (account.kind === 'failed') return numbers.map((number) => refuse(number, account.reason));
  const byNumber = new Map(account.numbers.map((one) => [one.number, one]));
  const connections: NumberConnection[] = [];
  for (const number of numbers) {
    const found = byNumber.get(number);
    if (found === undefined) connections.push(refuse(number, "The number is not in Twilio's account."));
    else {
      const fault = await connect(place, account, found, signal);
      connections.push(
        fault === null ? { kind: 'connected', number: toCarrierNumber(found, true) } : refuse(number, fault),
      );
    }
  }
  return connections;
}

/** Null if texts to the number come to us now. */
async function connect(
  place: TwilioPlace,
  { inboundOf }: Everything,
  number: TwilioNumber,
  signal: AbortSignal,
): Promise<string | null> {
  const before = await inboundOf(number);
  if (before.kind === 'ours') return null;
  if (before.kind === 'service')
    return `${describeService(before)} In the Twilio console, choose "Defer to sender's webhook" in its Integration, then connect the number again.`;
  const [url] = webhookPaths(place.webhookUrl, place.name, 'messages');
  const answer = await setWebhook(place, number.sid, url, signal);
  if (answer.kind === 'failed')
    return `Twilio did not confirm the change. ${answer.reason} List the numbers to see whether it was made.`;
  if (answer.status >= 300)
    return `Twilio refused the change (${typeof answer.fields.code === 'number' ? answer.fields.code : answer.status}).`;
  const after = await inboundOf(toNumber(answer.fields));
  return after.kind === 'ours'
    ? null
    : 'Twilio took the change, but still does not send texts here. Look at the number in the Twilio console.';
}

interface Everything {
  readonly kind: 'read';
  readonly numbers: readonly TwilioNumber[];
  readonly hasMore: boolean;
  readonly inboundOf: ReturnType<typeof createInbound>;
}

async function readEverything(
  place: TwilioPlace,
  signal: AbortSignal,
): Promise<Everything | ReturnType<typeof failed>> {
  const read = await readNumbers(place, signal);
  if (read.kind === 'failed') return failed(failureFinding(read));
  const services = await readServices(place, signal);
  // Without the services, a number that looks connected may not be.
  if (services.kind === 'failed') return failed(failureFinding(services));
  return {
    kind: 'read',
    numbers: read.value.filter(({ number }) => isE164(number)),
    hasMore: read.hasMore,
    inboundOf: createInbound(place, services.value, signal),
  };
}

const refuse = (number: string, reason: string): NumberConnection => ({ kind: 'refused', number, reason });

const failed = ({ message, advice }: { readonly message: string; readonly advice: string | null }) => ({
  kind: 'failed' as const,
  reason: advice === null ? message : `${message} ${advice}`,
});

const toCarrierNumber = ({ number, name, canSms, canMms }: TwilioNumber, isConnected: boolean): CarrierNumber => ({
  number,
  name,
  canSms,
  canMms,
  isConnected,
});
