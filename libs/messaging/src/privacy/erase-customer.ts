import { canAdminister, personOf as userOf, type Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import type { Erasure, Person, PersonCounts } from './erasures';

export type EraseResult =
  | (PersonCounts & { readonly kind: 'erased' /** Null in a dry run. */; readonly erasureId: string | null })
  | Refused;

const notFound = refusal('NOT_FOUND', 'Record not found.', 'recordId');

/**
 * Removes a person's texts, files, names and numbers everywhere. What stays: that, when and with which status messages
 * existed, and what was recorded about consent, under a hash of the number.
 */
export function eraseCustomer(
  { database, now, newId }: Dependencies,
  viewer: Viewer,
  { recordId, dryRun }: { readonly recordId: string; readonly dryRun: boolean },
): Promise<EraseResult> {
  return database.transaction(async (tx): Promise<EraseResult> => {
    if (!canAdminister(viewer) || viewer.account !== undefined)
      return refused(refusal('FORBIDDEN', 'Only an administrator may erase a customer.'));
    const person = await lockPerson(tx, () => tx.erasures.personOf(recordId));
    if (person === undefined) return refused(notFound);
    const [hold] = await tx.holds.of(person.recordIds);
    if (hold !== undefined)
      return refused(
        refusal('LEGAL_HOLD', `A record of this person is held: ${hold.reason}. Release it first.`, 'recordId'),
      );
    const counts = await tx.erasures.count(person);
    if (dryRun) return { kind: 'erased', erasureId: null, ...counts };
    const erasureId = newId();
    await eraseAs(tx, person, { id: erasureId, at: now(), by: userOf(viewer) });
    return { kind: 'erased', erasureId, ...counts };
  });
}

/** Does an erasure again, in a database that was restored to a state before it. False if there is nothing to do. */
export function replayErasure({ database }: Pick<Dependencies, 'database'>, erasure: Erasure): Promise<boolean> {
  return database.transaction(async (tx) => {
    const person = await lockPerson(tx, () => tx.erasures.personIn(erasure));
    if (person === undefined) return false;
    await eraseAs(tx, person, { id: erasure.id, at: erasure.erasedAt, by: null });
    return true;
  });
}

async function eraseAs(tx: Transaction, person: Person, erasure: { id: string; at: Date; by: string | null }) {
  await tx.erasures.erase(person, erasure);
  await tx.jobs.add({ name: 'finish-erasure', subjectId: erasure.id, lane: `erasure:${erasure.id}`, runAt: null });
}

/** A text that arrives at the same time comes before it or after it. */
async function lockPerson(tx: Transaction, find: () => Promise<Person | undefined>): Promise<Person | undefined> {
  const found = await find();
  for (const key of [...(found?.customerKeys ?? [])].sort()) await tx.records.lockCustomer(key);
  return found === undefined ? undefined : find();
}
