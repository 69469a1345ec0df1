import type { Carrier, CarrierName } from '../carrier';
import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import type { CarrierAccount, CarrierAccountList, UsableAccount } from './carrier-accounts';
import { type AccountFacts, checkAccount } from './check-account';
import { accountNotFound, type CarrierAccountChange } from './upsert-carrier-account';

export interface CarrierApiDependencies extends Pick<Dependencies, 'database' | 'now'> {
  /** The accounts of the environment. */
  readonly inEnvironment: readonly CarrierAccount[];
  /** Those that administrators set up. */
  readonly accountList: CarrierAccountList;
  readonly accountFacts: AccountFacts;
  /** The account as it is now. */
  carrierNamed(name: CarrierName): Promise<Carrier | undefined>;
}

/** How long all calls to a carrier for one request may take. */
export const carrierApiLimitMs = 20_000;

const changedSince = refusal('TOO_LATE', 'The account was changed while it was checked. Check it again.', 'id');

/**
 * Checks an account with its carrier and stores what was found in place of the check before. The caller has made sure that
 * an administrator asks.
 */
export async function checkCarrierAccount(
  dependencies: CarrierApiDependencies,
  id: string,
): Promise<CarrierAccountChange> {
  const { database, now, accountFacts } = dependencies;
  const found = await findAccount(dependencies, id);
  if (found === undefined) return refused(accountNotFound);
  const { account, carrier } = found;
  const at = now();
  // No transaction waits for a carrier.
  const findings = await checkAccount(carrier, accountFacts, at, AbortSignal.timeout(carrierApiLimitMs));
  return database.transaction(async (tx): Promise<CarrierAccountChange> => {
    const refusalNow = refuseIfChanged(account, await tx.carrierAccounts.lockAll());
    if (refusalNow !== null) return refusalNow;
    await tx.carrierAccounts.saveCheck(account, { at, findings });
    return { kind: 'changed', carrierAccount: account, credentialsChanged: false };
  });
}

/** What was found with other credentials says nothing about these. */
function refuseIfChanged(account: CarrierAccount | UsableAccount, stored: readonly UsableAccount[]): Refused | null {
  if (!('version' in account)) return null;
  const present = stored.find(({ id }) => id === account.id);
  if (present === undefined) return refused(accountNotFound);
  return present.version === account.version ? null : refused(changedSince);
}

export async function findAccount(
  { inEnvironment, accountList, carrierNamed }: Omit<CarrierApiDependencies, 'database' | 'now' | 'accountFacts'>,
  id: string,
): Promise<{ readonly account: CarrierAccount | UsableAccount; readonly carrier: Carrier } | undefined> {
  const fixed = inEnvironment.find((account) => account.id === id);
  const account = fixed ?? (await accountList.read()).find((stored) => stored.id === id);
  const carrier = account === undefined ? undefined : await carrierNamed(account.name);
  return account === undefined || carrier === undefined ? undefined : { account, carrier };
}
