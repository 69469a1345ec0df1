import { createHmac, randomUUID } from 'node:crypto';
import { writeRequest } from './http-load';
import { customerNumber, ourNumber } from './seed-customers';
import { webhookSecret } from './start-program';

/** Writes signed webhook requests of the customers in turn. Each text ends with its index. */
export function writeTexts(url: string, count: number, customers: number): readonly Buffer[] {
  return Array.from({ length: count }, (_, n) =>
    signedRequest(url, 'message.received', {
      id: randomUUID(),
      from: customerNumber(1 + (n % customers)),
      to: ourNumber,
      text: `Is my order ready? I could come by at noon. ${n}`,
    }),
  );
}

/** Writes signed reports that these texts were delivered. */
export const writeReports = (url: string, carrierMessageIds: readonly string[]): readonly Buffer[] =>
  carrierMessageIds.map((id) => signedRequest(url, 'message.status', { id, status: 'delivered' }));

function signedRequest(url: string, type: string, data: object): Buffer {
  const { body, headers } = sign(JSON.stringify({ type, data }));
  return writeRequest(url, { path: '/webhooks/generic', headers, body });
}

function sign(body: string) {
  const id = randomUUID();
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
