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
    const { body, headers } = sign({
      from: customerNumber(1 + (n % customers)),
      to: ourNumber,
      text: textOf(n),
    });
    const lines = Object.entries({ host, 'content-length': String(Buffer.byteLength(body)), ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    return Buffer.from(`POST /webhooks/generic HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  });
}

function sign({ from, to, text }: { readonly from: string; readonly to: string; readonly text: string }) {
  const id = randomUUID();
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const body = JSON.stringify({ type: 'message.received', data: { id, from, to, text } });
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
