import type { Dependencies } from '../dependencies';

/** Creates the user as an administrator. A user who exists keeps their role: an administrator may have changed it. */
export async function ensureAdministrator({ database, newId }: Dependencies, externalId: string): Promise<void> {
  await database.transaction(async (tx) => {
    if ((await tx.directory.users.lock([{ externalId }])).length > 0) return;
    const email = externalId.includes('@') ? externalId : '';
    await tx.directory.users.write([{ id: newId(), externalId, name: externalId, email, role: 'ADMIN' }]);
    await tx.outbox.append([{ type: 'access-changed' }]);
  });
}
