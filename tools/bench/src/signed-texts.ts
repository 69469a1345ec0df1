import { createHmac, randomUUID } from 'node:crypto';
import { writeRequest } from './http-load';
import { customerNumber, ourNumber } from './seed-customers';
import { webhookSecret } from './start-program';

/** Writes signed webhook requests of the customers in turn. Each text ends with its index, unless it is given. */
export const writeTexts = (
  url: string,
  count: number,
  customers: number,
  textOf = (n: number) => `Is my order ready? I could come by at noon. ${n}`,
): readonly Buffer[] =>
  Array.from({ length: count }, (_, n) => signedRequest(url, textFrom(customerNumber(1 + (n % customers)), textOf(n))));

/** Writes signed reports that these texts were delivered. */
export const writeReports = (url: string, carrierMessageIds: readonly string[]): readonly Buffer[] =>
  carrierMessageIds.map((id) => signedRequest(url, deliveryOf(id)));

/** Reports that a text was delivered, as its carrier. Returns whether the report was taken. */
export const reportDelivery = (url: string, carrierMessageId: string): Promise<boolean> =>
  post(url, deliveryOf(carrierMessageId));

/** Texts us, as a customer's carrier. */
export const postText = (url: string, customer: number, text: string): Promise<boolean> =>
  post(url, textFrom(customerNumber(customer), text));

const textFrom = (from: string, text: string) => ({
  type: 'message.received',
  data: { id: randomUUID(), from, to: ourNumber, text },
});
const deliveryOf = (id: string) => ({ type: 'message.status', data: { id, status: 'delivered' } });

/** Returns whether it was taken; otherwise a carrier tries again. */
async function post(url: string, payload: object): Promise<boolean> {
  const response = await fetch(`${url}/webhooks/generic`, { method: 'POST', ...sign(payload) });
  await response.arrayBuffer();
  if (response.status !== 200 && response.status !== 503)
    throw new Error(`The ingress answered with ${response.status}.`);
  return response.status === 200;
}

const signedRequest = (url: string, payload: object): Buffer =>
  writeRequest(url, { path: '/webhooks/generic', ...sign(payload) });

function sign(payload: object) {
  const id = randomUUID();
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', webhookSecret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    },
  };
}
