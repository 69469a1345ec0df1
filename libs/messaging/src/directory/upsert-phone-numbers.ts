import type { CarrierName } from '../carrier';
import type { Dependencies } from '../dependencies';
import { isE164 } from '../numbers/read-customer-address';
import { faultOfQuietHours, type QuietHours } from '../sending';
import type { PhoneNumberRow } from './directory';
import { findOwners, type OwnerInput } from './owners';
import { findByKey, type Kind, type UpsertOptions, type UpsertResult, upsertRows } from './upsert';

export interface PhoneNumberInput {
  /** E.164. */
  readonly number: string;
  readonly name?: string | null;
  readonly carrier?: CarrierName | null;
  readonly owner?: OwnerInput | null;
  readonly quietHours?: QuietHours | null;
}

export const invalidNumber = 'Invalid phone number. Use E.164: + and 2 to 15 digits, like +15550100123.';

const kind: Kind<PhoneNumberInput, PhoneNumberRow> = {
  externalIdOf: ({ number }) => number,
  check(checks) {
    checks.names(['name']).unique(({ number }) => number, 'number');
    checks.rows.forEach(({ number, quietHours }, index) => {
      if (!isE164(number)) checks.refuse(index, 'INVALID_NUMBER', invalidNumber, 'number');
      const wrong = quietHours == null ? null : faultOfQuietHours(quietHours);
      if (wrong !== null)
        checks.refuse(index, 'INVALID_INPUT', `quietHours.${wrong.field} ${wrong.fault}.`, 'quietHours', wrong.field);
    });
  },
  find: findByKey(
    (tx, rows) => tx.directory.phoneNumbers.lock(rows),
    ({ number }) => number,
  ),
  required: { name: 'name', carrier: 'provider', owner: 'owner' },
  blank: { quietHours: null },
  async resolve(tx, checks, rows) {
    const owners = await findOwners(
      tx,
      rows.map(({ row }) => row.owner),
    );
    for (const { row, index } of rows) owners.check(checks, index, row.owner);
    return ({ row }) => ({ ...row, owner: owners.of(row.owner) });
  },
  write: (tx, rows) => tx.directory.phoneNumbers.write(rows),
  isAccessChanged: () => true,
};

/** Our phone numbers, by the number itself. */
export function upsertPhoneNumbers(
  dependencies: Dependencies,
  input: readonly PhoneNumberInput[],
  options?: UpsertOptions,
): Promise<UpsertResult> {
  return upsertRows(dependencies, kind, input, options);
}
