import type { UserSession } from './sessions';

/** When a session ends unless it is used before; in the past if it has ended. */
export function endOfSession(
  { endedAt, expiresAt, lastSeenAt }: Pick<UserSession, 'endedAt' | 'expiresAt' | 'lastSeenAt'>,
  idleMs: number,
): Date {
  if (endedAt !== null) return endedAt;
  return new Date(Math.min(expiresAt.getTime(), lastSeenAt.getTime() + idleMs));
}
