import type { Owner } from '@patchbay/access';
import type { Transaction } from '../database';
import { refusal, type Refusal } from '../refusal';
import type { Leaver } from './hand-overs';

/** The user or team that takes over, or why it can't. */
export async function findSuccessor(
  tx: Transaction,
  owner: Owner,
  field: string,
): Promise<Leaver | { readonly fault: Refusal }> {
  const found = await tx.handOvers.lockOwner(owner);
  if (found === undefined) return { fault: refusal('NOT_FOUND', 'No such user or team.', field) };
  if (!found.isActive)
    return { fault: refusal('INVALID_INPUT', `${found.name} is not active. Choose somebody who is.`, field) };
  if (!found.mayText)
    return {
      fault: refusal(
        'INVALID_INPUT',
        `${found.name} may not read texts. Choose somebody who may, or change their role.`,
        field,
      ),
    };
  return found;
}
