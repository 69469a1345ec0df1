import type { Viewer } from '@patchbay/access';
import { tokenPrefix } from '@patchbay/messaging';
import { forgedToken, unauthenticated } from '../errors';
import { isAccountKey } from './account-tokens';
import { isSessionKey } from './session-keys';
import type { UserSessions } from './user-sessions';
import type { TokenClaims, VerifyToken } from './verify-token';

/** A user who signed in, or a service account. */
export interface Session {
  /** The user's, or the account's key. */
  readonly externalId: string;
  readonly viewer: Viewer;
}

/** What a request says about who sent it. */
export interface Credentials {
  /** As the header of this name: a token, or which session the page belongs to. */
  readonly authorization?: string;
  /** Of a cookie that counts: see `sessionSecretOf`. A token comes first. */
  readonly sessionSecret?: string;
}

/** Finds who sent a request. Throws UNAUTHENTICATED with the reason. */
export type Identify = (credentials: Credentials) => Promise<TokenClaims>;

/** The token was valid, but its user does not exist, or its service account no longer has it. */
export const unknownCaller = (externalId: string) =>
  unauthenticated(
    isSessionKey(externalId)
      ? 'Your session has ended. Sign in again.'
      : isAccountKey(externalId)
        ? 'The token has expired, or its service account was revoked.'
        : 'No active user has the externalId that the token names. An administrator can add the user with upsertUsers, or bring them back with reactivateUser.',
  );

/** The identity provider issues the tokens of users, Patchbay those of service accounts, and the sessions of the inbox. */
export function createIdentify(
  verifyUserToken: VerifyToken,
  verifyAccountToken: VerifyToken,
  verifySession: UserSessions['verify'],
): Identify {
  return ({ authorization, sessionSecret }) => {
    if (authorization === undefined && sessionSecret !== undefined) return verifySession(sessionSecret);
    const [, scheme, token] = /^(Bearer|Session) +(\S+)$/i.exec(authorization?.trim() ?? '') ?? [];
    if (token === undefined) throw forgedToken('Invalid authorization header. Use "Bearer <token>".');
    if (scheme!.toLowerCase() === 'bearer')
      return token.startsWith(tokenPrefix) ? verifyAccountToken(token) : verifyUserToken(token);
    if (sessionSecret === undefined)
      throw unauthenticated('There is no session. Sign in at this address, in this browser.');
    return verifySession(sessionSecret, token);
  };
}
