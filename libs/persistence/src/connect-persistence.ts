import type { Database, EventLog, JobQueue, ReceiptLedger, SendRates, Transaction } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';
import { checkMigrations, connectDataSource, type DatabaseOptions } from './data-source';
import { createQueries, type Queries } from './queries';
import { createReceiptLedger } from './receiving/receipt-ledger';
import { createSendRates } from './sending/send-rates';
import { createSettings, type Settings } from './settings';
import { createConsents } from './consent/consent-store';
import { createConversations } from './conversations/conversation-store';
import { createDirectory } from './directory/directory-store';
import { createJobQueue, createJobs } from './jobs/jobs';
import { createMessages } from './conversations/message-store';
import { createMoves } from './corrections/move-store';
import { createNotifications } from './notifications/notification-store';
import { createEventLog, createOutbox } from './events/outbox';
import { createParts } from './receiving/part-store';
import { createUsers } from './directory/user-store';
import { createPhoneNumbers } from './directory/phone-number-store';
import { createReceipts } from './receiving/receipt-store';
import { createRecords } from './directory/record-store';
import { createSends } from './sending/send-store';
import { createTemplates } from './templates/template-store';

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
    users: createUsers(manager),
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
