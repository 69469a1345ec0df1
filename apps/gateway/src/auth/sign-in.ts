import type { Limits } from '@patchbay/service-kit';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { rateLimited } from '../limits';
import type { Credentials, Identify } from './authenticate';
import type { TokenClaims } from './verify-token';

/** As `Identify`, for a client at this address. Throws RATE_LIMITED, too. */
export type SignIn = (credentials: Credentials, address: string) => Promise<TokenClaims>;

const perSeconds = 60;
const maxKnown = 10_000;
const knownForMs = 600_000;

/**
 * Slows down guessing: after too many forged tokens, an address has to wait. Its users who signed in a moment ago do not:
 * an office has one address. An expired token is no guess.
 */
export function createSignIn(identify: Identify, { failedSignInsPerAddress: max }: Limits): SignIn {
  if (max === Infinity) return (credentials) => identify(credentials);
  const failures = new RateLimiterMemory({ points: max, duration: perSeconds });
  const valid = new LRUCache<string, true>({ max: maxKnown, ttl: knownForMs });
  return async (credentials, address) => {
    const known = `${credentials.authorization ?? ''}\0${credentials.sessionSecret ?? ''}`;
    const failed = valid.has(known) ? null : await failures.get(address);
    if (failed !== null && failed.consumedPoints >= max)
      throw rateLimited(
        `More than ${max} invalid tokens came from your address in ${perSeconds} s. Try again later.`,
        failed.msBeforeNext,
      );
    try {
      const claims = await identify(credentials);
      valid.set(known, true);
      return claims;
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions.isForged === true) await failures.penalty(address);
      throw error;
    }
  };
}
