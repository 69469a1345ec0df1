import type { Viewer } from '@patchbay/access';
import { tokenPrefix } from '@patchbay/messaging';
import { forgedToken, unauthenticated } from '../errors';
import { isAccountKey } from './account-tokens';
import type { TokenClaims, VerifyToken } from './verify-token';

/** A user who signed in, or a service account. */
export interface Session {
  /** The user's, or the account's key. */
  readonly externalId: string;
  readonly viewer: Viewer;
}

/** Finds who an `authorization` header names. Throws UNAUTHENTICATED with the reason. */
export type Identify = (authorization: string) => Promise<TokenClaims>;

/** The token was valid, but its user does not exist, or its service account no longer has it. */
export const unknownCaller = (externalId: string) =>
  unauthenticated(
    isAccountKey(externalId)
      ? 'The token has expired, or its service account was revoked.'
      : 'No active user has the externalId that the token names. An administrator can add the user with upsertUsers, or bring them back with reactivateUser.',
  );

/** The identity provider issues the tokens of users, Patchbay those of service accounts. */
export function createIdentify(verifyUserToken: VerifyToken, verifyAccountToken: VerifyToken): Identify {
  return (authorization) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization.trim()) ?? [];
    if (token === undefined) throw forgedToken('Invalid authorization header. Use "Bearer <token>".');
    return token.startsWith(tokenPrefix) ? verifyAccountToken(token) : verifyUserToken(token);
  };
}
