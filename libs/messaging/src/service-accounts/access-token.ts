import { createHash, randomBytes } from 'node:crypto';

/*
 * A token is `pb_`, 256 random bits and a checksum of them, in base64url. The prefix lets programs that look for leaked
 * secrets find it, and the checksum tells a typing error from a token without a query. A slow hash would add nothing:
 * nobody can try 2^256 tokens.
 */

export const tokenPrefix = 'pb_';
const randomLength = 32;
const checksumLength = 4;
const pattern = /^pb_[\w-]{48}$/;

const checksum = (random: Buffer) => createHash('sha256').update(random).digest().subarray(0, checksumLength);

export function createToken(): string {
  const random = randomBytes(randomLength);
  return tokenPrefix + Buffer.concat([random, checksum(random)]).toString('base64url');
}

/** Whether this can be a token of a service account at all. */
export function isWellFormedToken(token: string): boolean {
  if (!pattern.test(token)) return false;
  const bytes = Buffer.from(token.slice(tokenPrefix.length), 'base64url');
  return checksum(bytes.subarray(0, randomLength)).equals(bytes.subarray(randomLength));
}

/** What is stored of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
