import { type CarrierNumber, isE164, type NumberConnection, type NumberList } from '@patchbay/messaging';
import { webhookPaths } from '../account-check';
import { readVonageNumbers, setVonageWebhook, type VonageNumber } from './account-api';
import { createInbound, failureFinding, type VonagePlace } from './check';

/** The numbers of an account, and whether texts to them come to us for sure. */
export async function listVonageNumbers(place: VonagePlace, signal: AbortSignal): Promise<NumberList> {
  const read = await readVonageNumbers(place, signal);
  if (read.kind === 'failed') return { kind: 'failed', reason: reasonOf(read) };
  const inboundOf = createInbound(place, signal);
  const numbers: CarrierNumber[] = [];
  for (const number of read.numbers.filter((one) => isE164(one.number)))
    numbers.push(toCarrierNumber(number, (await inboundOf(number)).kind === 'ours'));
  return { kind: 'listed', numbers, hasMore: read.hasMore };
}

/** Sets the webhooks of numbers. The inbound URL of an application is not ours to change: it is for all of its numbers. */
export async function connectVonageNumbers(
  place: VonagePlace,
  numbers: readonly string[],
  signal: AbortSignal,
): Promise<NumberConnection[]> {
  const read = await readVonageNumbers(place, signal);
  if (read.kind === 'failed') return numbers.map((number) => refuse(number, reasonOf(read)));
  const byNumber = new Map(read.numbers.map((one) => [one.number, one]));
  const inboundOf = createInbound(place, signal);
  const connections: NumberConnection[] = [];
  for (const number of numbers) {
    const found = byNumber.get(number);
    if (found === undefined) connections.push(refuse(number, "The number is not in Vonage's account."));
    else {
      const fault = await connect(place, inboundOf, found, signal);
      connections.push(
        fault === null ? { kind: 'connected', number: toCarrierNumber(found, true) } : refuse(number, fault),
      );
    }
  }
  return connections;
}

/** Null if texts to the number come to us now. */
async function connect(
  place: VonagePlace,
  inboundOf: ReturnType<typeof createInbound>,
  number: VonageNumber,
  signal: AbortSignal,
): Promise<string | null> {
  const before = await inboundOf(number);
  if (before.kind === 'ours') return null;
  if (before.kind === 'application')
    return 'The number is linked to an application whose inbound URL is not ours. Set that URL in the Vonage dashboard, or unlink the number, then connect it again.';
  const [url] = webhookPaths(place.webhookUrl, place.name, 'messages');
  const answer = await setVonageWebhook(place, number, url, signal);
  if (answer.kind === 'failed')
    return `Vonage did not confirm the change. ${answer.reason} List the numbers to see whether it was made.`;
  const code = String(answer.fields['error-code'] ?? answer.status);
  return code === '200'
    ? null
    : `Vonage refused the change (${code.slice(0, 20)}). It calls the address first: make sure that the ingress answers at PUBLIC_WEBHOOK_URL.`;
}

const refuse = (number: string, reason: string): NumberConnection => ({ kind: 'refused', number, reason });

function reasonOf(failure: Parameters<typeof failureFinding>[0]): string {
  const { message, advice } = failureFinding(failure);
  return `${message} ${advice ?? ''}`.trim();
}

const toCarrierNumber = ({ number, canSms, canMms }: VonageNumber, isConnected: boolean): CarrierNumber => ({
  ...{ number, name: null, canSms, canMms, isConnected },
});
