import type { Role } from '@patchbay/access';
import type { Database } from '../database';
import { refuseTooManyRows, RowChecks, type UpsertResult } from './upsert';

export interface UserInput {
  readonly externalId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export interface UpsertDependencies {
  readonly database: Database;
  readonly now: () => Date;
  readonly newId: () => string;
}

const email = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

/** People by their `externalId`, which is the `sub` of their tokens. */
export function upsertUsers(
  { database, newId }: UpsertDependencies,
  input: readonly UserInput[],
): Promise<UpsertResult> {
  refuseTooManyRows(input);
  return database.transaction(async (tx) => {
    const checks = new RowChecks(input)
      .names(['externalId', 'name'])
      .unique(({ externalId }) => externalId, 'externalId');
    input.forEach((row, index) => {
      if (!email.test(row.email))
        checks.refuse(index, 'INVALID_INPUT', `email is no address like name@example.com.`, 'email');
    });
    const counts = await tx.directory.writeUsers(checks.taken().map(({ row }) => ({ ...row, id: newId() })));
    await tx.outbox.append([{ type: 'access-changed' }]);
    return { ...counts, refusals: checks.refusals };
  });
}
