import type { RecordType } from '@patchbay/routing-domain';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { numberKey } from '../numbers/number-key';
import { type OwnerInput, resolveOwners, type RowChecks, type UpsertResult, upsertRows } from './upsert';

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
  /** Defaults to now. */
  readonly updatedAt?: Date | null;
}

export const maxPhones = 50;

/** Rows of one call may refer to each other in any order: this order writes what others refer to first. */
const writingOrder: readonly RecordType[] = ['ACCOUNT', 'CONTACT', 'LEAD', 'OPPORTUNITY'];

/** Customer records by type and `externalId`. */
export function upsertRecords(
  dependencies: Dependencies,
  input: readonly RecordInput[],
  options: { readonly dryRun?: boolean } = {},
): Promise<UpsertResult> {
  const { now, newId } = dependencies;
  const write = async (tx: Transaction, checks: RowChecks<RecordInput>) => {
    checks.names(['externalId', 'name']).unique(({ type, externalId }) => `${type}:${externalId}`, 'externalId');
    input.forEach((row, index) => checkType(checks, row, index));
    const owners = await resolveOwners(tx, checks);

    const total = { created: 0, updated: 0 };
    let areReassigned = false;
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
      areReassigned ||= counts.areReassigned;
    }
    if (areReassigned) await tx.outbox.append([{ type: 'access-changed' }]);
    return total;
  };
  return upsertRows(dependencies, input, write, options);
}

/** What a record can have depends on its type. */
function checkType(checks: RowChecks<RecordInput>, row: RecordInput, index: number): void {
  const refuse = (message: string, field: string) => checks.refuse(index, 'INVALID_INPUT', message, field);
  if (row.accountExternalId != null && row.type !== 'CONTACT' && row.type !== 'OPPORTUNITY')
    refuse('Only a contact or an opportunity can have an account.', 'accountExternalId');
  if (row.contactExternalId != null && row.type !== 'OPPORTUNITY')
    refuse('Only an opportunity can have a contact.', 'contactExternalId');
  if (row.phones.length > 0 && row.type === 'OPPORTUNITY')
    refuse('An opportunity uses the numbers of its contact and its account. Set them there.', 'phones');
  if (row.phones.length > maxPhones) refuse(`A record can have at most ${maxPhones} numbers.`, 'phones');
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
      checks.refuse(index, 'NOT_FOUND', `Account ${account} not found.`, 'accountExternalId');
    if (contact != null && !contacts.has(contact))
      checks.refuse(index, 'NOT_FOUND', `Contact ${contact} not found.`, 'contactExternalId');
  }
  return (row: RecordInput) => ({
    accountId: accounts.get(row.accountExternalId ?? '') ?? null,
    contactId: contacts.get(row.contactExternalId ?? '') ?? null,
  });
}

/** Each number once, even if it is given in several spellings. */
function phonesOf(row: RecordInput) {
  const phones = row.phones.map(({ kind, number }) => ({ kind, number, key: numberKey(number) }));
  return phones.filter((phone, index) => phones.findIndex(({ key }) => key === phone.key) === index);
}
