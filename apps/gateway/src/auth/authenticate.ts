import type { Viewer } from '@patchbay/access';
import type { Queries } from '@patchbay/persistence';
import DataLoader from 'dataloader';
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
  // Requests that are read at the same moment share a statement. Nobody is remembered: rights count as they are now.
  const viewers = new DataLoader<string, Viewer | undefined>(
    async (externalIds) => {
      const found = await queries.viewers.byExternalIds([...new Set(externalIds)]);
      return externalIds.map((externalId) => found.get(externalId));
    },
    { cache: false, batchScheduleFn: setImmediate },
  );
  return async (authorization) => {
    const { externalId } = await identify(authorization);
    const viewer = await viewers.load(externalId);
    if (viewer === undefined) throw unknownUser();
    return { externalId, viewer };
  };
}
