import { refusal, refused } from '../refusal';
import {
  accountIsFixed,
  accountNotFound,
  type CarrierAccountChange,
  type CarrierAccountDependencies,
} from './upsert-carrier-account';

/** Refused while numbers use it. Returns it as it was. */
export function deleteCarrierAccount(
  { database, inEnvironment }: Pick<CarrierAccountDependencies, 'database' | 'inEnvironment'>,
  id: string,
): Promise<CarrierAccountChange> {
  if (inEnvironment.some((account) => account.id === id)) return Promise.resolve(refused(accountIsFixed));
  return database.transaction(async (tx): Promise<CarrierAccountChange> => {
    const carrierAccount = (await tx.carrierAccounts.lockAll()).find((account) => account.id === id);
    if (carrierAccount === undefined) return refused(accountNotFound);
    const numbers = await tx.carrierAccounts.countNumbers(carrierAccount.name);
    if (numbers > 0)
      return refused(
        refusal(
          'INVALID_INPUT',
          `${numbers === 1 ? 'One number uses' : `${numbers} numbers use`} this account. Give them another account first.`,
          'id',
        ),
      );
    await tx.carrierAccounts.remove(id);
    return { kind: 'changed', carrierAccount, credentialsChanged: false };
  });
}
