import { credentialFields, faultsOfCredentials, findField, type LiveCarriers } from '@patchbay/carriers';
import {
  type CarrierAccount,
  type CarrierAccountDependencies,
  type CarrierApiDependencies,
  carrierKindOf,
} from '@patchbay/messaging';
import type { Persistence } from '@patchbay/persistence';
import { type Config, openSecretBox } from '@patchbay/service-kit';
import { createHash } from 'node:crypto';

export interface CarrierAccountView extends CarrierAccount {
  /** It is read-only. */
  readonly isFromEnvironment: boolean;
}

/** What the API needs to know about carrier accounts. */
export interface CarrierAccountServices
  extends Pick<CarrierAccountDependencies, 'carrierForms' | 'inEnvironment' | 'canKeepSecrets'>,
    Pick<CarrierApiDependencies, 'accountList' | 'accountFacts' | 'carrierNamed'> {
  /** Those of the environment first, then those that administrators set up. */
  list(): Promise<CarrierAccountView[]>;
  /** This process follows the change before it answers. */
  refresh(): Promise<void>;
  /** Base URL where carriers reach the ingress. */
  readonly webhookUrl: string;
}

export function createCarrierAccountServices(
  config: Config,
  { carrierAccounts: accounts, accountFacts }: Pick<Persistence, 'carrierAccounts' | 'accountFacts'>,
  carriers: Pick<LiveCarriers, 'inEnvironment' | 'refresh' | 'get'>,
  webhookUrl: string,
): CarrierAccountServices {
  const inEnvironment = carriers.inEnvironment.map((name) => ({
    id: idOf(name),
    name,
    title: `${carrierKindOf(name)} (environment)`,
    isPaused: false,
    createdAt: new Date(0),
  }));
  return {
    carrierForms: {
      variableOf: (kind, field) => findField(kind, field)?.variable,
      fieldsOf: (kind) => credentialFields(kind).map(({ name }) => name),
      faultsOf: faultsOfCredentials,
    },
    inEnvironment,
    canKeepSecrets: openSecretBox(config).keyId !== null,
    async list() {
      const stored = await accounts.read();
      return [
        ...inEnvironment.map((account) => ({ ...account, isFromEnvironment: true })),
        ...stored.map(({ id, name, title, isPaused, createdAt }) => ({
          ...{ id, name, title, isPaused, createdAt },
          isFromEnvironment: false,
        })),
      ];
    },
    refresh: () => carriers.refresh(),
    accountList: accounts,
    accountFacts,
    async carrierNamed(name) {
      // Another gateway may have changed it just now.
      await carriers.refresh();
      return carriers.get(name);
    },
    webhookUrl,
  };
}

/** The same for every process and every start. */
function idOf(name: string): string {
  const hash = createHash('sha256').update(`carrier account of the environment: ${name}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
