import type { CarrierName } from '../carrier';
import { faultOfQuietHours, type QuietHours } from '../sending';
import { type OwnerInput, refuseTooManyRows, resolveOwners, RowChecks, type UpsertResult } from './upsert';
import type { UpsertDependencies } from './upsert-users';

export interface PhoneNumberInput {
  /** E.164. */
  readonly number: string;
  readonly name: string;
  readonly carrier: CarrierName;
  readonly owner: OwnerInput;
  readonly quietHours?: QuietHours | null;
}

/** Numbers of ours, by the number itself. */
export function upsertPhoneNumbers(
  { database, newId }: UpsertDependencies,
  input: readonly PhoneNumberInput[],
): Promise<UpsertResult> {
  refuseTooManyRows(input);
  return database.transaction(async (tx) => {
    const checks = new RowChecks(input).names(['name']).unique(({ number }) => number, 'number');
    input.forEach(({ quietHours }, index) => {
      const wrong = quietHours == null ? null : faultOfQuietHours(quietHours);
      if (wrong !== null)
        checks.refuse(index, 'INVALID_INPUT', `quietHours.${wrong.field} ${wrong.fault}.`, 'quietHours', wrong.field);
    });
    const owners = await resolveOwners(tx, checks);
    const rows = checks.taken().flatMap(({ row: { number, name, carrier, quietHours }, index }) => {
      const owner = owners.get(index);
      return owner === undefined
        ? []
        : [{ id: newId(), number, name, carrier, quietHours: quietHours ?? null, ...owner }];
    });
    const counts = await tx.directory.writePhoneNumbers(rows);
    await tx.outbox.append([{ type: 'access-changed' }]);
    return { ...counts, refusals: checks.refusals };
  });
}
