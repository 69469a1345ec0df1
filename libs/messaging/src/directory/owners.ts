import type { Owner } from '@patchbay/access';
import type { Transaction } from '../database';
import type { Refuses } from './row-checks';

/** Exactly one of them: by the caller's own id, or by ours. */
export interface OwnerInput {
  readonly userExternalId?: string | null;
  readonly teamExternalId?: string | null;
  readonly userId?: string | null;
  readonly teamId?: string | null;
}

type Field = keyof OwnerInput;
const fields: readonly Field[] = ['userExternalId', 'teamExternalId', 'userId', 'teamId'];

/** Who a row will belong to. */
export interface Owners {
  /** Undefined if there is no such owner, or if none is given. */
  of(given: OwnerInput | null | undefined): Owner | undefined;
  /** Refuses the row if its owner does not exist, or is not exactly one. */
  check(checks: Refuses, index: number, given: OwnerInput | null | undefined): void;
}

export async function findOwners(tx: Transaction, given: readonly (OwnerInput | null | undefined)[]): Promise<Owners> {
  const valuesOf = (field: Field) => given.flatMap((owner) => owner?.[field] ?? []);
  const users = await tx.directory.userIds(valuesOf('userExternalId'));
  const teams = await tx.directory.teamIds(valuesOf('teamExternalId'));
  const existing = new Set(
    (
      await tx.directory.existingOwners([
        ...valuesOf('userId').map((id) => ({ kind: 'user' as const, id })),
        ...valuesOf('teamId').map((id) => ({ kind: 'team' as const, id })),
      ])
    ).map(({ kind, id }) => `${kind}:${id}`),
  );
  const idOf: Readonly<Record<Field, (value: string) => string | undefined>> = {
    userExternalId: (value) => users.get(value),
    teamExternalId: (value) => teams.get(value),
    userId: (value) => (existing.has(`user:${value}`) ? value : undefined),
    teamId: (value) => (existing.has(`team:${value}`) ? value : undefined),
  };
  const of: Owners['of'] = (owner) => {
    const [field, ...others] = fieldsOf(owner);
    const id = field === undefined || others.length > 0 ? undefined : idOf[field](owner![field]!);
    return id === undefined ? undefined : { kind: kindOf(field!), id };
  };
  return {
    of,
    check(checks, index, owner) {
      if (owner == null || of(owner) !== undefined) return;
      const [field, ...others] = fieldsOf(owner);
      if (field === undefined || others.length > 0)
        checks.refuse(index, 'INVALID_INPUT', `Set exactly one of ${fields.join(', ')} as owner.`, 'owner');
      else {
        const advice = field.endsWith('ExternalId')
          ? ` ${owner[field]} not found. Upsert ${kindOf(field)}s first.`
          : ' not found.';
        checks.refuse(index, 'NOT_FOUND', `${kindOf(field) === 'user' ? 'User' : 'Team'}${advice}`, 'owner', field);
      }
    },
  };
}

const fieldsOf = (owner: OwnerInput | null | undefined) => fields.filter((field) => owner?.[field] != null);
const kindOf = (field: Field) => (field.startsWith('user') ? 'user' : 'team');
