import { type AccountScope, accountScopes } from '@patchbay/access';

type Scopes = Readonly<Record<string, readonly AccountScope[]>>;

/** No service account may use it: it is about the person who asks, or only people may decide it. */
const people: readonly AccountScope[] = [];

/**
 * What a service account needs for each operation: one of these scopes. People need their role instead. A test fails for an
 * operation that is missing here, and accounts may not use it.
 */
export const operationScopes: Scopes = {
  // Its subjects are for administrators.
  'Query.alarms': people,
  'Query.allPhoneNumbers': ['DIRECTORY_READ'],
  // A program would tell it elsewhere.
  'Query.auditEntries': people,
  // Carriers' credentials are for people.
  'Query.carrierAccounts': people,
  'Query.carriers': people,
  'Query.companySettings': people,
  'Query.consent': ['CONSENT_WRITE', 'MESSAGES_READ', 'MESSAGES_SEND'],
  'Query.consentEntries': ['CONSENT_WRITE', 'MESSAGES_READ'],
  'Query.conversation': ['MESSAGES_READ'],
  'Query.conversations': ['MESSAGES_READ'],
  'Query.eventCursor': ['EVENTS_READ', 'MESSAGES_READ'],
  // They compare people at work, which is for those who lead them.
  'Query.figures': people,
  'Query.defaultCountry': ['DIRECTORY_READ', 'DIRECTORY_WRITE', 'MESSAGES_SEND'],
  'Query.me': people,
  'Query.measureAutomaticText': people,
  // What it finds needs the scopes of its type.
  'Query.messages': ['MESSAGES_READ'],
  'Query.node': accountScopes,
  'Query.nodes': accountScopes,
  'Query.notificationPreferences': people,
  'Query.notifications': people,
  'Query.personMessages': ['MESSAGES_READ'],
  'Query.phoneNumbers': ['MESSAGES_SEND'],
  'Query.previewMessage': ['MESSAGES_SEND'],
  'Query.pushPublicKey': people,
  'Query.receipts': people,
  'Query.record': ['DIRECTORY_READ'],
  'Query.recordByExternalId': ['DIRECTORY_READ'],
  'Query.recordFields': ['DIRECTORY_READ'],
  'Query.records': ['DIRECTORY_READ'],
  'Query.serviceAccounts': people,
  // About carriers and people.
  'Query.setup': people,
  'Query.simulateRouting': ['DIRECTORY_READ'],
  'Query.teamByExternalId': ['DIRECTORY_READ'],
  'Query.teams': ['DIRECTORY_READ'],
  'Query.templates': ['DIRECTORY_READ', 'MESSAGES_SEND'],
  'Query.userByExternalId': ['DIRECTORY_READ'],
  'Query.users': ['DIRECTORY_READ'],
  'Query.workCounts': people,
  'Mutation.addNote': people,
  'Mutation.assignConversation': people,
  // An endpoint of another account would give its rights away.
  'Query.webhookEndpoints': people,
  'Mutation.cancelMessage': ['MESSAGES_SEND'],
  'Mutation.carrierNumbers': people,
  'Mutation.checkCarrierAccount': people,
  'Mutation.claimRecord': ['DIRECTORY_WRITE'],
  'Mutation.closeTeam': ['DIRECTORY_WRITE'],
  'Mutation.confirmRouting': people,
  'Mutation.connectCarrierNumbers': people,
  'Mutation.createServiceAccount': people,
  'Mutation.createTemplate': people,
  'Mutation.createUpload': ['MESSAGES_SEND'],
  'Mutation.createWebhookEndpoint': people,
  'Mutation.deactivateUser': ['DIRECTORY_WRITE'],
  'Mutation.deleteCarrierAccount': people,
  'Mutation.deleteNote': people,
  'Mutation.deleteTemplate': people,
  'Mutation.deleteWebhookEndpoint': people,
  'Mutation.dismissReceipts': people,
  'Mutation.dismissMessage': ['MESSAGES_SEND'],
  // It cannot be undone.
  'Mutation.eraseCustomer': people,
  // All of a person leaves with it.
  'Mutation.exportCustomer': people,
  'Query.customerExport': people,
  'Mutation.setLegalHold': people,
  'Mutation.markConversationRead': people,
  'Mutation.markConversationUnread': people,
  'Mutation.markNotificationsRead': people,
  'Mutation.mergeRecords': ['DIRECTORY_WRITE'],
  'Mutation.moveMessages': people,
  'Mutation.optOutCustomer': ['CONSENT_WRITE'],
  'Mutation.pauseWebhookEndpoint': people,
  'Mutation.reactivateUser': ['DIRECTORY_WRITE'],
  // Notifications are for people.
  'Mutation.registerPushSubscription': people,
  'Mutation.removePushSubscription': people,
  'Mutation.recordConsent': ['CONSENT_WRITE'],
  'Mutation.resendMessage': ['MESSAGES_SEND'],
  'Mutation.resumeWebhookEndpoint': people,
  'Mutation.retirePhoneNumber': ['DIRECTORY_WRITE'],
  'Mutation.retryReceipt': people,
  'Mutation.retryReceipts': people,
  'Mutation.revokeServiceAccount': people,
  'Mutation.rotateServiceAccountToken': people,
  'Mutation.rotateWebhookSecret': people,
  'Mutation.saveDraft': people,
  'Mutation.sendMessage': ['MESSAGES_SEND'],
  'Mutation.setTyping': people,
  'Mutation.testWebhookEndpoint': people,
  'Mutation.transferPhoneNumber': ['DIRECTORY_WRITE'],
  'Mutation.undoMerge': ['DIRECTORY_WRITE'],
  'Mutation.undoMove': people,
  'Mutation.updateCompanySettings': people,
  'Mutation.updateConversation': people,
  'Mutation.updateNote': people,
  'Mutation.updateNotificationPreferences': people,
  'Mutation.updateRecord': ['DIRECTORY_WRITE'],
  'Mutation.updateScheduledMessage': ['MESSAGES_SEND'],
  'Mutation.updateTemplate': people,
  'Mutation.upsertCarrierAccount': people,
  'Mutation.upsertPhoneNumbers': ['DIRECTORY_WRITE'],
  'Mutation.upsertRecordFields': ['DIRECTORY_WRITE'],
  'Mutation.upsertRecords': ['DIRECTORY_WRITE'],
  'Mutation.upsertTeams': ['DIRECTORY_WRITE'],
  'Mutation.upsertUsers': ['DIRECTORY_WRITE'],
  // What an event has needs the scopes of its type.
  'Subscription.events': ['EVENTS_READ', 'MESSAGES_READ'],
  'Subscription.messageAdded': ['MESSAGES_READ'],
  'Subscription.messageUpdated': ['MESSAGES_READ'],
  'Subscription.notificationAdded': people,
  'Subscription.presence': people,
};

/**
 * What a service account needs to read objects of a type, wherever it comes across them: one of these scopes. A mutation's
 * own payload shows what it changed without them. A test fails for a node type that is missing here.
 */
export const typeScopes: Scopes = {
  Record: ['DIRECTORY_READ'],
  RecordField: ['DIRECTORY_READ'],
  Contact: ['DIRECTORY_READ'],
  Account: ['DIRECTORY_READ'],
  Opportunity: ['DIRECTORY_READ'],
  Lead: ['DIRECTORY_READ'],
  User: ['DIRECTORY_READ'],
  Team: ['DIRECTORY_READ'],
  PhoneNumber: ['DIRECTORY_READ', 'MESSAGES_SEND'],
  Template: ['DIRECTORY_READ', 'MESSAGES_SEND'],
  // Any event. What is in it needs the scopes of its own type.
  Event: ['EVENTS_READ', 'MESSAGES_READ'],
  ConsentEntry: ['CONSENT_WRITE', 'MESSAGES_READ'],
  Conversation: ['MESSAGES_READ'],
  Message: ['MESSAGES_READ'],
  Note: ['MESSAGES_READ'],
  Notification: people,
  NotificationPreferences: people,
  AuditEntry: people,
  Alarm: people,
  Receipt: people,
  CompanySettings: people,
  ServiceAccount: people,
  WorkCounts: people,
  WebhookEndpoint: people,
  CarrierAccount: people,
};
