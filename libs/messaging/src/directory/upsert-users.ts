import type { Role } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { type UpsertResult, upsertRows } from './upsert';

export interface UserInput {
  readonly externalId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

const email = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

/** Users by their `externalId`, which is the `sub` of their tokens. */
export function upsertUsers(dependencies: Dependencies, input: readonly UserInput[]): Promise<UpsertResult> {
  return upsertRows(dependencies, input, async (tx, checks) => {
    checks.names(['externalId', 'name']).unique(({ externalId }) => externalId, 'externalId');
    input.forEach((row, index) => {
      if (!email.test(row.email))
        checks.refuse(index, 'INVALID_INPUT', 'email must be an address like name@example.com.', 'email');
    });
    const rows = checks.taken().map(({ row }) => ({ ...row, id: dependencies.newId() }));
    const counts = await tx.directory.writeUsers(rows);
    await tx.outbox.append([{ type: 'access-changed' }]);
    return counts;
  });
}
