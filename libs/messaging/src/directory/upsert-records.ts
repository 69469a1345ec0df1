import type { RecordType } from '@patchbay/routing-domain';
import type { Transaction } from '../database';
import { numberKey } from '../numbers/number-key';
import {
  orRolledBack,
  type OwnerInput,
  refuseTooManyRows,
  resolveOwners,
  RowChecks,
  type UpsertResult,
} from './upsert';
import type { UpsertDependencies } from './upsert-users';

export interface RecordInput {
  /** Unique among the records of its type. */
  readonly externalId: string;
  readonly type: RecordType;
  readonly name: string;
  readonly owner: OwnerInput;
  readonly isActive: boolean;
  readonly phones: readonly { readonly kind: string; readonly number: string }[];
  readonly accountExternalId?: string | null;
  readonly contactExternalId?: string | null;
  /** Now, where left out. */
  readonly updatedAt?: Date | null;
}

const maxPhones = 50;

/** Rows of one call may name each other in any order: what others point to is written first. */
const writingOrder: readonly RecordType[] = ['ACCOUNT', 'CONTACT', 'LEAD', 'OPPORTUNITY'];

/** Customer records by type and `externalId`. Each call's state replaces the one before, phones included. */
export function upsertRecords(
  { database, now, newId }: UpsertDependencies,
  input: readonly RecordInput[],
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<UpsertResult> {
  refuseTooManyRows(input);
  return orRolledBack(dryRun, database, async (tx) => {
    const checks = new RowChecks(input)
      .names(['externalId', 'name'])
      .unique(({ type, externalId }) => `${type}:${externalId}`, 'externalId');
    input.forEach((row, index) => refuseWhatItsTypeLacks(checks, row, index));
    const owners = await resolveOwners(tx, checks);

    const total = { created: 0, updated: 0 };
    for (const type of writingOrder) {
      const links = await resolveLinks(tx, checks, type);
      const rows = checks.taken().flatMap(({ row, index }) => {
        const owner = owners.get(index);
        if (row.type !== type || owner === undefined) return [];
        const { externalId, name, isActive } = row;
        const updatedAt = row.updatedAt ?? now();
        return [
          { id: newId(), type, externalId, name, isActive, updatedAt, phones: phonesOf(row), ...owner, ...links(row) },
        ];
      });
      const counts = await tx.directory.writeRecords(rows);
      total.created += counts.created;
      total.updated += counts.updated;
    }
    return { ...total, refusals: checks.refusals };
  });
}

function refuseWhatItsTypeLacks(checks: RowChecks<RecordInput>, row: RecordInput, index: number): void {
  if (row.accountExternalId != null && row.type !== 'CONTACT' && row.type !== 'OPPORTUNITY')
    checks.refuse(index, 'INVALID_INPUT', 'Only a contact or an opportunity has an account.', 'accountExternalId');
  if (row.contactExternalId != null && row.type !== 'OPPORTUNITY')
    checks.refuse(index, 'INVALID_INPUT', 'Only an opportunity has a contact.', 'contactExternalId');
  if (row.phones.length > 0 && row.type === 'OPPORTUNITY')
    checks.refuse(
      index,
      'INVALID_INPUT',
      'An opportunity has the numbers of its contact and its account: give them there.',
      'phones',
    );
  if (row.phones.length > maxPhones)
    checks.refuse(index, 'INVALID_INPUT', `A record has ${maxPhones} numbers at most.`, 'phones');
}

async function resolveLinks(tx: Transaction, checks: RowChecks<RecordInput>, type: RecordType) {
  const rows = checks.taken().filter(({ row }) => row.type === type);
  const accounts = await tx.directory.recordIds(
    'ACCOUNT',
    rows.flatMap(({ row }) => row.accountExternalId ?? []),
  );
  const contacts = await tx.directory.recordIds(
    'CONTACT',
    rows.flatMap(({ row }) => row.contactExternalId ?? []),
  );
  for (const { row, index } of rows) {
    const { accountExternalId: account, contactExternalId: contact } = row;
    if (account != null && !accounts.has(account))
      checks.refuse(index, 'NOT_FOUND', `There is no account ${account}.`, 'accountExternalId');
    if (contact != null && !contacts.has(contact))
      checks.refuse(index, 'NOT_FOUND', `There is no contact ${contact}.`, 'contactExternalId');
  }
  return (row: RecordInput) => ({
    accountId: accounts.get(row.accountExternalId ?? '') ?? null,
    contactId: contacts.get(row.contactExternalId ?? '') ?? null,
  });
}

/** A number that is given twice, in whatever spelling, is kept once. */
function phonesOf(row: RecordInput) {
  const phones = row.phones.map(({ kind, number }) => ({ kind, number, key: numberKey(number) }));
  return phones.filter((phone, place) => phones.findIndex(({ key }) => key === phone.key) === place);
}
