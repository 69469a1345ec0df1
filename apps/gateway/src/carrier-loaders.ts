import { nowMs } from '@patchbay/service-kit';
import { canAdminister, type Viewer } from '@patchbay/access';
import type { Queries } from '@patchbay/persistence';
import DataLoader from 'dataloader';
import type { CarrierAccountServices, CarrierAccountView } from './carrier-accounts';
import { each, type Loaders } from './loaders';

const hourMs = 60 * 60_000;

/** Carrier accounts are for administrators; for others, there are none. */
export function createCarrierLoaders(
  { carrierAccounts }: Queries,
  viewer: Viewer,
  accounts: Pick<CarrierAccountServices, 'list'>,
): Pick<
  Loaders,
  'carrierAccount' | 'carrierAccountNamed' | 'checkOfAccount' | 'lastCallsOfAccount' | 'figuresOfAccount'
> {
  const by = (keyOf: (account: CarrierAccountView) => string) =>
    new DataLoader<string, CarrierAccountView | null>(async (keys) => {
      const found = canAdminister(viewer) ? await accounts.list() : [];
      const byKey = new Map(found.map((account) => [keyOf(account), account]));
      return keys.map((key) => byKey.get(key) ?? null);
    });
  return {
    carrierAccount: by(({ id }) => id),
    carrierAccountNamed: by(({ name }) => name),
    checkOfAccount: each((names) => carrierAccounts.checksOf(names)),
    lastCallsOfAccount: each((names) => carrierAccounts.lastCallsOf(names)),
    figuresOfAccount: each((names) => carrierAccounts.figuresOf(names, new Date(nowMs() - hourMs))),
  };
}
