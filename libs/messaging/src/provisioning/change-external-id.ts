import type { Owner } from '@patchbay/access';
import type { Transaction } from '../database';
import { checkName, taken } from './provision';

/** Gives a user or a team another external id. Who may sign in changes with it. */
export async function changeExternalId(tx: Transaction, owner: Owner, externalId: string): Promise<void> {
  checkName('externalId', externalId);
  const rows = owner.kind === 'user' ? tx.directory.users : tx.directory.teams;
  const others: readonly unknown[] = await rows.lock([{ externalId }]);
  if (others.length > 0) throw taken(`Another ${owner.kind} has the externalId ${externalId}.`);
  await tx.provisioning.setExternalId(owner, externalId);
  await tx.outbox.append([{ type: 'access-changed' }]);
}
