import type { CarrierName } from '../carrier';
import type { CarrierCheck } from './checks';

/** An account with a carrier that an administrator set up. Its credentials are apart. */
export interface CarrierAccount {
  readonly id: string;
  /** In webhook URLs, numbers, receipts and messages. It never changes. */
  readonly name: CarrierName;
  /** For people. */
  readonly title: string;
  /** It receives, but what is to be sent waits. */
  readonly isPaused: boolean;
  readonly createdAt: Date;
}

/** By the names of the carrier's variables, like `TWILIO_AUTH_TOKEN`. */
export type Credentials = Readonly<Record<string, string>>;

/** An account as every process needs it. */
export interface UsableAccount extends CarrierAccount {
  /** Differs whenever anything of the account differs. */
  readonly version: string;
  /** Throws if this process lacks the key that they are encrypted with. */
  openCredentials(): Credentials;
  /** Callbacks that are signed with these are valid, too, until then. */
  readonly former: { readonly until: Date; open(): Credentials } | null;
}

/** Where every process reads the accounts, all the time: it must be cheap. */
export interface CarrierAccountList {
  read(): Promise<UsableAccount[]>;
}

export interface CarrierAccounts {
  /** All of them, by name. Nobody else changes accounts until the transaction ends. */
  lockAll(): Promise<UsableAccount[]>;
  add(account: CarrierAccount, credentials: Credentials): Promise<void>;
  change(account: Pick<CarrierAccount, 'id' | 'title' | 'isPaused'>): Promise<void>;
  /** The present ones verify callbacks until `formerUntil`; if they replaced others within the last hour, those do. */
  replaceCredentials(id: string, credentials: Credentials, formerUntil: Date): Promise<void>;
  remove(id: string): Promise<void>;
  /** In place of the check before. */
  saveCheck(account: Pick<CarrierAccount, 'id' | 'name'>, check: CarrierCheck): Promise<void>;
  /** That somebody asked the carrier to connect numbers, or that it confirmed it. */
  addConnections(
    account: Pick<CarrierAccount, 'id' | 'name'>,
    numbers: readonly string[],
    step: { readonly isConfirmed: boolean; readonly at: Date },
  ): Promise<void>;
  /** How many numbers use an account. */
  countNumbers(name: CarrierName): Promise<number>;
  /** Texts that wait because the account was paused are due. */
  releaseTexts(name: CarrierName): Promise<void>;
}
