import type { Viewer } from '@patchbay/access';
import type { Queries } from '@patchbay/persistence';
import { unauthenticated } from '../errors';
import type { TokenClaims, VerifyToken } from './verify-token';

/** A person who signed in, as they are now. */
export interface Session {
  readonly externalId: string;
  readonly viewer: Viewer;
}

/** Whom an `authorization` header names. Throws UNAUTHENTICATED, with the reason in words. */
export type Identify = (authorization: string) => Promise<TokenClaims>;

/** The session behind an `authorization` header. Throws UNAUTHENTICATED, with the reason in words. */
export type Authenticate = (authorization: string) => Promise<Session>;

export const unknownUser = () =>
  unauthenticated('There is no user with the externalId that the token names in "sub": an administrator adds them with upsertUsers.');

export function createIdentify(verifyToken: VerifyToken): Identify {
  return (authorization) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization.trim()) ?? [];
    if (token === undefined) throw unauthenticated('The authorization has to be "Bearer <token>".');
    return verifyToken(token);
  };
}

export function createAuthenticate(identify: Identify, queries: Queries): Authenticate {
  return async (authorization) => {
    const { externalId } = await identify(authorization);
    const viewer = (await queries.viewers.byExternalIds([externalId])).get(externalId);
    if (viewer === undefined) throw unknownUser();
    return { externalId, viewer };
  };
}
