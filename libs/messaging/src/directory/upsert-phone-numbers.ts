import type { CarrierName } from '../carrier';
import type { Dependencies } from '../dependencies';
import { faultOfQuietHours, type QuietHours } from '../sending';
import { type OwnerInput, resolveOwners, type UpsertResult, upsertRows } from './upsert';

export interface PhoneNumberInput {
  /** E.164. */
  readonly number: string;
  readonly name: string;
  readonly carrier: CarrierName;
  readonly owner: OwnerInput;
  readonly quietHours?: QuietHours | null;
}

/** Our phone numbers, by the number itself. */
export function upsertPhoneNumbers(
  dependencies: Dependencies,
  input: readonly PhoneNumberInput[],
): Promise<UpsertResult> {
  return upsertRows(dependencies, input, async (tx, checks) => {
    checks.names(['name']).unique(({ number }) => number, 'number');
    input.forEach(({ quietHours }, index) => {
      const wrong = quietHours == null ? null : faultOfQuietHours(quietHours);
      if (wrong !== null)
        checks.refuse(index, 'INVALID_INPUT', `quietHours.${wrong.field} ${wrong.fault}.`, 'quietHours', wrong.field);
    });
    const owners = await resolveOwners(tx, checks);
    const rows = checks.taken().flatMap(({ row: { number, name, carrier, quietHours = null }, index }) => {
      const owner = owners.get(index);
      return owner === undefined ? [] : [{ id: dependencies.newId(), number, name, carrier, quietHours, ...owner }];
    });
    const counts = await tx.directory.writePhoneNumbers(rows);
    await tx.outbox.append([{ type: 'access-changed' }]);
    return counts;
  });
}
