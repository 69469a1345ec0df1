import { createHmac, randomUUID } from 'node:crypto';
import { customerNumber, ourNumber } from './seed-customers';
import { webhookSecret } from './start-program';

/** Writes signed webhook requests of the customers in turn. Each text ends with its index. */
export function writeTexts(url: string, count: number, customers: number): readonly Buffer[] {
  const { host } = new URL(url);
  return Array.from({ length: count }, (_, n) => {
    const id = randomUUID();
    const from = customerNumber(1 + (n % customers));
    const text = `Is my order ready? I could come by at noon. ${n}`;
    const { body, headers } = sign(id, { type: 'message.received', data: { id, from, to: ourNumber, text } });
    const lines = Object.entries({ host, 'content-length': String(Buffer.byteLength(body)), ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    return Buffer.from(`POST /webhooks/generic HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  });
}

/** Reports that a text was delivered, as its carrier. */
export async function reportDelivery(url: string, carrierMessageId: string): Promise<void> {
  const data = { id: carrierMessageId, status: 'delivered' };
  const { body, headers } = sign(randomUUID(), { type: 'message.status', data });
  const response = await fetch(`${url}/webhooks/generic`, { method: 'POST', headers, body });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`A report was answered with ${response.status}.`);
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
