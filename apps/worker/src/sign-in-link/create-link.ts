import { createFirstAdministratorLink, createSignInLink } from '@patchbay/messaging';
import { connectPersistence, type Persistence } from '@patchbay/persistence';
import { newId, now } from '@patchbay/service-kit';

/**
 * A link that signs a user in, or without one makes the first administrator, without the address of the inbox in front. For
 * operators, who can reach the database. Throws with what to do.
 */
export async function createLink(databaseUrl: string, externalId: string | undefined): Promise<string> {
  const persistence = await connectPersistence({
    url: databaseUrl,
    applicationName: 'patchbay-sign-in-link',
    poolSize: 2,
  });
  try {
    await persistence.readClock();
    return `/sign-in#${await createToken(persistence, externalId)}`;
  } finally {
    await persistence.close();
  }
}

async function createToken(persistence: Persistence, externalId: string | undefined): Promise<string> {
  const needs = {
    hasSignInLinks: true,
    database: persistence.databaseFor('sign-in-link'),
    now,
    newId,
  };
  if (externalId === undefined) {
    const first = await createFirstAdministratorLink(needs);
    if (first === null) throw new Error('There is an administrator. Name the user who wants to sign in.');
    return first.token;
  }
  const user = (await persistence.queries.viewers.byExternalIds([externalId])).get(externalId);
  if (user === undefined)
    throw new Error('No active user has this externalId. Administrators see it in /admin/people.');
  const created = await createSignInLink(needs, user.userId);
  if (created.kind === 'refused') throw new Error(created.refusals[0]!.message);
  return created.token;
}
