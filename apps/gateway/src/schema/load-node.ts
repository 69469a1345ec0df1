import { find, type Loaders } from '../loaders';
import { toAlarm } from './alarms';
import { toAuditEntry } from './audit';
import { toCarrierAccount } from './carrier-accounts';
import { toCompanySettings } from './company';
import { toConsentEntry } from './consent';
import { toConversation, toMessage } from './conversations';
import { toPhoneNumber, toRecord, toRecordField, toTeam, toUser } from './directory';
import type { NodeType } from './global-id';
import type { Node } from './node';
import { toNote } from './notes';
import { toNotification, toPreferences } from './notifications';
import { toReceipt } from './receiving';
import { toServiceAccount } from './service-accounts';
import { toTemplate } from './templates';
import { WorkCounts } from './work';
import { toWebhookEndpoint } from './webhooks';

type Load = (loaders: Loaders, id: string) => Promise<Node | null>;

/** A lead that became a contact is found by the id that it had before. */
const loadRecord: Load = (loaders, id) => find(loaders.record, id, toRecord);

const load: Readonly<Record<NodeType, Load>> = {
  User: (loaders, id) => find(loaders.user, id, toUser),
  Team: (loaders, id) => find(loaders.team, id, toTeam),
  PhoneNumber: (loaders, id) => find(loaders.phoneNumber, id, toPhoneNumber),
  Contact: loadRecord,
  Account: loadRecord,
  Opportunity: loadRecord,
  Lead: loadRecord,
  RecordField: (loaders, id) => find(loaders.recordField, id, toRecordField),
  Conversation: (loaders, id) => find(loaders.conversation, id, toConversation),
  Message: (loaders, id) => find(loaders.message, id, toMessage),
  Template: (loaders, id) => find(loaders.template, id, toTemplate),
  Notification: (loaders, id) => find(loaders.notification, id, toNotification),
  ServiceAccount: (loaders, id) => find(loaders.serviceAccount, id, toServiceAccount),
  Note: (loaders, id) => find(loaders.note, id, toNote),
  WorkCounts: (loaders, id) => Promise.resolve(loaders.isViewer(id) ? new WorkCounts(id) : null),
  WebhookEndpoint: (loaders, id) => find(loaders.webhookEndpoint, id, toWebhookEndpoint),
  Alarm: (loaders, id) => find(loaders.alarm, id, toAlarm),
  AuditEntry: (loaders, id) => find(loaders.auditEntry, id, toAuditEntry),
  CarrierAccount: (loaders, id) => find(loaders.carrierAccount, id, toCarrierAccount),
  // It has nothing but the request that its bytes go with, once.
  Upload: () => Promise.resolve(null),
  ConsentEntry: (loaders, id) => find(loaders.consentEntry, id, toConsentEntry),
  CompanySettings: async (loaders) => {
    const settings = await loaders.companySettings();
    return settings && toCompanySettings(settings);
  },
  Receipt: (loaders, id) => find(loaders.receipt, id, toReceipt),
  NotificationPreferences: async (loaders, id) =>
    loaders.isViewer(id) ? toPreferences(id, await loaders.notificationPreferences()) : null,
  // Its address is a secret of the browser, and it has nothing else.
  PushSubscription: () => Promise.resolve(null),
};

/** Null if it does not exist or the viewer may not see it. */
export const loadNode = (loaders: Loaders, { type, id }: { readonly type: NodeType; readonly id: string }) =>
  load[type](loaders, id);
