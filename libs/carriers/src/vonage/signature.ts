import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { jwtVerify } from 'jose';
import { sha256 } from '../words';

/*
 * Vonage signs in two ways: its SMS API with a parameter `sig` over all others, its Messages API with a JWT that names
 * the payload's hash. The helpers of Vonage's own packages do neither as documented: the one signs another canonical
 * text, the other takes any of two algorithms for one key.
 */

const algorithmByLength: Readonly<Record<number, string>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

/** `plainMd5`: the account signs with MD5 over text and secret, which is weak and not taken from any other. */
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
  const right = plainMd5
    ? createHash('md5')
        .update(text + secret)
        .digest('hex')
    : createHmac(algorithm, secret).update(text).digest('hex');
  return right.length === given.length && timingSafeEqual(Buffer.from(right), Buffer.from(given));
}

/** Vonage repeats a callback for a day; a token carries no end of its own. */
const maxTokenAge = '25h';

/** Null where the token is Vonage's, of this account, fresh, and over these bytes; else what is wrong. */
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
    if (payload.api_key !== apiKey) return 'the token is of another account';
    return payload.payload_hash === sha256(rawBody) ? null : 'the token is over another payload';
  } catch (error) {
    return (error as Error).message;
  }
}
