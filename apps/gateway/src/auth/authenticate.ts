import type { Viewer } from '@patchbay/access';
import { forgedToken, unauthenticated } from '../errors';
import type { TokenClaims, VerifyToken } from './verify-token';

/** A user who signed in. */
export interface Session {
  readonly externalId: string;
  readonly viewer: Viewer;
}

/** Finds who an `authorization` header names. Throws UNAUTHENTICATED with the reason. */
export type Identify = (authorization: string) => Promise<TokenClaims>;

export const unknownUser = () =>
  unauthenticated(
    'No active user has the externalId that the token names. An administrator can add the user with upsertUsers, or bring them back with reactivateUser.',
  );

export function createIdentify(verifyToken: VerifyToken): Identify {
  return (authorization) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization.trim()) ?? [];
    if (token === undefined) throw forgedToken('Invalid authorization header. Use "Bearer <token>".');
    return verifyToken(token);
  };
}
