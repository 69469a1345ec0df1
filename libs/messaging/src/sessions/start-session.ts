import { randomBytes } from 'node:crypto';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { hashToken } from '../service-accounts';
import type { UserSession } from './sessions';

/** Sessions of one user that are open together. Another one ends the one that was used least recently. */
export const maxSessions = 20;
/** How long a session that ended is known as such. */
const endedDays = 30;
const dayMs = 86_400_000;
const secretBytes = 32;

export interface StartedSession {
  readonly session: UserSession;
  /** For the cookie. It is stored nowhere. */
  readonly secret: string;
}

interface SessionStart {
  readonly userId: string;
  readonly hours: number;
  /** The secret of the session that the browser had. */
  readonly replaced?: string;
}

/** Whether this can be the secret of a session at all. */
export const isWellFormedSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/**
 * Signs a user in, for `hours` at most. `replaced` is what the browser's cookie held before, which ends. Undefined if the
 * user was deactivated in the meantime.
 */
export const startSession = (needs: Dependencies, start: SessionStart): Promise<StartedSession | undefined> =>
  needs.database.transaction((tx) => openSession(tx, needs, start));

/** As `startSession`, in a transaction that does more. */
export async function openSession(
  tx: Transaction,
  { now, newId }: Pick<Dependencies, 'now' | 'newId'>,
  { userId, hours, replaced }: SessionStart,
): Promise<StartedSession | undefined> {
  const at = now();
  const secret = randomBytes(secretBytes).toString('base64url');
  const session: UserSession = {
    id: newId(),
    hash: hashToken(secret),
    userId,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(at.getTime() + hours * 3_600_000),
    endedAt: null,
  };
  await tx.sessions.removeBefore(userId, new Date(at.getTime() - endedDays * dayMs));
  const hasEnded = replaced !== undefined && (await tx.sessions.end(hashToken(replaced), at));
  if (!(await tx.sessions.add(session))) return undefined;
  const ended = await tx.sessions.keepLatest(userId, maxSessions, at);
  // Open sockets of what ended close.
  if (hasEnded || ended > 0) await tx.outbox.append([{ type: 'access-changed' }]);
  return { session, secret };
}
