import type { DataSource } from 'typeorm';
import { createConversationQueries, createMessageQueries } from './conversations';
import { createMoveQueries } from './corrections';
import { createPhoneNumberQueries, createRecordQueries, createUserQueries, createViewerQueries } from './directory';
import { createNotificationQueries } from './notifications';
import { createReceiptQueries } from './receiving';
import { createTemplateQueries } from './templates';

/**
 * What the gateway reads. Each method is one statement, however many rows it is asked about, and returns only what the
 * policies let the viewer see.
 */
export type Queries = Readonly<ReturnType<typeof createQueries>>;

export function createQueries(dataSource: DataSource) {
  return {
    viewers: createViewerQueries(dataSource),
    users: createUserQueries(dataSource),
    phoneNumbers: createPhoneNumberQueries(dataSource),
    records: createRecordQueries(dataSource),
    conversations: createConversationQueries(dataSource),
    messages: createMessageQueries(dataSource),
    moves: createMoveQueries(dataSource),
    notifications: createNotificationQueries(dataSource),
    templates: createTemplateQueries(dataSource),
    receipts: createReceiptQueries(dataSource),
  };
}
