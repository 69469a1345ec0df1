import type { DataSource } from 'typeorm';
import { createConversationQueries, type ConversationQueries } from './conversations';
import { createMessageQueries, type MessageQueries } from './messages';
import { createNotificationQueries, type NotificationQueries } from './notifications';
import { createPeopleQueries, type PeopleQueries } from './people';
import { createPhoneNumberQueries, type PhoneNumberQueries } from './phone-numbers';
import { createReceiptQueries, type ReceiptQueries } from './receipts';
import { createRecordQueries, type RecordQueries } from './records';
import { createTemplateQueries, type TemplateQueries } from './templates';
import { createViewerQueries, type ViewerQueries } from './viewers';

/**
 * What the gateway reads. Each method is one statement, however many rows it is asked about, and shows a viewer what
 * the policies let them see.
 */
export interface Queries {
  readonly viewers: ViewerQueries;
  readonly people: PeopleQueries;
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
    people: createPeopleQueries(dataSource),
    phoneNumbers: createPhoneNumberQueries(dataSource),
    records: createRecordQueries(dataSource),
    conversations: createConversationQueries(dataSource),
    messages: createMessageQueries(dataSource),
    notifications: createNotificationQueries(dataSource),
    templates: createTemplateQueries(dataSource),
    receipts: createReceiptQueries(dataSource),
  };
}
