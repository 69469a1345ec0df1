import type { Dependencies } from '../dependencies';
import { refusal } from '../refusal';
import { type HandOverResult, noAssets } from './hand-overs';

/** A user comes back. What they handed over does not come back. */
export function reactivateUser({ database }: Dependencies, id: string): Promise<HandOverResult> {
  return database.transaction(async (tx): Promise<HandOverResult> => {
    const owner = { kind: 'user', id } as const;
    const user = await tx.handOvers.lockOwner(owner);
    if (user === undefined) return { ...noAssets, refusals: [refusal('NOT_FOUND', 'No such user.', 'id')] };
    if (!user.isActive) {
      await tx.handOvers.setActive(owner, true);
      await tx.outbox.append([{ type: 'access-changed' }]);
    }
    return { ...noAssets, refusals: [] };
  });
}
