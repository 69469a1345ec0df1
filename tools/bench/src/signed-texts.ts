import { createHmac, randomUUID } from 'node:crypto';
import { customerNumber, ourNumber } from './seed-customers';
import { webhookSecret } from './start-program';

/** Writes signed webhook requests of the customers in turn. Each text ends with its index, unless it is given. */
export function writeTexts(
  url: string,
  count: number,
  customers: number,
  textOf = (n: number) => `Is my order ready? I could come by at noon. ${n}`,
): readonly Buffer[] {
  const { host } = new URL(url);
  return Array.from({ length: count }, (_, n) => {
    const id = randomUUID();
    const from = customerNumber(1 + (n % customers));
    const { body, headers } = sign(id, {
      type: 'message.received',
      data: { id, from, to: ourNumber, text: textOf(n) },
    });
    const lines = Object.entries({ host, 'content-length': String(Buffer.byteLength(body)), ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    return Buffer.from(`POST /webhooks/generic HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  });
}

/** Reports that a text was delivered, as its carrier. Returns whether the report was taken. */
export const reportDelivery = (url: string, carrierMessageId: string): Promise<boolean> =>
  post(url, randomUUID(), { type: 'message.status', data: { id: carrierMessageId, status: 'delivered' } });

/** Texts us, as a customer's carrier. */
export const postText = (url: string, customer: number, text: string): Promise<boolean> => {
  const id = randomUUID();
  return post(url, id, { type: 'message.received', data: { id, from: customerNumber(customer), to: ourNumber, text } });
};

/** Returns whether it was taken; otherwise a carrier tries again. */
async function post(url: string, id: string, payload: object): Promise<boolean> {
  const { body, headers } = sign(id, payload);
  const response = await fetch(`${url}/webhooks/generic`, { method: 'POST', headers, body });
  await response.arrayBuffer();
  if (response.status !== 200 && response.status !== 503)
    throw new Error(`The ingress answered with ${response.status}.`);
  return response.status === 200;
}

function sign(id: string, payload: object) {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const body = JSON.stringify(payload);
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
