import { carrierKindOf, type CarrierName } from '../carrier';
import type { Dependencies } from '../dependencies';
import { invalidNumber, isE164 } from '../numbers/read-customer-address';
import type { RefusalCode } from '../refusal';
import { type AwayMessage, faultOfAwayMessage, faultOfQuietHours, type QuietHours } from '../sending';
import { cleanText } from '../text/clean-text';
import { accountOfNumber } from './account-of-number';
import type { PhoneNumberRow } from './directory';
import { findOwners, type OwnerInput } from './owners';
import { findByKey, type Kind, type UpsertOptions, type UpsertResult, upsertRows } from './upsert';

export interface PhoneNumberInput {
  /** E.164. */
  readonly number: string;
  readonly name?: string | null;
  /** The carrier alone, if it has one account or the number has one of its accounts already. */
  readonly carrier?: string | null;
  /** An account of it; null if there is none with the ID that was given. */
  readonly carrierAccount?: CarrierName | null;
  readonly owner?: OwnerInput | null;
  readonly quietHours?: QuietHours | null;
  readonly awayMessage?: AwayMessage | null;
}

const kindWith = (accounts: readonly CarrierName[]): Kind<PhoneNumberInput, PhoneNumberRow> => ({
  externalIdOf: ({ number }) => number,
  check(checks) {
    checks.names(['name']).unique(({ number }) => number, 'number');
    checks.rows.forEach(({ number, quietHours, awayMessage }, index) => {
      if (!isE164(number)) checks.refuse(index, 'INVALID_NUMBER', invalidNumber, 'number');
      const refuse = (field: string, wrong: ReturnType<typeof faultOfQuietHours>) => {
        if (wrong === null) return;
        const message = `${[field, ...wrong.path].join('.')} ${wrong.fault}.`;
        checks.refuse(index, 'INVALID_INPUT', message, field, ...wrong.path);
      };
      refuse('quietHours', quietHours == null ? null : faultOfQuietHours(quietHours));
      refuse('awayMessage', awayMessage == null ? null : faultOfAwayMessage(awayMessage));
    });
  },
  find: findByKey(
    (tx, rows) => tx.directory.phoneNumbers.lock(rows),
    ({ number }) => number,
  ),
  required: { name: 'name', carrier: 'provider', owner: 'owner' },
  blank: { quietHours: null, awayMessage: null },
  async resolve(tx, checks, rows) {
    const owners = await findOwners(
      tx,
      rows.map(({ row }) => row.owner),
    );
    for (const { row, index, stored } of rows) {
      owners.check(checks, index, row.owner);
      const fault = faultOfAccount(row, stored, accounts);
      if (fault !== null) checks.refuse(index, ...fault);
    }
    return ({ row: { carrierAccount, awayMessage, ...row }, stored }) => ({
      ...row,
      awayMessage: awayMessage && { ...awayMessage, text: cleanText(awayMessage.text).trim() },
      carrier:
        carrierAccount ?? (row.carrier == null ? row.carrier : accountOfNumber(row.carrier, stored?.carrier, accounts)),
      owner: owners.of(row.owner),
    });
  },
  write: (tx, rows) => tx.directory.phoneNumbers.write(rows),
  isAccessChanged: () => true,
});

function faultOfAccount(
  { carrier, carrierAccount }: PhoneNumberInput,
  stored: PhoneNumberRow | undefined,
  accounts: readonly CarrierName[],
): [RefusalCode, string, string] | null {
  if (carrierAccount === null) return ['NOT_FOUND', 'Carrier account not found.', 'carrierAccountId'];
  if (carrierAccount !== undefined)
    return carrier == null || carrierKindOf(carrierAccount) === carrier
      ? null
      : ['INVALID_INPUT', 'The account is with another carrier than provider says.', 'carrierAccountId'];
  if (carrier == null || accountOfNumber(carrier, stored?.carrier, accounts) !== undefined) return null;
  return [
    'INVALID_INPUT',
    'There are several accounts with this carrier. Choose one: carrierAccountId.',
    'carrierAccountId',
  ];
}

/** Our phone numbers, by the number itself. */
export function upsertPhoneNumbers(
  { accountNames = [], ...dependencies }: Dependencies & { readonly accountNames?: readonly CarrierName[] },
  input: readonly PhoneNumberInput[],
  options?: UpsertOptions,
): Promise<UpsertResult> {
  return upsertRows(dependencies, kindWith(accountNames), input, options);
}
