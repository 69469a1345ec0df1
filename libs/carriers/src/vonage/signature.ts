import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { jwtVerify } from 'jose';
import { sha256 } from '../words';

/*
 * Vonage's SMS API signs all parameters with a parameter `sig`; its Messages API uses a JWT with the hash of the payload.
 * Vonage's own packages do neither as documented: one signs a different canonical text, the other accepts two algorithms
 * for one key.
 */

const algorithmByLength: Readonly<Record<number, string>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

/** `plainMd5`: the account signs with a plain MD5 of text and secret, which is weak and otherwise refused. */
export function isSignedByVonage(
  secret: string,
  fields: Readonly<Record<string, string | undefined>>,
  plainMd5 = false,
): boolean {
  const given = fields.sig?.toLowerCase() ?? '';
  const text = Object.keys(fields)
    .filter((key) => key !== 'sig')
    .sort()
    .map((key) => `&${key}=${(fields[key] ?? '').replace(/[&=]/g, '_')}`)
    .join('');
  const algorithm = algorithmByLength[given.length];
  if (algorithm === undefined || !/^[0-9a-f]+$/.test(given)) return false;
  const expected = plainMd5
    ? createHash('md5')
        .update(text + secret)
        .digest('hex')
    : createHmac(algorithm, secret).update(text).digest('hex');
  return expected.length === given.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}

/** Vonage retries a callback for a day, and its tokens do not expire. */
const maxTokenAge = '25h';

/** What is wrong with a token; null if Vonage made it for this account and these bytes, recently. */
export async function faultOfToken(
  token: string,
  secret: string,
  apiKey: string,
  rawBody: Buffer,
  now: Date,
): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, Buffer.from(secret), {
      algorithms: ['HS256'],
      maxTokenAge,
      clockTolerance: 300,
      currentDate: now,
    });
    if (payload.api_key !== apiKey) return 'the token is for another account';
    return payload.payload_hash === sha256(rawBody) ? null : 'the token is for another payload';
  } catch (error) {
    return (error as Error).message;
  }
}
