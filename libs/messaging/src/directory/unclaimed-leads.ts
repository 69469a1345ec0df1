import type { Owner } from '@patchbay/access';
import type { Transaction } from '../database';
import type { OwnedNumber, RecordRow } from './directory';

/** How many possible duplicates of a record are named. */
export const maxDuplicates = 10;

interface Customer {
  readonly owner: Owner | undefined;
  readonly phones: RecordRow['phones'];
}

/** Finds the unclaimed leads that have the owner and one of the numbers of each of these. */
export async function findUnclaimedLeads(
  tx: Transaction,
  customers: readonly Customer[],
): Promise<(customer: Customer) => readonly string[]> {
  const leads = new Map<string, string[]>();
  for (const lead of await tx.directory.unclaimedLeads(customers.flatMap(numbersOf))) {
    const key = keyOf(lead);
    leads.set(key, [...(leads.get(key) ?? []), lead.leadId]);
  }
  return (customer) => [...new Set(numbersOf(customer).flatMap((number) => leads.get(keyOf(number)) ?? []))].sort();
}

const numbersOf = ({ owner, phones }: Customer): OwnedNumber[] =>
  owner === undefined ? [] : phones.map(({ key }) => ({ owner, numberKey: key }));

const keyOf = ({ owner, numberKey }: OwnedNumber) => `${owner.kind}:${owner.id}:${numberKey}`;
