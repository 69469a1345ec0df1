import type { DataSource } from 'typeorm';
import { createConversationQueries, type ConversationQueries } from './conversations/conversation-queries';
import { createMessageQueries, type MessageQueries } from './conversations/message-queries';
import { createNotificationQueries, type NotificationQueries } from './notifications/notification-queries';
import { createUserQueries, type UserQueries } from './directory/user-queries';
import { createPhoneNumberQueries, type PhoneNumberQueries } from './directory/phone-number-queries';
import { createReceiptQueries, type ReceiptQueries } from './receiving/receipt-queries';
import { createRecordQueries, type RecordQueries } from './directory/record-queries';
import { createTemplateQueries, type TemplateQueries } from './templates/template-queries';
import { createViewerQueries, type ViewerQueries } from './directory/viewer-queries';

/**
 * What the gateway reads. Each method is one statement, however many rows it is asked about, and shows a viewer what
 * the policies let them see.
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
