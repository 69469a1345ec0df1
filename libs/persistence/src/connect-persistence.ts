import type { Database, EventLog, JobQueue, ReceiptLedger, SendRates, Transaction } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';
import { checkMigrations, connectDataSource, type DatabaseOptions } from './data-source';
import { createQueries, type Queries } from './queries/queries';
import { createReceiptLedger } from './receipt-ledger';
import { createSendRates } from './send-rates';
import { createSettings, type Settings } from './settings';
import { createConsents } from './stores/consents';
import { createConversations } from './stores/conversations';
import { createDirectory } from './stores/directory';
import { createJobQueue, createJobs } from './stores/jobs';
import { createMessages } from './stores/messages';
import { createMoves } from './stores/moves';
import { createNotifications } from './stores/notifications';
import { createEventLog, createOutbox } from './stores/outbox';
import { createParts } from './stores/parts';
import { createPeople } from './stores/people';
import { createPhoneNumbers } from './stores/phone-numbers';
import { createReceipts } from './stores/receipts';
import { createRecords } from './stores/records';
import { createSends } from './stores/sends';
import { createTemplates } from './stores/templates';

/** PostgreSQL behind the ports, over one pool. */
export interface Persistence {
  readonly database: Database;
  readonly receipts: ReceiptLedger;
  readonly jobs: JobQueue;
  readonly rates: SendRates;
  readonly eventLog: EventLog;
  readonly settings: Settings;
  readonly queries: Queries;
  /** Rejects, with the reason, where the database is out of reach or lacks a migration. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export async function connectPersistence(options: DatabaseOptions): Promise<Persistence> {
  const dataSource = await connectDataSource(options);
  return {
    database: { transaction: (work) => dataSource.transaction((manager) => work(createTransaction(manager))) },
    receipts: createReceiptLedger(dataSource),
    jobs: createJobQueue(dataSource),
    rates: createSendRates(dataSource),
    eventLog: createEventLog(dataSource),
    settings: createSettings(dataSource),
    queries: createQueries(dataSource),
    check: () => checkMigrations(dataSource),
    close: () => dataSource.destroy(),
  };
}

function createTransaction(manager: EntityManager): Transaction {
  return {
    receipts: createReceipts(manager),
    phoneNumbers: createPhoneNumbers(manager),
    people: createPeople(manager),
    records: createRecords(manager),
    conversations: createConversations(manager),
    messages: createMessages(manager),
    moves: createMoves(manager),
    parts: createParts(manager),
    sends: createSends(manager),
    consents: createConsents(manager),
    notifications: createNotifications(manager),
    directory: createDirectory(manager),
    templates: createTemplates(manager),
    jobs: createJobs(manager),
    outbox: createOutbox(manager),
  };
}
