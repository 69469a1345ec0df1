import { now, nowMs } from '@patchbay/service-kit';
import type { Config, Logger } from '@patchbay/service-kit';
import { LRUCache } from 'lru-cache';
import {
  createRemoteJWKSet,
  decodeJwt,
  errors,
  jwtVerify,
  SignJWT,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from 'jose';
import { apiError, forgedToken, unauthenticated } from '../errors';

/** The claims of a valid token. */
export interface TokenClaims {
  /** The user's `externalId`, or the key of a service account's token. */
  readonly externalId: string;
  /** When it is refused: for users, its `exp` and the tolerance for clocks. Null for never. */
  readonly expiresAt: Date | null;
}

/** Throws UNAUTHENTICATED with the reason if the token is invalid. */
export type VerifyToken = (token: string) => Promise<TokenClaims>;

const demoIssuer = 'patchbay-demo';

/** How far our clock may be behind that of the identity provider, or ahead of it. */
const clockToleranceSeconds = 60;
const timed = { requiredClaims: ['exp'], clockTolerance: clockToleranceSeconds };

const maxKnown = 10_000;
/** How long a valid token is cached, at most until it expires. A withdrawn key still works for that long. */
const knownForMs = 10_000;

export function createTokenVerifier(auth: Config['auth'], demoSecret: string | undefined, log: Logger): VerifyToken {
  const { issuer, subjectClaim } = auth;
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
      const claim = isDemo ? 'sub' : subjectClaim;
      const externalId = payload[claim];
      if (typeof externalId !== 'string' || externalId === '' || externalId.includes('\0'))
        throw unauthenticated(`Invalid token: "${claim}" must be the externalId of a user.`);
      const expiresAt = new Date((payload.exp! + clockToleranceSeconds) * 1_000);
      const claims = { externalId, expiresAt };
      const validForMs = expiresAt.getTime() - nowMs();
      if (validForMs > 0) known.set(token, claims, { ttl: Math.min(knownForMs, validForMs) });
      return claims;
    } catch (error) {
      if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss')
        log.warn({ expected: issuer, actual: error.payload.iss }, 'A token is from another issuer.');
      throw refusalOf(error);
    }
  };
}

async function checkDemoToken(token: string, key: Uint8Array): Promise<JWTPayload> {
  return (await jwtVerify(token, key, { ...timed, currentDate: now(), algorithms: ['HS256'], issuer: demoIssuer }))
    .payload;
}

function createSignatureCheck({
  jwtSecret,
  jwks,
  issuer,
  audience,
}: Config['auth']): (token: string) => Promise<JWTPayload> {
  const expected: JWTVerifyOptions = {
    ...timed,
    ...(issuer === undefined ? {} : { issuer: [issuer.replace(/\/$/, ''), issuer.replace(/\/?$/, '/')] }),
    ...(audience === undefined ? {} : { audience }),
  };
  if (jwks !== undefined) {
    const keys = keySetAt(jwks.url);
    return async (token) => (await jwtVerify(token, keys, { ...expected, currentDate: now(), algorithms })).payload;
  }
  if (jwtSecret !== undefined) {
    const key = Buffer.from(jwtSecret.reveal());
    return async (token) =>
      (await jwtVerify(token, key, { ...expected, currentDate: now(), algorithms: ['HS256'] })).payload;
  }
  return () =>
    Promise.reject(
      unauthenticated('This installation accepts no tokens of users: set AUTH_JWT_SECRET or AUTH_JWKS_URL.'),
    );
}

const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** The shortest time between two requests for the keys: a token with a new key is accepted after that. */
const keysCooldownMs = 1_000;

/** The token is not to blame if the identity provider does not return its keys. */
function keySetAt(url: string): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(url), { cooldownDuration: keysCooldownMs });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      const isToken =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      if (isToken) throw error;
      throw apiError('UNAVAILABLE', 'The identity provider does not return its keys. Try again later.', 503);
    }
  };
}

function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return unauthenticated('The token has expired. Get a new one.');
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'exp')
    return unauthenticated('The token never expires. Get one with an "exp" claim.');
  if (error instanceof errors.JWTClaimValidationFailed)
    return unauthenticated(`The token is for another installation: ${error.message}.`);
  if (error instanceof errors.JOSEError) return forgedToken('Invalid token: its format or signature is wrong.');
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
