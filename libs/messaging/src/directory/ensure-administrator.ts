import type { Database } from '../database';

/**
 * Somebody has to fill an empty installation: makes the user an administrator where there is no such user yet. Whoever
 * is there already keeps their role, as an administrator may have changed it since.
 */
export async function ensureAdministrator(
  { database, newId }: { readonly database: Database; readonly newId: () => string },
  externalId: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    if ((await tx.directory.userIds([externalId])).has(externalId)) return;
    const email = externalId.includes('@') ? externalId : '';
    await tx.directory.writeUsers([{ id: newId(), externalId, name: externalId, email, role: 'ADMIN' }]);
    await tx.outbox.append([{ type: 'access-changed' }]);
  });
}
