import type { Viewer } from '@patchbay/access';
import { unauthenticated } from '../errors';
import type { ReadViewer } from './read-viewer';
import type { TokenClaims, VerifyToken } from './verify-token';

/** A user who signed in. */
export interface Session {
  readonly externalId: string;
  readonly viewer: Viewer;
}

/** Finds who an `authorization` header names. Throws UNAUTHENTICATED with the reason. */
export type Identify = (authorization: string) => Promise<TokenClaims>;

/** Finds the session behind an `authorization` header. Throws UNAUTHENTICATED with the reason. */
export type Authenticate = (authorization: string) => Promise<Session>;

export const unknownUser = () =>
  unauthenticated(
    'No user has the externalId that the token names. An administrator can add the user with upsertUsers.',
  );

export function createIdentify(verifyToken: VerifyToken): Identify {
  return (authorization) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization.trim()) ?? [];
    if (token === undefined) throw unauthenticated('Invalid authorization header. Use "Bearer <token>".');
    return verifyToken(token);
  };
}

export function createAuthenticate(identify: Identify, readViewer: ReadViewer): Authenticate {
  return async (authorization) => {
    const { externalId } = await identify(authorization);
    const viewer = await readViewer(externalId);
    if (viewer === undefined) throw unknownUser();
    return { externalId, viewer };
  };
}
