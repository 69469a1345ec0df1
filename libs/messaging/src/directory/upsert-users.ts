import type { Role } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import type { UserRow } from './directory';
import { findByKey, type Kind, type UpsertOptions, type UpsertResult, upsertRows } from './upsert';

export interface UserInput {
  readonly externalId: string;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly role?: Role | null;
}

const email = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

const kind: Kind<UserInput, UserRow> = {
  externalIdOf: ({ externalId }) => externalId,
  check(checks) {
    checks.names(['externalId', 'name']).unique(({ externalId }) => externalId, 'externalId');
    checks.rows.forEach((row, index) => {
      if (row.email != null && !email.test(row.email))
        checks.refuse(index, 'INVALID_INPUT', 'email must be an address like name@example.com.', 'email');
    });
  },
  find: findByKey(
    (tx, rows) => tx.directory.users.lock(rows),
    ({ externalId }) => externalId,
  ),
  required: { name: 'name', email: 'email', role: 'role' },
  blank: {},
  resolve:
    async () =>
    ({ row }) =>
      row,
  write: (tx, rows) => tx.directory.users.write(rows),
  isAccessChanged: () => true,
};

/** Users by their `externalId`, which is the `sub` of their tokens. */
export function upsertUsers(
  dependencies: Dependencies,
  input: readonly UserInput[],
  options?: UpsertOptions,
): Promise<UpsertResult> {
  return upsertRows(dependencies, kind, input, options);
}
