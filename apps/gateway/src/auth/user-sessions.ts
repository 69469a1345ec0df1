import { type Database, endOfSession, hashToken, type UserSession } from '@patchbay/messaging';
import type { Queries } from '@patchbay/persistence';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { forgedToken, unauthenticated } from '../errors';
import type { ReadViewer } from './read-viewer';
import { hashOfKey, keyOfSession } from './session-keys';
import type { TokenClaims } from './verify-token';

type FoundSession = UserSession & { readonly externalId: string };

export interface UserSessions {
  /** Who has this session. If the request names one by its id, it must be this one. Throws UNAUTHENTICATED. */
  verify(secret: string, id?: string): Promise<TokenClaims>;
  readonly readViewer: ReadViewer;
  /** The session itself, while it is open. */
  find(secret: string): Promise<FoundSession | undefined>;
  /** Resolves when nothing is being written. */
  settled(): Promise<void>;
}

export interface UserSessionsOptions {
  readonly queries: {
    readonly sessions: Queries['sessions'];
    readonly viewers: Pick<Queries['viewers'], 'byIds'>;
  };
  readonly database: Database;
  readonly now: () => Date;
  readonly idleMinutes: number;
  readonly onError: (error: unknown) => void;
}

const hasEnded = 'Your session has ended. Sign in again.';
/** Writes that a session was used at most this often. */
const seenEveryMs = 60_000;
const maxKnown = 10_000;

/** Who the cookies of the inbox stand for. Nothing is cached, so a session that ends is refused from the next request on. */
export function createUserSessions({
  queries,
  database,
  now,
  idleMinutes,
  onError,
}: UserSessionsOptions): UserSessions {
  const idleMs = idleMinutes * 60_000;
  const seen = new LRUCache<string, true>({ max: maxKnown, ttl: seenEveryMs });
  const writing = new Set<Promise<void>>();
  const sessions = new DataLoader<string, FoundSession | undefined>(
    async (hashes) => {
      const found = await queries.sessions.byHashes([...new Set(hashes)]);
      return hashes.map((hash) => found.get(hash));
    },
    { cache: false, batchScheduleFn: setImmediate, maxBatchSize: 500 },
  );
  const isOpen = (session: FoundSession) => endOfSession(session, idleMs) > now();

  function markSeen({ hash, lastSeenAt }: FoundSession): void {
    const at = now();
    const before = new Date(at.getTime() - seenEveryMs);
    if (lastSeenAt >= before || seen.has(hash)) return;
    seen.set(hash, true);
    const write = database
      .transaction((tx) => tx.sessions.markSeen(hash, at, before))
      .catch((error: unknown) => {
        seen.delete(hash);
        onError(error);
      });
    writing.add(write);
    void write.then(() => writing.delete(write));
  }

  return {
    async verify(secret, id) {
      const session = await sessions.load(hashToken(secret));
      if (session === undefined) throw forgedToken(hasEnded);
      if (!isOpen(session)) throw unauthenticated(hasEnded);
      if (id !== undefined && session.id !== id)
        throw unauthenticated('Somebody else has signed in with this browser. Load the page again.');
      markSeen(session);
      return { externalId: keyOfSession(session.hash, session.externalId), expiresAt: endOfSession(session, idleMs) };
    },
    async readViewer(key) {
      const session = await sessions.load(hashOfKey(key));
      if (session === undefined || !isOpen(session)) return undefined;
      return (await queries.viewers.byIds([session.userId])).get(session.userId);
    },
    async find(secret) {
      const session = await sessions.load(hashToken(secret));
      return session !== undefined && isOpen(session) ? session : undefined;
    },
    async settled() {
      await Promise.all(writing);
    },
  };
}
