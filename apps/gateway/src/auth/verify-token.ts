import type { Config } from '@patchbay/service-kit';
import { LRUCache } from 'lru-cache';
import {
  createRemoteJWKSet,
  decodeJwt,
  errors,
  jwtVerify,
  SignJWT,
  type JWTPayload,
  type JWTVerifyOptions,
} from 'jose';
import { apiError, unauthenticated } from '../errors';

/** The claims of a valid token. */
export interface TokenClaims {
  /** The user's `externalId`. */
  readonly externalId: string;
  /** Null if the token does not expire. */
  readonly expiresAt: Date | null;
}

/** Throws UNAUTHENTICATED with the reason if the token is invalid. */
export type VerifyToken = (token: string) => Promise<TokenClaims>;

const demoIssuer = 'patchbay-demo';

const maxKnown = 10_000;
/** How long a valid token is cached, at most until it expires. A withdrawn key still works for that long. */
const knownForMs = 10_000;

export function createTokenVerifier(auth: Config['auth'], demoSecret: string | undefined): VerifyToken {
  const verify = createSignatureCheck(auth);
  const demoKey = demoSecret === undefined ? undefined : Buffer.from(demoSecret);

  // A client sends the same token with every request.
  const known = new LRUCache<string, TokenClaims>({ max: maxKnown });
  return async (token) => {
    const kept = known.get(token);
    if (kept !== undefined) return kept;
    try {
      const isDemo = demoKey !== undefined && decodeJwt(token).iss === demoIssuer;
      const payload = isDemo ? await checkDemoToken(token, demoKey) : await verify(token);
      if (typeof payload.sub !== 'string' || payload.sub === '' || payload.sub.includes('\0'))
        throw unauthenticated('Invalid token: "sub" must be the externalId of a user.');
      const expiresAt = payload.exp === undefined ? null : new Date(payload.exp * 1_000);
      const claims = { externalId: payload.sub, expiresAt };
      const validForMs = expiresAt === null ? Infinity : expiresAt.getTime() - Date.now();
      if (validForMs > 0) known.set(token, claims, { ttl: Math.min(knownForMs, validForMs) });
      return claims;
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

async function checkDemoToken(token: string, key: Uint8Array): Promise<JWTPayload> {
  return (await jwtVerify(token, key, { algorithms: ['HS256'], issuer: demoIssuer })).payload;
}

function createSignatureCheck({
  jwtSecret,
  jwks,
  issuer,
  audience,
}: Config['auth']): (token: string) => Promise<JWTPayload> {
  const expected: JWTVerifyOptions = {
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
  };
  if (jwks !== undefined) {
    const keys = createRemoteJWKSet(new URL(jwks.url));
    return async (token) => (await jwtVerify(token, keys, { ...expected, algorithms: ['RS256', 'ES256'] })).payload;
  }
  if (jwtSecret !== undefined) {
    const key = Buffer.from(jwtSecret.reveal());
    return async (token) => (await jwtVerify(token, key, { ...expected, algorithms: ['HS256'] })).payload;
  }
  return () => Promise.reject(unauthenticated('This installation only accepts tokens of its demo.'));
}

function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return unauthenticated('The token has expired. Get a new one.');
  if (error instanceof errors.JWTClaimValidationFailed)
    return unauthenticated(`The token is for another installation: ${error.message}.`);
  if (error instanceof errors.JWKSTimeout)
    return apiError('INTERNAL_SERVER_ERROR', 'The identity provider is not responding. Try again later.', 503);
  if (error instanceof errors.JOSEError) return unauthenticated('Invalid token: its format or signature is wrong.');
  return error;
}

const demoTokenHours = 12;

export function signDemoToken(externalId: string, demoSecret: string): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(demoIssuer)
    .setSubject(externalId)
    .setIssuedAt()
    .setExpirationTime(`${demoTokenHours}h`)
    .sign(Buffer.from(demoSecret));
}
