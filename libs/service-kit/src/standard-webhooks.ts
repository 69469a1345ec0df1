import { createHmac, timingSafeEqual } from 'node:crypto';

/*
 * Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`. The npm package only
 * verifies against its own clock, and parses the body. Tests compare this with the package.
 */

const toleranceSeconds = 300;

export type SignatureFault =
  | 'signature headers are missing'
  | 'timestamp is not within five minutes of now'
  | 'no signature matches';

type Headers = Readonly<Record<string, string | undefined>>;

/** Null if one of the signatures matches one of the secrets. Compares the raw bytes, in constant time. */
export function faultOfSignature(
  secrets: readonly string[],
  headers: Headers,
  rawBody: Buffer,
  now: Date,
): SignatureFault | null {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (!id || !timestamp || !signatures) return 'signature headers are missing';
  const age = now.getTime() / 1000 - Number(timestamp);
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(age) > toleranceSeconds)
    return 'timestamp is not within five minutes of now';
  const expected = secrets.map((secret) => digest(secret, id, timestamp, rawBody));
  const given = signatures
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice(3), 'base64'));
  const matches = given.some((signature) =>
    expected.some((right) => signature.length === right.length && timingSafeEqual(signature, right)),
  );
  return matches ? null : 'no signature matches';
}

/** Signs with each of the secrets: while one replaces another, a receiver may have either. */
export function signatureHeaders(
  secrets: string | readonly string[],
  id: string,
  now: Date,
  rawBody: Buffer,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const sign = (secret: string) => `v1,${digest(secret, id, timestamp, rawBody).toString('base64')}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': [secrets].flat().map(sign).join(' '),
  };
}

function digest(secret: string, id: string, timestamp: string, rawBody: Buffer): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(rawBody).digest();
}
