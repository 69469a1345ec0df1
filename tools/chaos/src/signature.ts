import { createHmac } from 'node:crypto';

/** As https://www.standardwebhooks.com describes it. */
export function signHook(secret: Buffer, id: string, body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${digest(secret, id, timestamp, body)}`,
  };
}

const toleranceSeconds = 300;

/** With a time of now, as receivers have to check. */
export function isSigned(
  secret: Buffer,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: string,
): boolean {
  const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) => String(headers[`webhook-${name}`]));
  if (!(Math.abs(Date.now() / 1_000 - Number(timestamp)) <= toleranceSeconds)) return false;
  return signature === `v1,${digest(secret, id ?? '', timestamp ?? '', body)}`;
}

const digest = (secret: Buffer, id: string, timestamp: string, body: string) =>
  createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');

/** A token for a day. */
export function signToken(secret: string, user: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: user, exp: Math.floor(Date.now() / 1_000) + 86_400 })}`;
  return `${claims}.${createHmac('sha256', secret).update(claims).digest('base64url')}`;
}
