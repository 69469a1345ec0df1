import type { DataSource } from 'typeorm';
import {
  type ConversationQueries,
  createConversationQueries,
  createMessageQueries,
  type MessageQueries,
} from './conversations';
import {
  createPhoneNumberQueries,
  createRecordQueries,
  createUserQueries,
  createViewerQueries,
  type PhoneNumberQueries,
  type RecordQueries,
  type UserQueries,
  type ViewerQueries,
} from './directory';
import { createNotificationQueries, type NotificationQueries } from './notifications';
import { createReceiptQueries, type ReceiptQueries } from './receiving';
import { createTemplateQueries, type TemplateQueries } from './templates';

/**
 * What the gateway reads. Each method is one statement, however many rows it is asked about, and returns only what the
 * policies let the viewer see.
 */
export interface Queries {
  readonly viewers: ViewerQueries;
  readonly users: UserQueries;
  readonly phoneNumbers: PhoneNumberQueries;
  readonly records: RecordQueries;
  readonly conversations: ConversationQueries;
  readonly messages: MessageQueries;
  readonly notifications: NotificationQueries;
  readonly templates: TemplateQueries;
  readonly receipts: ReceiptQueries;
}

export function createQueries(dataSource: DataSource): Queries {
  return {
    viewers: createViewerQueries(dataSource),
    users: createUserQueries(dataSource),
    phoneNumbers: createPhoneNumberQueries(dataSource),
    records: createRecordQueries(dataSource),
    conversations: createConversationQueries(dataSource),
    messages: createMessageQueries(dataSource),
    notifications: createNotificationQueries(dataSource),
    templates: createTemplateQueries(dataSource),
    receipts: createReceiptQueries(dataSource),
  };
}
