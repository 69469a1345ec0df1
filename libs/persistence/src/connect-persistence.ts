import type { Database, EventLog, JobQueue, ReceiptLedger, SendRates, Transaction } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';
import { createConsentStore } from './consent';
import { createConversationStore, createMessageStore } from './conversations';
import { createMoveStore } from './corrections';
import { createDatabase, type TransactionOptions } from './database';
import { checkMigrations, connectDataSource, createSearchPool, type DatabaseOptions } from './data-source';
import { createDirectoryStore, createPhoneNumberStore, createRecordStore, createUserStore } from './directory';
import { createEventLog, createOutboxStore } from './events';
import { createHandOverStore } from './handover';
import { createJobQueue, createJobStore } from './jobs';
import { createMergeStore } from './merges';
import { createNotificationStore } from './notifications';
import { createProvisioningStore } from './provisioning';
import { createQueries, type Queries } from './queries';
import { createReceiptLedger, createReceiptStore, createTextPartStore } from './receiving';
import { createSendRates, createSendStore } from './sending';
import { createServiceAccountStore } from './service-accounts';
import { createSettings, type Settings } from './settings';
import { createTemplateStore } from './templates';

/** PostgreSQL behind the ports, over one pool. */
export interface Persistence {
  readonly database: Database;
  readonly receipts: ReceiptLedger;
  readonly jobs: JobQueue;
  readonly rates: SendRates;
  readonly eventLog: EventLog;
  readonly settings: Settings;
  readonly queries: Queries;
  /** Rejects with the reason if the database is out of reach or lacks a migration. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export async function connectPersistence(options: DatabaseOptions & TransactionOptions): Promise<Persistence> {
  const dataSource = await connectDataSource(options);
  const searches = createSearchPool(options);
  return {
    database: createDatabase(dataSource, createTransaction, options),
    receipts: createReceiptLedger(dataSource),
    jobs: createJobQueue(dataSource),
    rates: createSendRates(dataSource),
    eventLog: createEventLog(dataSource),
    settings: createSettings(dataSource),
    queries: createQueries(dataSource, searches),
    check: () => checkMigrations(dataSource),
    async close() {
      await searches.end();
      await dataSource.destroy();
    },
  };
}

function createTransaction(manager: EntityManager): Transaction {
  return {
    receipts: createReceiptStore(manager),
    phoneNumbers: createPhoneNumberStore(manager),
    users: createUserStore(manager),
    records: createRecordStore(manager),
    conversations: createConversationStore(manager),
    messages: createMessageStore(manager),
    moves: createMoveStore(manager),
    merges: createMergeStore(manager),
    handOvers: createHandOverStore(manager),
    parts: createTextPartStore(manager),
    sends: createSendStore(manager),
    consents: createConsentStore(manager),
    notifications: createNotificationStore(manager),
    directory: createDirectoryStore(manager),
    provisioning: createProvisioningStore(manager),
    templates: createTemplateStore(manager),
    serviceAccounts: createServiceAccountStore(manager),
    jobs: createJobStore(manager),
    outbox: createOutboxStore(manager),
  };
}
