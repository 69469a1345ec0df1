import type { Alarms } from './alarms';
import type { CarrierAccounts } from './carrier-accounts';
import type { CompanySettingsStore } from './company';
import type { Consents } from './consent';
import type { Conversations, Messages } from './conversations';
import type { Moves } from './corrections';
import type { Directory, PhoneNumbers, Records, Users } from './directory';
import type { Outbox } from './events';
import type { FigureHistory } from './figures';
import type { Jobs } from './jobs';
import type { HandOvers } from './handover';
import type { Files } from './media';
import type { Merges } from './merges';
import type { Notes } from './notes';
import type { Outcomes } from './outcomes';
import type { Notifications } from './notifications';
import type { CustomerExports, Erasures, LegalHolds } from './privacy';
import type { Provisioning } from './provisioning';
import type { Pushes } from './push';
import type { Parts, Receipts } from './receiving';
import type { Restores } from './restores';
import type { Sends } from './sending';
import type { ServiceAccounts } from './service-accounts';
import type { Sessions, SignInLinks } from './sessions';
import type { Templates } from './templates';
import type { Works } from './work';
import type { WebhookEndpoints } from './webhooks';

/** PostgreSQL as the use cases see it: all writes of a transaction happen together or not at all. */
export interface Database {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** The stores of all features, on one transaction. */
export interface Transaction {
  readonly receipts: Receipts;
  readonly phoneNumbers: PhoneNumbers;
  readonly users: Users;
  readonly records: Records;
  readonly conversations: Conversations;
  readonly messages: Messages;
  readonly moves: Moves;
  readonly merges: Merges;
  readonly handOvers: HandOvers;
  readonly parts: Parts;
  readonly sends: Sends;
  readonly restores: Restores;
  readonly consents: Consents;
  readonly companySettings: CompanySettingsStore;
  readonly notifications: Notifications;
  readonly pushes: Pushes;
  readonly directory: Directory;
  readonly provisioning: Provisioning;
  readonly templates: Templates;
  readonly serviceAccounts: ServiceAccounts;
  readonly sessions: Sessions;
  readonly signInLinks: SignInLinks;
  readonly works: Works;
  readonly notes: Notes;
  readonly files: Files;
  readonly webhookEndpoints: WebhookEndpoints;
  readonly erasures: Erasures;
  readonly holds: LegalHolds;
  readonly exports: CustomerExports;
  readonly carrierAccounts: CarrierAccounts;
  readonly alarms: Alarms;
  readonly figureHistory: FigureHistory;
  readonly jobs: Jobs;
  readonly outbox: Outbox;
  /** What is noted here is passed on if the transaction commits. */
  readonly outcomes: Outcomes;
}
