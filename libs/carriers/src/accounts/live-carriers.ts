import {
  type Carrier,
  carrierKindOf,
  type CarrierAccountList,
  type CarrierName,
  type Carriers,
  type Credentials,
  type UsableAccount,
} from '@patchbay/messaging';
import { startLoop, now as installationNow } from '@patchbay/service-kit';
import { createCarriers } from '../carriers';
import { definitionOf, settingsOf } from './credentials';
import { accountCarrier, type AccountOptions, brokenCarrier } from './account-carrier';

/** The carrier accounts of the environment, and those that administrators set up, as they are now. */
export interface LiveCarriers extends Carriers {
  /** Whose callbacks may come to `/webhooks/<name>`: the account, or all of a carrier. Empty if there is none. */
  receivers(name: string): readonly Carrier[];
  /** The names of the accounts of the environment. */
  readonly inEnvironment: readonly CarrierName[];
  /** Reads the accounts now, instead of within a second. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

export interface LiveCarriersOptions {
  /** The settings of the environment, by carrier. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The variables of the environment, by carrier. */
  readonly variables: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly list: CarrierAccountList;
  /** The base URL where carriers reach the ingress, which may not be known at first. */
  readonly webhookUrl: () => string;
  /** Changes each carrier before it is used. */
  readonly decorate?: (carrier: Carrier) => Carrier;
  /** An account goes on: what waited for it may be sent. */
  readonly onResumed?: (name: CarrierName) => Promise<void>;
  readonly now?: () => Date;
  readonly onError: (error: unknown) => void;
  readonly pollMs?: number;
}

/**
 * Every process has all accounts in memory, so no text asks the database for one. They are compared with the database
 * every second: that is cheap, nothing can be missed, and a change of an account is everywhere a second later. While the
 * database is away, they stay as they were.
 */
export async function connectLiveCarriers(options: LiveCarriersOptions): Promise<LiveCarriers> {
  const { settings, list, webhookUrl, decorate = (carrier) => carrier, onError, pollMs = 1_000 } = options;
  const { onResumed = () => Promise.resolve() } = options;
  const fixed = new Map(
    [...createCarriers(settings, webhookUrl())].map(([name, carrier]) => [name, decorate(carrier)] as const),
  );
  let accounts = new Map<CarrierName, { readonly version: string; readonly carrier: Carrier }>();
  let reading = Promise.resolve();

  const open = (account: UsableAccount): Carrier => {
    try {
      return decorate(openAccount(options, account));
    } catch (error) {
      onError(error);
      return brokenCarrier(account.name);
    }
  };
  const read = async () => {
    const found = await list.read();
    const paused = [...accounts].flatMap(([name, { carrier }]) => (carrier.isPaused === true ? [name] : []));
    accounts = new Map(
      found
        // The environment wins: its account is there before anybody can sign in.
        .filter(({ name }) => !fixed.has(name))
        .map((account) => {
          const known = accounts.get(account.name);
          const isSame = known?.version === account.version;
          return [account.name, isSame ? known : { version: account.version, carrier: open(account) }] as const;
        }),
    );
    for (const name of paused) if (accounts.get(name)?.carrier.isPaused === false) await onResumed(name);
  };
  // One after the other: one that began before may miss a change.
  const refresh = () => (reading = reading.catch(() => undefined).then(read));
  await refresh();
  const loop = startLoop({ work: () => refresh().then(() => false), pollMs, onError });

  return {
    inEnvironment: [...fixed.keys()],
    get: (name) => fixed.get(name) ?? accounts.get(name)?.carrier,
    values: () => [...fixed.values(), ...[...accounts.values()].map(({ carrier }) => carrier)],
    receivers(name) {
      const all = [...fixed.values(), ...[...accounts.values()].map(({ carrier }) => carrier)];
      const own = all.filter((carrier) => carrier.name === name);
      const others = all.filter((carrier) => carrier.name !== name && carrierKindOf(carrier.name) === name);
      return [...own, ...others];
    },
    refresh,
    close: () => loop.close(),
  };
}

function openAccount(options: LiveCarriersOptions, account: UsableAccount): Carrier {
  const { variables, webhookUrl, now = installationNow } = options;
  const kind = carrierKindOf(account.name);
  const create = (credentials: Credentials) =>
    definitionOf(kind)!.create(settingsOf(kind, credentials, variables[kind] ?? {}), {
      name: account.name,
      webhookUrl: webhookUrl(),
    });
  return accountCarrier(create(account.openCredentials()), {
    isPaused: account.isPaused,
    former: openFormer(account, create),
    now,
  });
}

/** Former credentials that cannot be read, for want of their key, must not keep the present ones from being used. */
function openFormer(
  { former }: UsableAccount,
  create: (credentials: Credentials) => Carrier,
): AccountOptions['former'] {
  if (former === null) return null;
  try {
    return { until: former.until, carrier: create(former.open()) };
  } catch {
    return null;
  }
}
