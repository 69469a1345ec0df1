import type { RecordType } from '@patchbay/routing-domain';
import type { Transaction } from '../database';
import type { RecordRow } from './directory';
import type { RowChecks } from './row-checks';
import type { Patch } from './upsert';

interface Linked {
  readonly type: RecordType;
  readonly externalId: string;
  readonly accountExternalId?: string | null;
  readonly contactExternalId?: string | null;
}

/** Rows of one call may refer to each other in any order: this order knows what others refer to first. */
const order: readonly RecordType[] = ['ACCOUNT', 'CONTACT', 'LEAD', 'OPPORTUNITY'];

/** Finds the accounts and contacts of rows, stored or in the same call, and refuses rows whose are not found. */
export async function resolveLinks<Row extends Linked>(
  tx: Transaction,
  checks: RowChecks<Row>,
  rows: readonly { readonly row: Row; readonly index: number; readonly id: string }[],
): Promise<(row: Row) => Pick<Patch<RecordRow>, 'accountId' | 'contactId'>> {
  const accounts = new Map(
    await tx.directory.recordIds(
      'ACCOUNT',
      rows.flatMap(({ row }) => row.accountExternalId ?? []),
    ),
  );
  const contacts = new Map(
    await tx.directory.recordIds(
      'CONTACT',
      rows.flatMap(({ row }) => row.contactExternalId ?? []),
    ),
  );
  for (const type of order)
    for (const { row, index, id } of rows.filter(({ row }) => row.type === type)) {
      const { externalId, accountExternalId: account, contactExternalId: contact } = row;
      if (account != null && !accounts.has(account))
        checks.refuse(index, 'NOT_FOUND', `Account ${account} not found.`, 'accountExternalId');
      if (contact != null && !contacts.has(contact))
        checks.refuse(index, 'NOT_FOUND', `Contact ${contact} not found.`, 'contactExternalId');
      if (checks.isRefused(index)) continue;
      if (type === 'ACCOUNT') accounts.set(externalId, id);
      if (type === 'CONTACT') contacts.set(externalId, id);
    }
  return ({ accountExternalId: account, contactExternalId: contact }) => ({
    accountId: account == null ? account : accounts.get(account),
    contactId: contact == null ? contact : contacts.get(contact),
  });
}
