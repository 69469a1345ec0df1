import type { KnownViewer } from '@patchbay/persistence';
import { unauthenticated } from '../errors';
import type { TokenClaims, VerifyToken } from './verify-token';
import type { Viewers } from './viewers';

/** A person who signed in. */
export interface Session {
  readonly externalId: string;
  readonly viewer: KnownViewer;
  /** The viewer is as an earlier request found them: to be confirmed before anything is told to them or done for them. */
  readonly isPresumed: boolean;
}

/** Whom an `authorization` header names. Throws UNAUTHENTICATED, with the reason in words. */
export type Identify = (authorization: string) => Promise<TokenClaims>;

/** The session behind an `authorization` header. Throws UNAUTHENTICATED, with the reason in words. */
export type Authenticate = (authorization: string) => Promise<Session>;

export const unknownUser = () =>
  unauthenticated(
    'There is no user with the externalId that the token names in "sub": an administrator adds them with upsertUsers.',
  );

export function createIdentify(verifyToken: VerifyToken): Identify {
  return (authorization) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization.trim()) ?? [];
    if (token === undefined) throw unauthenticated('The authorization has to be "Bearer <token>".');
    return verifyToken(token);
  };
}

export function createAuthenticate(identify: Identify, viewers: Viewers): Authenticate {
  return async (authorization) => {
    const { externalId } = await identify(authorization);
    const recalled = viewers.recall(externalId);
    const viewer = recalled ?? (await viewers.read(externalId));
    if (viewer === undefined) throw unknownUser();
    return { externalId, viewer, isPresumed: recalled !== undefined };
  };
}
