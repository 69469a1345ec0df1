import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { faultOfName, type UpsertResult } from '../directory';
import { refusal, refused, type Refusal, type Refused } from '../refusal';

/** What became of a change by an identity provider. If it is not `provisioned`, nothing changed. */
export type ProvisionResult =
  | { readonly kind: 'provisioned'; readonly id: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'taken'; readonly message: string }
  | Refused;

/** Carries why nothing is changed out of the transaction that it rolls back. */
class NotProvisioned extends Error {
  constructor(readonly result: ProvisionResult) {
    super('Nothing was changed.');
  }
}

export const missing = () => new NotProvisioned({ kind: 'missing' });
export const taken = (message: string) => new NotProvisioned({ kind: 'taken', message });

export function refuseIfAny(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new NotProvisioned(refused(...refusals));
}

/** Refuses a name or an external id before anything is looked up with it. */
export function checkName(field: string, value: string): void {
  const fault = faultOfName(value);
  if (fault !== null) refuseIfAny([refusal('INVALID_INPUT', `${field} ${fault}.`, field)]);
}

/** The id of the only row of an upsert. */
export function idOf({ rows: [row], refusals }: UpsertResult): string {
  refuseIfAny(refusals);
  return row!.id!;
}

/** One change by an identity provider: its use cases run in one transaction, all or none. Changes take turns. */
export async function provision(
  dependencies: Dependencies,
  change: (tx: Transaction, inside: Dependencies) => Promise<string>,
): Promise<ProvisionResult> {
  try {
    return await dependencies.database.transaction(async (tx): Promise<ProvisionResult> => {
      await tx.provisioning.takeTurn();
      const inside = {
        ...dependencies,
        database: { transaction: <T>(work: (tx: Transaction) => Promise<T>) => work(tx) },
      };
      return { kind: 'provisioned', id: await change(tx, inside) };
    });
  } catch (error) {
    if (error instanceof NotProvisioned) return error.result;
    throw error;
  }
}
