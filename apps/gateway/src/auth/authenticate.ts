import type { Viewer } from '@patchbay/access';
import type { Queries } from '@patchbay/persistence';
import { unauthenticated } from '../errors';
import type { VerifyToken } from './verify-token';

/** A person who signed in, as they are now. */
export interface Session {
  readonly externalId: string;
  readonly viewer: Viewer;
  /** Null for a token that does not expire. */
  readonly expiresAt: Date | null;
}

/** The session behind an `authorization` header. Throws UNAUTHENTICATED, with the reason in words. */
export type Authenticate = (authorization: string) => Promise<Session>;

export function createAuthenticate(verifyToken: VerifyToken, queries: Queries): Authenticate {
  return async (authorization) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization.trim()) ?? [];
    if (token === undefined) throw unauthenticated('The authorization has to be "Bearer <token>".');
    const { externalId, expiresAt } = await verifyToken(token);
    const viewer = (await queries.viewers.byExternalIds([externalId])).get(externalId);
    if (viewer === undefined)
      throw unauthenticated('There is no user with the externalId that the token names in "sub": an administrator adds them with upsertUsers.');
    return { externalId, viewer, expiresAt };
  };
}
