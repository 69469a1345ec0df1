import type { Owner } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { refusal } from '../refusal';
import { type HandOverResult, noAssets } from './hand-overs';

/** A user comes back. What they handed over does not come back. */
export const reactivateUser = (dependencies: Dependencies, id: string) => comeBack(dependencies, { kind: 'user', id });

/** A team opens again, with its members. What it handed over does not come back. */
export const reopenTeam = (dependencies: Dependencies, id: string) => comeBack(dependencies, { kind: 'team', id });

function comeBack({ database }: Dependencies, owner: Owner): Promise<HandOverResult> {
  return database.transaction(async (tx): Promise<HandOverResult> => {
    const found = await tx.handOvers.lockOwner(owner);
    if (found === undefined) return { ...noAssets, refusals: [refusal('NOT_FOUND', `No such ${owner.kind}.`, 'id')] };
    if (!found.isActive) {
      await tx.handOvers.setActive(owner, true);
      await tx.outbox.append([{ type: 'access-changed' }]);
    }
    return { ...noAssets, owner, refusals: [] };
  });
}
