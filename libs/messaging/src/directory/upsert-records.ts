import type { RecordType } from '@patchbay/routing-domain';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { numberKey } from '../numbers/number-key';
import { invalidNumber, isE164 } from '../numbers/read-customer-address';
import { invalidTimeZone, isTimeZone } from '../sending';
import type { RecordRow } from './directory';
import { checkFields, type FieldInput, setFields } from './field-values';
import { findOwners, type OwnerInput } from './owners';
import { isSame } from './is-same';
import { resolveLinks } from './record-links';
import { faultOfName, type IndexedRow, type RowChecks } from './row-checks';
import { findUnclaimedLeads, maxDuplicates } from './unclaimed-leads';
import { type Kind, type UpsertOptions, type UpsertResult, upsertRows } from './upsert';

export interface RecordInput {
  /** Unique among the records of its type. */
  readonly externalId: string;
  readonly type: RecordType;
  readonly name?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly owner?: OwnerInput | null;
  readonly isActive?: boolean | null;
  readonly phones?: readonly { readonly kind: string; readonly number: string }[] | null;
  /** The kinds of numbers that `phones` replaces; the others stay. All by default. */
  readonly phoneKinds?: readonly string[] | null;
  readonly accountExternalId?: string | null;
  readonly contactExternalId?: string | null;
  readonly fields?: readonly FieldInput[] | null;
  /** IANA: where the customer is, for quiet hours and dates. */
  readonly timeZone?: string | null;
  /** When it last changed for its users, which routing asks for. */
  readonly updatedAt?: Date | null;
  /** The version of the row: an older one than the stored one changes nothing. */
  readonly sourceUpdatedAt?: Date | null;
}

export interface RecordOptions extends UpsertOptions {
  /** A new record takes over the unclaimed lead with the same owner and number, if there is exactly one. */
  readonly claimUnclaimedByNumber?: boolean;
}

export const maxPhones = 50;
const tooManyPhones = `A record can have at most ${maxPhones} numbers.`;

/** Customer records by type and `externalId`. */
export function upsertRecords(
  dependencies: Dependencies,
  input: readonly RecordInput[],
  options: RecordOptions = {},
): Promise<UpsertResult> {
  return upsertRows(dependencies, recordKind(dependencies, options), input, options);
}

const keyOf = ({ type, externalId }: Pick<RecordRow, 'type' | 'externalId'>) => `${type}:${externalId}`;

function recordKind(
  { now }: Dependencies,
  { claimUnclaimedByNumber = false }: RecordOptions,
): Kind<RecordInput, RecordRow> {
  return {
    externalIdOf: ({ externalId }) => externalId,
    check(checks) {
      checks.names(['externalId', 'name']).unique(keyOf, 'externalId');
      checks.rows.forEach((row, index) => checkRow(checks, row, index));
    },
    find: (tx, rows) => findRecords(tx, rows, claimUnclaimedByNumber),
    required: { name: 'name', owner: 'owner' },
    blank: {
      ...{ firstName: null, lastName: null, isActive: true, sourceUpdatedAt: null },
      ...{ accountId: null, contactId: null, mergedIntoId: null, phones: [], fields: {}, timeZone: null },
    },
    async resolve(tx, checks, rows) {
      const owners = await findOwners(
        tx,
        rows.map(({ row }) => row.owner),
      );
      const types = rows.filter(({ row }) => (row.fields?.length ?? 0) > 0).map(({ row }) => row.type);
      const definitions = types.length === 0 ? [] : await tx.directory.recordFieldsOf([...new Set(types)]);
      for (const { row, index, stored } of rows) {
        owners.check(checks, index, row.owner);
        if (row.phoneKinds != null && replacePhones(stored, row).length > maxPhones)
          checks.refuse(index, 'INVALID_INPUT', tooManyPhones, 'phones');
        if (row.fields != null) checkFields(checks, index, { type: row.type, fields: row.fields }, definitions);
      }
      const linksOf = await resolveLinks(tx, checks, rows);
      return ({ row, stored }) => ({
        ...{ type: row.type, externalId: row.externalId, name: row.name, isActive: row.isActive },
        ...{ firstName: emptyAsNull(row.firstName), lastName: emptyAsNull(row.lastName) },
        timeZone: emptyAsNull(row.timeZone),
        ...{ updatedAt: row.updatedAt ?? undefined, sourceUpdatedAt: row.sourceUpdatedAt },
        ...linksOf(row),
        owner: owners.of(row.owner),
        phones: row.phones == null ? row.phones : replacePhones(stored, row),
        fields: row.fields == null ? row.fields : setFields(stored?.fields ?? {}, row.fields),
      });
    },
    isOver: ({ mergedIntoId }) => mergedIntoId !== null,
    version: 'sourceUpdatedAt',
    finish: (row, { updatedAt, sourceUpdatedAt }) => ({ ...row, updatedAt: updatedAt ?? sourceUpdatedAt ?? now() }),
    write: (tx, rows) => tx.directory.records.write(rows),
    isAccessChanged: (before, after) => before !== undefined && !isSame(before.owner, after.owner),
    async possibleDuplicates(tx, rows) {
      const leadsOf = await findUnclaimedLeads(tx, rows);
      return (row) => leadsOf(row).slice(0, maxDuplicates);
    },
  };
}

async function findRecords(
  tx: Transaction,
  rows: readonly IndexedRow<RecordInput>[],
  isClaiming: boolean,
): Promise<Map<number, RecordRow>> {
  const owners = await findOwners(tx, isClaiming ? rows.map(({ row }) => row.owner) : []);
  const customerOf = ({ owner, phones }: RecordInput) => ({ owner: owners.of(owner), phones: phonesOf(phones ?? []) });
  const leadsOf = await findUnclaimedLeads(tx, isClaiming ? rows.map(({ row }) => customerOf(row)) : []);
  const leadIds = new Set(rows.flatMap(({ row }) => leadsOf(customerOf(row))));
  const locked = await tx.directory.records.lock(
    rows.map(({ row }) => row),
    [...leadIds],
  );
  const stored = new Map(locked.map((row) => [row.externalId === null ? row.id : keyOf(row), row]));
  return new Map(
    rows.flatMap(({ row, index }) => {
      const known = stored.get(keyOf(row));
      if (known !== undefined) return [[index, known] as const];
      // Others may have claimed or reassigned a lead until it was locked.
      const { owner } = customerOf(row);
      const leads = leadsOf(customerOf(row)).flatMap((id) => stored.get(id) ?? []);
      const lead = leads.length === 1 && isSame(leads[0]!.owner, owner) ? leads[0] : undefined;
      if (lead === undefined) return [];
      stored.delete(lead.id);
      return [[index, lead] as const];
    }),
  );
}

/** What a record can have depends on its type. */
function checkRow(checks: RowChecks<RecordInput>, row: RecordInput, index: number): void {
  const refuse = (message: string, ...field: (string | number)[]) =>
    checks.refuse(index, 'INVALID_INPUT', message, ...field);
  for (const field of ['firstName', 'lastName'] as const) {
    const fault = emptyAsNull(row[field]) == null ? null : faultOfName(row[field]!);
    if (fault !== null) refuse(`${field} ${fault}.`, field);
  }
  if (emptyAsNull(row.timeZone) != null && !isTimeZone(row.timeZone!))
    refuse(`timeZone ${invalidTimeZone}.`, 'timeZone');
  if (row.accountExternalId != null && row.type !== 'CONTACT' && row.type !== 'OPPORTUNITY')
    refuse('Only a contact or an opportunity can have an account.', 'accountExternalId');
  if (row.contactExternalId != null && row.type !== 'OPPORTUNITY')
    refuse('Only an opportunity can have a contact.', 'contactExternalId');
  const phones = row.phones ?? [];
  if (phones.length > 0 && row.type === 'OPPORTUNITY')
    refuse('An opportunity uses the numbers of its contact and its account. Set them there.', 'phones');
  if (phones.length > maxPhones) refuse(tooManyPhones, 'phones');
  phones.forEach(({ number }, place) => {
    if (!isE164(number)) checks.refuse(index, 'INVALID_NUMBER', invalidNumber, 'phones', place, 'number');
  });
}

const emptyAsNull = (name: string | null | undefined) => (name?.trim() === '' ? null : name);

/** Kinds keep their order. A number that is given with another kind is not kept with its old one. */
function replacePhones(
  stored: Pick<RecordRow, 'phones'> | undefined,
  { phones, phoneKinds }: Pick<RecordInput, 'phones' | 'phoneKinds'>,
): RecordRow['phones'] {
  const known = stored?.phones ?? [];
  const all = phonesOf(phones ?? []);
  if (phoneKinds == null) return all;
  const kept = known.filter(({ kind, key }) => !phoneKinds.includes(kind) && all.every((phone) => phone.key !== key));
  const order = [...new Set([...known, ...all].map(({ kind }) => kind))];
  return [...all, ...kept].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

/** Each number once, even if it is given in several spellings. */
function phonesOf(given: NonNullable<RecordInput['phones']>): RecordRow['phones'] {
  const phones = given.map(({ kind, number }) => ({ kind, number, key: numberKey(number) }));
  return phones.filter((phone, index) => phones.findIndex(({ key }) => key === phone.key) === index);
}
