import type { Dependencies } from '../dependencies';
import { hashToken } from '../service-accounts';

/** Ends a session in all tabs, and closes its sockets. Returns whether it was open. */
export function endSession(
  { database, now }: Pick<Dependencies, 'database' | 'now'>,
  secret: string,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const wasOpen = await tx.sessions.end(hashToken(secret), now());
    if (wasOpen) await tx.outbox.append([{ type: 'access-changed' }]);
    return wasOpen;
  });
}
