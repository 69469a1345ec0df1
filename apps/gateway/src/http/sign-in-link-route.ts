import {
  isWellFormedLinkToken,
  type LinkPurpose,
  readSignInLink,
  signInWithLink,
  type UsedLink,
} from '@patchbay/messaging';
import { addressOf, type Handler, type Limits, sendJson } from '@patchbay/service-kit';
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { actingAs } from '../acts';
import { isSameOrigin, sessionCookie, sessionSecretOf } from '../auth/session-cookie';
import type { UserSessions } from '../auth/user-sessions';
import type { Services } from '../context';
import { apiError, badUserInput, type createErrorFormat, unauthenticated } from '../errors';
import { rateLimited } from '../limits';
import { answerErrors } from './answer-errors';
import { readJson } from './read-json';

export interface SignInLinkRouteOptions {
  readonly services: Pick<Services, 'database' | 'now' | 'newId'>;
  readonly sessions: Pick<UserSessions, 'find'>;
  readonly limits: Limits;
  readonly trustedProxies: number;
  readonly hours: number;
  readonly formatError: ReturnType<typeof createErrorFormat>;
}

export const signInLinkPath = '/session/link';
const perSeconds = 60;

/**
 * `POST /session/link`: signing in with a link, for pages of this origin. The token is behind the `#` of the link, so it is
 * in no log of an address.
 *
 * - `{"token"}` says who the link is for, and changes nothing: programs that look at links do not use them up.
 * - `{"token", "signIn": true}` signs in, with `name` and `email` for the first administrator. The link ends.
 */
export function signInLinkRoute(options: SignInLinkRouteOptions): Readonly<Record<string, Handler>> {
  const { services, limits, trustedProxies, formatError } = options;
  const guesses = createGuessLimit(limits.failedSignInsPerAddress);
  return {
    POST: answerErrors(formatError, async (request, response) => {
      response.setHeader('cache-control', 'no-store');
      if (!isSameOrigin(request)) {
        request.resume();
        throw apiError('FORBIDDEN', 'Open the link in a browser: only a page of this origin signs in with it.', 403);
      }
      const address = addressOf(request, trustedProxies);
      await guesses.count(address);
      const body = readBodyOf(await readJson(request, response, { address, externalId: null }, limits));
      const purpose = isWellFormedLinkToken(body.token) ? await readSignInLink(services, body.token) : undefined;
      if (purpose === undefined) throw notValid();
      await guesses.forget(address);
      if (!body.signIn) {
        const { user, expiresAt } = purpose;
        return sendJson(response, 200, { user: user && { name: user.name }, expiresAt });
      }
      const used = await signIn(options, purpose, body, request);
      if (used.kind === 'refused') throw badUserInput(used.refusals.map(({ message }) => message).join(' '));
      if (used.kind === 'invalid') throw notValid();
      const { secret, session } = used.started;
      const externalId = (await options.sessions.find(secret))?.externalId;
      response.setHeader('set-cookie', sessionCookie(request, secret, options.hours * 3_600));
      sendJson(response, 201, { session: { id: session.id, user: externalId, expiresAt: session.expiresAt } });
    }),
  };
}

const signIn = (
  { services, hours }: SignInLinkRouteOptions,
  { user }: LinkPurpose,
  { token, name, email }: Body,
  request: IncomingMessage,
): Promise<UsedLink> =>
  actingAs(user?.id ?? null, 'signInWithLink', () =>
    signInWithLink(services, { token, hours, replaced: sessionSecretOf(request), person: { name, email } }),
  );

const notValid = () =>
  unauthenticated('This link is not valid any more: each signs in once, within 24 hours. Ask for another one.');

interface Body {
  readonly token: string;
  readonly signIn: boolean;
  readonly name: string;
  readonly email: string;
}

function readBodyOf(body: unknown): Body {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const textOf = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '') : '');
  const { token, signIn: wants, name, email } = given;
  return { token: textOf(token), signIn: wants === true, name: textOf(name), email: textOf(email) };
}

/** Nobody guesses 256 random bits, and anyone who tries to waits all the same, as with tokens. */
function createGuessLimit(max: number) {
  const limiter = max === Infinity ? undefined : new RateLimiterMemory({ points: max, duration: perSeconds });
  return {
    /** Counts as a guess until it turns out to be none, so many together are not more than the limit. */
    async count(address: string) {
      try {
        await limiter?.consume(address);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const message = `More than ${max} invalid links came from your address in ${perSeconds} s. Try again later.`;
        throw rateLimited(message, refusal.msBeforeNext);
      }
    },
    async forget(address: string) {
      await limiter?.reward(address);
    },
  };
}
