import type {
  AccountFacts,
  CarrierAccountList,
  CarrierCallLog,
  Database,
  EventLog,
  JobQueue,
  Outcomes,
  ReceiptLedger,
  SendRates,
  Transaction,
  WebhookQueue,
} from '@patchbay/messaging';
import { createSecretBox, type SecretBox } from '@patchbay/service-kit';
import type { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import { createAlarmStore } from './alarms';
import { type AuditTrail, createAuditTrail } from './audit';
import {
  createAccountFacts,
  createCarrierAccountList,
  createCarrierAccountStore,
  createCarrierCallLog,
  resealCredentials,
} from './carrier-accounts';
import { createCompanySettingsStore } from './company';
import { createConsentStore } from './consent';
import {
  createConversationStore,
  createMessageStore,
  createSearchIndexKeeper,
  type SearchIndexKeeper,
} from './conversations';
import { createMoveStore } from './corrections';
import { createDatabase, type TransactionOptions } from './database';
import { connectDataSource, createDeliveryPool, createSearchPool, type DatabaseOptions } from './data-source';
import { createDirectoryStore, createPhoneNumberStore, createRecordStore, createUserStore } from './directory';
import { createEventLog, createOutboxStore, readRelayLag } from './events';
import { readClock } from './follow-clock';
import { createFigureHistoryStore, createFigureKeeper, type FigureKeeper } from './figures';
import { createHandOverStore } from './handover';
import { createJobQueue, createJobStore } from './jobs';
import { createFileRows } from './media';
import { createMergeStore } from './merges';
import { checkMigrations } from './migrate';
import { createNoteStore } from './notes';
import { createNotificationStore } from './notifications';
import { createErasureStore, createExportStore, createLegalHoldStore } from './privacy';
import { createProvisioningStore } from './provisioning';
import { createPushKeys, createPushStore, type PushKeys, resealPushKeys } from './push';
import { createQueries, maxReads, type Queries, type ReadOptions } from './queries';
import { createReceiptLedger, createReceiptStore, createTextPartStore } from './receiving';
import { openReplica, type Replica, type ReplicaObserver } from './replica';
import { createRestoreStore, createSeenLog, type SeenLog } from './restores';
import { createRetention, type Retention } from './retention';
import { createSendRates, createSendStore } from './sending';
import { createServiceAccountStore } from './service-accounts';
import { createSessionStore, createSignInLinkStore } from './sessions';
import { createSettings, type Settings } from './settings';
import { poolOf } from './sql/statement';
import { createTemplateStore } from './templates';
import type { TransactionTraces } from './transaction-traces';
import { createWorkStore } from './work';
import { createWebhookEndpointStore, createWebhookQueue, resealWebhookSecrets } from './webhooks';

/** PostgreSQL behind the ports. */
export interface Persistence {
  readonly database: Database;
  /** The database for changes that a rule makes; the audit log has its name as their action. */
  databaseFor(rule: string): Database;
  readonly audit: AuditTrail;
  readonly retention: Retention;
  readonly figures: FigureKeeper;
  readonly searchIndex: SearchIndexKeeper;
  readonly receipts: ReceiptLedger;
  readonly jobs: JobQueue;
  readonly rates: SendRates;
  readonly eventLog: EventLog;
  readonly webhooks: WebhookQueue;
  readonly carrierAccounts: CarrierAccountList;
  readonly carrierCalls: CarrierCallLog;
  readonly accountFacts: AccountFacts;
  readonly settings: Settings;
  readonly pushKeys: PushKeys;
  readonly queries: Queries;
  /** What a query of the API reads with, whose viewer was just read: from the replica, if there is one that has everything. */
  queriesFor(viewer: object): Promise<Queries>;
  /** Undefined without a replica. */
  readonly replica?: Pick<Replica, 'check' | 'lagMs' | 'pools'>;
  /** Seals all stored secrets with the first key that are not. Returns how many changed. */
  resealSecrets(): Promise<number>;
  /** For how many seconds the first event that was not relayed has waited; 0 if none waits. */
  relayLag(): Promise<number>;
  /** Its connections, by what they are for. */
  readonly pools: ReadonlyMap<string, Pool>;
  /** Makes the time of this process that of the database (`now` in service-kit). Programs that stay read it again. */
  readClock(): Promise<void>;
  /** Rejects with the reason if the database is out of reach or lacks a migration. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface SecretOptions {
  /** What seals stored secrets; without keys by default. */
  readonly secrets?: SecretBox;
}

export interface ReplicaAddress {
  readonly replica?: { readonly url: string; readonly observer: ReplicaObserver };
}

type PersistenceSettings = DatabaseOptions & TransactionOptions & Omit<ReadOptions, 'notesPositions'> & SecretOptions;

export async function connectPersistence(options: PersistenceSettings & ReplicaAddress): Promise<Persistence> {
  const { url, sessionUrl = url, secrets = createSecretBox([]) } = options;
  const dataSource = await connectDataSource(options);
  const main = poolOf(dataSource);
  // Programs that have none of this work need no pool for it.
  const searches = options.searchPoolSize === 0 ? main : createSearchPool(options);
  const deliveries = options.deliveryPoolSize === 0 ? main : createDeliveryPool(options);
  const pools = { main, searches, webhooks: deliveries };
  const settings = createSettings(dataSource, sessionUrl);
  const { replica: given, ...ofPrimary } = options;
  const replica =
    given === undefined
      ? undefined
      : openReplica({
          ...ofPrimary,
          ...{ primary: dataSource, url: given.url, observer: given.observer },
          poolSize: options.maxReads ?? maxReads,
        });
  const queries = createQueries(dataSource, searches, { ...ofPrimary, notesPositions: replica !== undefined });
  const log = createSeenLog();
  return {
    database: createDatabase(dataSource, createTransaction(secrets, log), options),
    databaseFor: (rule) =>
      createDatabase(dataSource, createTransaction(secrets, log), { ...options, currentAct: () => ({ action: rule }) }),
    audit: createAuditTrail(dataSource),
    retention: createRetention(dataSource),
    figures: createFigureKeeper(dataSource),
    searchIndex: createSearchIndexKeeper(dataSource),
    receipts: createReceiptLedger(dataSource),
    jobs: createJobQueue(dataSource),
    rates: createSendRates(dataSource),
    eventLog: createEventLog(dataSource),
    webhooks: createWebhookQueue(deliveries, secrets),
    carrierAccounts: createCarrierAccountList(dataSource, secrets),
    carrierCalls: createCarrierCallLog(dataSource),
    accountFacts: createAccountFacts(dataSource),
    settings,
    pushKeys: createPushKeys(settings, secrets),
    queries,
    queriesFor: (viewer) => replica?.queriesFor(viewer, queries) ?? Promise.resolve(queries),
    replica,
    async resealSecrets() {
      if (secrets.keyId === null) return 0;
      return (
        (await resealWebhookSecrets(dataSource, secrets)) +
        (await resealCredentials(dataSource, secrets)) +
        (await resealPushKeys(dataSource, settings, secrets))
      );
    },
    readClock: () => readClock(dataSource),
    relayLag: () => readRelayLag(dataSource),
    pools: new Map(Object.entries(pools).filter(([name, pool]) => name === 'main' || pool !== main)),
    check: () => checkMigrations(dataSource),
    async close() {
      await replica?.close();
      await Promise.all([searches, deliveries].map((pool) => (pool === main ? undefined : pool.end())));
      await dataSource.destroy();
    },
  };
}

const createTransaction =
  (secrets: SecretBox, log: SeenLog) =>
  (manager: EntityManager, outcomes: Outcomes, traces: TransactionTraces): Transaction => ({
    receipts: createReceiptStore(manager, outcomes),
    phoneNumbers: createPhoneNumberStore(manager),
    users: createUserStore(manager),
    records: createRecordStore(manager),
    conversations: createConversationStore(manager),
    messages: createMessageStore(manager, traces),
    moves: createMoveStore(manager),
    merges: createMergeStore(manager),
    handOvers: createHandOverStore(manager),
    parts: createTextPartStore(manager),
    sends: createSendStore(manager, traces),
    restores: createRestoreStore(manager, log),
    consents: createConsentStore(manager),
    companySettings: createCompanySettingsStore(manager),
    notifications: createNotificationStore(manager, traces),
    pushes: createPushStore(manager),
    directory: createDirectoryStore(manager),
    provisioning: createProvisioningStore(manager),
    templates: createTemplateStore(manager),
    serviceAccounts: createServiceAccountStore(manager),
    sessions: createSessionStore(manager),
    signInLinks: createSignInLinkStore(manager),
    works: createWorkStore(manager),
    notes: createNoteStore(manager),
    webhookEndpoints: createWebhookEndpointStore(manager, secrets),
    erasures: createErasureStore(manager),
    holds: createLegalHoldStore(manager),
    exports: createExportStore(manager),
    carrierAccounts: createCarrierAccountStore(manager, secrets),
    alarms: createAlarmStore(manager),
    figureHistory: createFigureHistoryStore(manager),
    files: createFileRows(manager),
    jobs: createJobStore(manager, traces),
    outbox: createOutboxStore(manager, traces),
    outcomes,
  });
