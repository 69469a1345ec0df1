import { accountScopes, type AccountScope } from '@patchbay/access';
import { connectSubscriber, createGraphqlClient, waitFor, type GraphqlClient } from '@patchbay/testkit';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customers, fillCompany, numbers } from './fill-company';
import { someBrowser } from './some-browser';
import { startPatchbay, type Patchbay } from './start-patchbay';

/*
 * Checks every operation for every role in every relation to the conversation, record, number or template. The operations
 * come from the schema: an operation without a row in the table fails, so every new operation must say who may use it.
 *
 * The conversation is Maya's, on Ana's number. Ana owns the contact, the number and the template, and is in West. All
 * three users get the role: the owner is Ana, the teammate is Wes in West, the stranger is Eve in East.
 *
 * Every operation is also checked for a service account with each of the scopes.
 */
const roles = ['VIEWER', 'SALESPERSON', 'SALES_MANAGER', 'ADMIN'] as const;
const relations = ['owner', 'teammate', 'stranger'] as const;
type Role = (typeof roles)[number];
type Relation = (typeof relations)[number];

/** Says who may see the conversation and work with it. */
const seesConversation = (role: Role, relation: Relation) =>
  role !== 'VIEWER' &&
  (relation === 'owner' || role === 'ADMIN' || (role === 'SALES_MANAGER' && relation === 'teammate'));
/** All teammates of a record's owner may see it, whatever their role. */
const seesRecord = (role: Role, relation: Relation) => relation !== 'stranger' || role === 'ADMIN';
const seesNumber = (role: Role, relation: Relation) =>
  relation === 'owner' || role === 'ADMIN' || (role === 'SALES_MANAGER' && relation === 'teammate');
const hasPrivilege = (role: Role) => role !== 'VIEWER';
const isAdmin = (role: Role) => role === 'ADMIN';

interface Scene {
  conversation: string;
  message: string;
  record: string;
  phoneNumber: string;
  /** Ana's template. */
  templateOfOwner: string;
}
type Expected = 'yes' | 'nothing' | 'FORBIDDEN' | 'NOT_FOUND';

interface Row {
  readonly query: (scene: Scene) => string;
  /** What the user gets. */
  readonly expected: (role: Role, relation: Relation) => Expected;
  /** What a service account gets with these scopes. Others get FORBIDDEN; without any, it is for people. */
  readonly scopes?: readonly AccountScope[];
  /** If it is something else. */
  readonly expectedOf?: (scope: AccountScope) => Expected;
}

const sees = (isVisible: boolean): Expected => (isVisible ? 'yes' : 'nothing');
const works = (role: Role, isVisible: boolean): Expected =>
  !hasPrivilege(role) ? 'FORBIDDEN' : isVisible ? 'yes' : 'NOT_FOUND';
const notFoundWith =
  (needed: AccountScope) =>
  (scope: AccountScope): Expected =>
    scope === needed ? 'NOT_FOUND' : 'FORBIDDEN';
const userErrors = 'userErrors { code message path }';
const upsert = (name: string): Row => ({
  query: () => `mutation { ${name}(input: []) { created updated rows { outcome } userErrors { code } } }`,
  expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
  scopes: ['DIRECTORY_WRITE'],
});
const ofAccount = (name: string, args: string, expected: Expected): Row => ({
  query: () => `mutation { ${name}(${args}) { token ${userErrors} } }`,
  expected: (role) => (isAdmin(role) ? expected : 'FORBIDDEN'),
});
const ofWebhook = (name: string, args = 'id: "x"', expected: Expected = 'NOT_FOUND'): Row => ({
  query: () => `mutation { ${name}(${args}) { secret ${userErrors} } }`,
  expected: (role) => (isAdmin(role) ? expected : 'FORBIDDEN'),
});

const ofCarrier = (name: string, args = 'id: "x"'): Row => ({
  query: () => `mutation { ${name}(${args}) { carrierAccount { id } ${userErrors} } }`,
  expected: (role) => (isAdmin(role) ? 'NOT_FOUND' : 'FORBIDDEN'),
});

const ofCarrierNumbers = (name: string, args = 'id: "x"'): Row => ({
  query: () => `mutation { ${name}(${args}) { numbers { number } ${userErrors} } }`,
  expected: (role) => (isAdmin(role) ? 'NOT_FOUND' : 'FORBIDDEN'),
});

/** A message is no user, team or number, but that is refused only after the rights are checked. */
const handOver = (call: (id: string) => string): Row => ({
  query: ({ message }) => `mutation { ${call(message)} { recordCount ${userErrors} } }`,
  expected: (role) => (isAdmin(role) ? 'NOT_FOUND' : 'FORBIDDEN'),
  scopes: ['DIRECTORY_WRITE'],
  expectedOf: notFoundWith('DIRECTORY_WRITE'),
});

const table: Record<string, Row> = {
  'Query.me': { query: () => '{ me { id name } }', expected: () => 'yes' },
  'Query.eventCursor': {
    query: () => '{ eventCursor }',
    expected: () => 'yes',
    scopes: ['EVENTS_READ', 'MESSAGES_READ'],
  },
  'Query.node': {
    query: ({ message }) => `{ node(id: "${message}") { id } }`,
    expected: (role, relation) => sees(seesConversation(role, relation)),
    scopes: ['MESSAGES_READ'],
    // Every account may ask, and finds what its scopes allow.
    expectedOf: (scope) => sees(scope === 'MESSAGES_READ'),
  },
  'Query.conversations': {
    query: () => '{ conversations(filter: { search: "of Maya" }) { edges { node { id } } } }',
    expected: (role, relation) => sees(seesConversation(role, relation)),
    scopes: ['MESSAGES_READ'],
  },
  'Query.conversation': {
    query: ({ conversation }) =>
      `{ conversation(id: "${conversation}") { id unreadCount messages { edges { node { body } } } } }`,
    expected: (role, relation) => sees(seesConversation(role, relation)),
    scopes: ['MESSAGES_READ'],
  },
  'Query.record': {
    query: ({ record }) => `{ record(id: "${record}") { name } }`,
    expected: (role, relation) => sees(seesRecord(role, relation)),
    scopes: ['DIRECTORY_READ'],
  },
  'Query.records': {
    query: () => '{ records(search: "Maya") { edges { node { name } } } }',
    expected: (role, relation) => sees(seesRecord(role, relation)),
    scopes: ['DIRECTORY_READ'],
  },
  'Query.nodes': {
    query: ({ message }) => `{ nodes(ids: ["${message}"]) { id } }`,
    expected: (role, relation) => sees(seesConversation(role, relation)),
    scopes: ['MESSAGES_READ'],
    expectedOf: (scope) => sees(scope === 'MESSAGES_READ'),
  },
  'Query.recordByExternalId': {
    query: () => '{ recordByExternalId(type: CONTACT, externalId: "maya") { id externalId fields { __typename } } }',
    expected: (role, relation) => sees(seesRecord(role, relation)),
    scopes: ['DIRECTORY_READ'],
  },
  // Everyone who signs in may know who works here; only lists of people are restricted.
  'Query.userByExternalId': {
    query: () => '{ userByExternalId(externalId: "ana") { id externalId } }',
    expected: () => 'yes',
    scopes: ['DIRECTORY_READ'],
  },
  'Query.teamByExternalId': {
    query: () => '{ teamByExternalId(externalId: "west") { id externalId lead { id } } }',
    expected: () => 'yes',
    scopes: ['DIRECTORY_READ'],
  },
  'Query.users': {
    query: () => '{ users(filter: { search: "ana@" }) { edges { node { id } } } }',
    expected: (role, relation) => sees(relation !== 'stranger' || isAdmin(role)),
    scopes: ['DIRECTORY_READ'],
  },
  'Query.teams': {
    query: () => '{ teams(search: "West") { edges { node { id } } } }',
    expected: (role, relation) => sees(relation !== 'stranger' || isAdmin(role)),
    scopes: ['DIRECTORY_READ'],
  },
  'Query.allPhoneNumbers': {
    query: () => `{ allPhoneNumbers(filter: { search: "${numbers.ana}" }) { edges { node { number } } } }`,
    expected: (role, relation) => sees(seesNumber(role, relation)),
    scopes: ['DIRECTORY_READ'],
  },
  'Query.recordFields': {
    query: () => '{ recordFields(recordType: CONTACT) { key } }',
    expected: () => 'yes',
    scopes: ['DIRECTORY_READ'],
  },
  // A higher role does not add numbers to send from.
  'Query.phoneNumbers': {
    query: () => `{ phoneNumbers { number } }`,
    expected: (_role, relation) => sees(relation === 'owner'),
    scopes: ['MESSAGES_SEND'],
  },
  'Query.templates': {
    query: () => '{ templates { edges { node { name } } } }',
    expected: (role, relation) => sees(hasPrivilege(role) && relation === 'owner'),
    scopes: ['DIRECTORY_READ', 'MESSAGES_SEND'],
  },
  'Query.notifications': {
    query: () => '{ notifications { edges { node { kind } } } }',
    expected: (_role, relation) => sees(relation === 'owner'),
  },
  'Query.notificationPreferences': {
    query: () => '{ notificationPreferences { mutedKinds mutedPhoneNumbers { id } hasSound showsText } }',
    expected: () => 'yes',
  },
  'Query.pushPublicKey': { query: () => '{ pushPublicKey }', expected: () => 'yes' },
  'Query.previewMessage': {
    query: ({ conversation }) =>
      `{ previewMessage(input: { conversationId: "${conversation}", body: "x" }) { body ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
    scopes: ['MESSAGES_SEND'],
  },
  'Query.simulateRouting': {
    query: () => `{ simulateRouting(from: "${customers.maya}", to: "${numbers.ana}") { decidedBy } }`,
    expected: (role, relation) => (seesNumber(role, relation) ? 'yes' : 'NOT_FOUND'),
    scopes: ['DIRECTORY_READ'],
  },
  'Mutation.sendMessage': {
    // An empty text is refused, but only after the rights are checked.
    query: ({ conversation }) =>
      `mutation { sendMessage(input: { conversationId: "${conversation}", body: "" }) { message { id } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
    scopes: ['MESSAGES_SEND'],
  },
  'Mutation.cancelMessage': {
    query: ({ message }) => `mutation { cancelMessage(id: "${message}") { message { id } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
    scopes: ['MESSAGES_SEND'],
    // It is a text of the customer, which the account may not read.
    expectedOf: notFoundWith('MESSAGES_SEND'),
  },
  'Mutation.markConversationRead': {
    query: ({ conversation }) =>
      `mutation { markConversationRead(id: "${conversation}") { conversation { id } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Mutation.markConversationUnread': {
    query: ({ conversation }) =>
      `mutation { markConversationUnread(id: "${conversation}") { conversation { id } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Query.workCounts': {
    query: () => '{ workCounts { id mine { count } unassigned { count isMore } needsAttention { count } } }',
    expected: () => 'yes',
  },
  'Query.messages': {
    query: () => '{ messages(first: 100) { edges { node { id } } } }',
    expected: (role, relation) => sees(seesConversation(role, relation)),
    scopes: ['MESSAGES_READ'],
  },
  'Query.personMessages': {
    query: ({ record }) => `{ personMessages(recordId: "${record}") { edges { node { id } } } }`,
    expected: (role, relation) => sees(seesConversation(role, relation)),
    scopes: ['MESSAGES_READ'],
  },
  // An inbound message is not scheduled, so even users who see it get NOT_FOUND.
  'Mutation.updateScheduledMessage': {
    query: ({ message }) =>
      `mutation { updateScheduledMessage(input: { id: "${message}", body: "x" }) { message { id } ${userErrors} } }`,
    expected: (role) => works(role, false),
    scopes: ['MESSAGES_SEND'],
    expectedOf: (scope) => (scope === 'MESSAGES_SEND' ? 'NOT_FOUND' : 'FORBIDDEN'),
  },
  'Mutation.setTyping': {
    query: ({ conversation }) =>
      `mutation { setTyping(conversationId: "${conversation}", isTyping: false) { conversation { present { isTyping } } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Mutation.addNote': {
    query: ({ conversation }) =>
      `mutation { addNote(conversationId: "${conversation}", body: "Seen") { note { id author { id } } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  // A message is no note, but that is refused only after the rights are checked.
  'Mutation.updateNote': {
    query: ({ message }) => `mutation { updateNote(id: "${message}", body: "x") { note { id } ${userErrors} } }`,
    expected: (role) => works(role, false),
  },
  'Mutation.deleteNote': {
    query: ({ message }) => `mutation { deleteNote(id: "${message}") { note { id } ${userErrors} } }`,
    expected: (role) => works(role, false),
  },
  'Mutation.createUpload': {
    query: () =>
      `mutation { createUpload(input: { fileName: "a.png", contentType: "image/png", bytes: 1 }) { upload { id } ${userErrors} } }`,
    expected: (role) => works(role, true),
    scopes: ['MESSAGES_SEND'],
  },
  'Mutation.saveDraft': {
    query: ({ conversation }) =>
      `mutation { saveDraft(conversationId: "${conversation}", body: "Hi") { conversation { draft } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Mutation.updateConversation': {
    query: ({ conversation }) =>
      `mutation { updateConversation(input: { id: "${conversation}", state: OPEN }) { conversation { id state needsAnswer } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Mutation.assignConversation': {
    query: ({ conversation }) =>
      `mutation { assignConversation(id: "${conversation}", assigneeId: null) { conversation { id assignee { id } } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Mutation.confirmRouting': {
    query: ({ conversation }) =>
      `mutation { confirmRouting(conversationId: "${conversation}") { conversation { id isAmbiguous } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Mutation.recordConsent': {
    query: () =>
      `mutation { recordConsent(input: [{ customerNumber: "${customers.maya}", state: OPTED_OUT }]) { entries { id state } canceledMessageCount ${userErrors} } }`,
    expected: (role, relation) => works(role, seesRecord(role, relation)),
    scopes: ['CONSENT_WRITE'],
  },
  'Query.consent': {
    query: ({ phoneNumber }) =>
      `{ consent(customerNumber: "${customers.maya}", phoneNumberId: "${phoneNumber}") { state } }`,
    expected: (role, relation) =>
      seesNumber(role, relation) || seesConversation(role, relation) ? 'yes' : 'NOT_FOUND',
    scopes: ['CONSENT_WRITE', 'MESSAGES_READ', 'MESSAGES_SEND'],
  },
  'Query.consentEntries': {
    query: () =>
      `{ consentEntries(customerNumber: "${customers.maya}") { edges { node { id state customerNumber evidence } } } }`,
    expected: (role, relation) => sees(seesRecord(role, relation)),
    scopes: ['CONSENT_WRITE', 'MESSAGES_READ'],
  },
  'Query.companySettings': {
    query: () => '{ companySettings { id keywordScope installedTextDays textsToEmpty(days: 30) { count } } }',
    expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
  },
  'Query.defaultCountry': {
    query: () => '{ defaultCountry }',
    expected: () => 'yes',
    scopes: ['CONSENT_WRITE', 'DIRECTORY_READ', 'DIRECTORY_WRITE', 'MESSAGES_SEND'],
  },
  'Query.measureAutomaticText': {
    query: () => '{ measureAutomaticText(kind: HELP, text: "Call us.") { segments } }',
    expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
  },
  'Mutation.updateCompanySettings': {
    query: () => `mutation { updateCompanySettings(input: { holidays: [] }) { settings { id } ${userErrors} } }`,
    expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
  },
  'Mutation.optOutCustomer': {
    query: ({ conversation }) =>
      `mutation { optOutCustomer(id: "${conversation}") { conversation { id } ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
    scopes: ['CONSENT_WRITE'],
  },
  'Mutation.markNotificationsRead': {
    query: () => `mutation { markNotificationsRead(ids: []) { unreadCount ${userErrors} } }`,
    expected: () => 'yes',
  },
  'Mutation.updateNotificationPreferences': {
    query: () =>
      `mutation { updateNotificationPreferences(input: { hasSound: true }) { preferences { hasSound } ${userErrors} } }`,
    expected: () => 'yes',
  },
  'Mutation.registerPushSubscription': {
    query: () => `mutation { registerPushSubscription(input: ${someBrowser}) { ${userErrors} } }`,
    expected: () => 'yes',
  },
  'Mutation.removePushSubscription': {
    query: () => `mutation { removePushSubscription(endpoint: "https://push.example/browser") { ${userErrors} } }`,
    expected: () => 'yes',
  },
  // An inbound message cannot be sent again, so even users who see it get NOT_FOUND.
  'Mutation.resendMessage': {
    query: ({ message }) => `mutation { resendMessage(id: "${message}") { message { id } ${userErrors} } }`,
    expected: (role) => works(role, false),
    scopes: ['MESSAGES_SEND'],
    expectedOf: (scope) => (scope === 'MESSAGES_SEND' ? 'NOT_FOUND' : 'FORBIDDEN'),
  },
  'Mutation.dismissMessage': {
    query: ({ message }) => `mutation { dismissMessage(id: "${message}") { message { id } ${userErrors} } }`,
    expected: (role) => works(role, false),
    scopes: ['MESSAGES_SEND'],
    expectedOf: (scope) => (scope === 'MESSAGES_SEND' ? 'NOT_FOUND' : 'FORBIDDEN'),
  },
  'Mutation.retryReceipt': {
    query: ({ message }) => `mutation { retryReceipt(id: "${message}") { receipt { id } ${userErrors} } }`,
    expected: (role) => (isAdmin(role) ? 'NOT_FOUND' : 'FORBIDDEN'),
  },
  'Mutation.retryReceipts': {
    query: ({ message }) => `mutation { retryReceipts(id: "${message}") { receipts { id } ${userErrors} } }`,
    expected: (role) => (isAdmin(role) ? 'NOT_FOUND' : 'FORBIDDEN'),
  },
  'Mutation.dismissReceipt': {
    query: ({ message }) => `mutation { dismissReceipt(id: "${message}") { receipt { id } ${userErrors} } }`,
    expected: (role) => (isAdmin(role) ? 'NOT_FOUND' : 'FORBIDDEN'),
  },
  'Mutation.restoreReceipt': {
    query: ({ message }) => `mutation { restoreReceipt(id: "${message}") { receipt { id } ${userErrors} } }`,
    expected: (role) => (isAdmin(role) ? 'NOT_FOUND' : 'FORBIDDEN'),
  },
  'Mutation.dismissReceipts': {
    query: ({ message }) => `mutation { dismissReceipts(id: "${message}") { receipts { id } ${userErrors} } }`,
    expected: (role) => (isAdmin(role) ? 'NOT_FOUND' : 'FORBIDDEN'),
  },
  'Query.alarms': {
    query: () => '{ alarms(isOpen: null) { edges { node { id message subjects { id } } } } }',
    expected: (role) => (isAdmin(role) ? 'nothing' : 'FORBIDDEN'),
  },
  'Query.receipts': {
    query: () => '{ receipts { edges { node { id body } } } }',
    expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
  },
  'Mutation.eraseCustomer': {
    query: ({ record }) =>
      `mutation { eraseCustomer(recordId: "${record}", dryRun: true) { recordCount ${userErrors} } }`,
    expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
  },
  'Mutation.setLegalHold': {
    query: ({ message }) =>
      `mutation { setLegalHold(recordId: "${message}", reason: "x") { record { id } ${userErrors} } }`,
    expected: (role) => (isAdmin(role) ? 'NOT_FOUND' : 'FORBIDDEN'),
  },
  'Mutation.exportCustomer': {
    query: ({ message }) => `mutation { exportCustomer(recordId: "${message}") { export { id } ${userErrors} } }`,
    expected: (role) => (isAdmin(role) ? 'NOT_FOUND' : 'FORBIDDEN'),
  },
  'Query.customerExport': {
    query: ({ message }) => `{ customerExport(id: "${message}") { id state url } }`,
    expected: (role) => (isAdmin(role) ? 'nothing' : 'FORBIDDEN'),
  },
  'Query.auditEntries': {
    query: () => '{ auditEntries { edges { node { id action actor { __typename } change } } } }',
    expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
  },
  'Mutation.moveMessages': {
    // A move to the record that it already belongs to is refused, but only after the rights are checked.
    query: ({ message, record }) =>
      `mutation { moveMessages(input: { messageIds: ["${message}"], toRecordId: "${record}" }) { moveId ${userErrors} } }`,
    expected: (role, relation) => works(role, seesConversation(role, relation)),
  },
  'Mutation.undoMove': {
    query: ({ message }) => `mutation { undoMove(moveId: "${message}") { moveId ${userErrors} } }`,
    expected: (role) => works(role, false),
  },
  'Mutation.claimRecord': {
    ...handOver(() => ''),
    query: ({ message }) =>
      `mutation { claimRecord(input: { id: "${message}", externalId: "x" }) { record { id } ${userErrors} } }`,
  },
  'Mutation.updateRecord': {
    // The contact is no lead that a text created.
    query: ({ record }) => `mutation { updateRecord(input: { id: "${record}" }) { record { id } ${userErrors} } }`,
    expected: (role, relation) =>
      isAdmin(role) ? 'yes' : hasPrivilege(role) && !seesRecord(role, relation) ? 'NOT_FOUND' : 'FORBIDDEN',
    scopes: ['DIRECTORY_WRITE'],
  },
  'Mutation.mergeRecords': {
    // A record can't be merged into itself, but that is refused only after the rights are checked.
    query: ({ record }) =>
      `mutation { mergeRecords(input: { fromId: "${record}", intoId: "${record}" }) { mergeId ${userErrors} } }`,
    expected: (role, relation) =>
      isAdmin(role) ? 'yes' : hasPrivilege(role) && !seesRecord(role, relation) ? 'NOT_FOUND' : 'FORBIDDEN',
    scopes: ['DIRECTORY_WRITE'],
  },
  'Mutation.undoMerge': {
    query: ({ message }) => `mutation { undoMerge(mergeId: "${message}") { mergeId ${userErrors} } }`,
    expected: (role) => works(role, false),
    scopes: ['DIRECTORY_WRITE'],
    expectedOf: notFoundWith('DIRECTORY_WRITE'),
  },
  'Mutation.createTemplate': {
    query: () =>
      `mutation { createTemplate(input: { name: "", recordType: LEAD, body: "x" }) { template { id } ${userErrors} } }`,
    expected: (role) => works(role, true),
  },
  'Mutation.updateTemplate': {
    query: ({ templateOfOwner }) =>
      `mutation { updateTemplate(id: "${templateOfOwner}", input: { name: "", recordType: LEAD, body: "x" }) { template { id } ${userErrors} } }`,
    expected: (role, relation) => works(role, relation === 'owner'),
  },
  'Mutation.deleteTemplate': {
    query: ({ templateOfOwner }) => `mutation { deleteTemplate(id: "${templateOfOwner}") { deletedId ${userErrors} } }`,
    expected: (role, relation) => works(role, relation === 'owner'),
  },
  'Mutation.deactivateUser': handOver((id) => `deactivateUser(input: { id: "${id}" })`),
  'Mutation.reactivateUser': handOver((id) => `reactivateUser(id: "${id}")`),
  'Mutation.closeTeam': handOver((id) => `closeTeam(input: { id: "${id}" })`),
  'Mutation.transferPhoneNumber': handOver((id) => `transferPhoneNumber(input: { id: "${id}", toOwnerId: "${id}" })`),
  'Mutation.retirePhoneNumber': handOver((id) => `retirePhoneNumber(id: "${id}")`),
  'Mutation.upsertUsers': upsert('upsertUsers'),
  'Mutation.upsertTeams': upsert('upsertTeams'),
  'Mutation.upsertRecords': upsert('upsertRecords'),
  'Mutation.upsertPhoneNumbers': upsert('upsertPhoneNumbers'),
  'Mutation.upsertRecordFields': upsert('upsertRecordFields'),
  // The installation of this test has tokens.
  'Mutation.createSignInLink': {
    query: ({ message }) => `mutation { createSignInLink(id: "${message}") { path ${userErrors} } }`,
    expected: () => 'FORBIDDEN',
  },
  'Query.serviceAccounts': {
    query: () => '{ serviceAccounts { id name } }',
    expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
  },
  // An account without a scope is refused, but only after the rights are checked.
  'Mutation.createServiceAccount': ofAccount('createServiceAccount', 'input: { name: "", scopes: [] }', 'yes'),
  'Mutation.rotateServiceAccountToken': ofAccount('rotateServiceAccountToken', 'id: "x"', 'NOT_FOUND'),
  'Mutation.revokeServiceAccount': ofAccount('revokeServiceAccount', 'id: "x"', 'NOT_FOUND'),
  'Query.carrierAccounts': {
    query: () => '{ carrierAccounts { id name } }',
    expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
  },
  'Query.setup': {
    query: () => '{ setup { code isDone } }',
    expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
  },
  'Query.figures': {
    query: () =>
      '{ figures(input: { from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z", by: TOTAL }) { received sent } }',
    expected: (role) => (isAdmin(role) || role === 'SALES_MANAGER' ? 'yes' : 'FORBIDDEN'),
  },
  'Query.carriers': {
    query: () => '{ carriers { provider credentials { name } } }',
    expected: (role) => (isAdmin(role) ? 'yes' : 'FORBIDDEN'),
  },
  'Mutation.upsertCarrierAccount': ofCarrier('upsertCarrierAccount', 'input: { id: "x", provider: TWILIO, name: "x" }'),
  'Mutation.deleteCarrierAccount': ofCarrier('deleteCarrierAccount'),
  'Mutation.checkCarrierAccount': ofCarrier('checkCarrierAccount'),
  'Mutation.carrierNumbers': ofCarrierNumbers('carrierNumbers'),
  'Mutation.connectCarrierNumbers': ofCarrierNumbers('connectCarrierNumbers', 'id: "x", numbers: []'),
  'Query.webhookEndpoints': {
    query: () => '{ webhookEndpoints { id url } }',
    expected: (role) => (isAdmin(role) ? 'nothing' : 'FORBIDDEN'),
  },
  'Mutation.createWebhookEndpoint': ofWebhook(
    'createWebhookEndpoint',
    'input: { url: "https://crm.example.com", document: "", serviceAccountId: "x" }',
  ),
  'Mutation.pauseWebhookEndpoint': ofWebhook('pauseWebhookEndpoint'),
  'Mutation.resumeWebhookEndpoint': ofWebhook('resumeWebhookEndpoint'),
  'Mutation.rotateWebhookSecret': ofWebhook('rotateWebhookSecret'),
  'Mutation.testWebhookEndpoint': ofWebhook('testWebhookEndpoint'),
  'Mutation.deleteWebhookEndpoint': ofWebhook('deleteWebhookEndpoint'),
  'Subscription.messageAdded': {
    query: ({ conversation }) =>
      `subscription { messageAdded(conversationId: "${conversation}") { message { body } } }`,
    expected: (role, relation) => (seesConversation(role, relation) ? 'yes' : 'NOT_FOUND'),
    scopes: ['MESSAGES_READ'],
  },
  'Subscription.messageUpdated': {
    query: ({ conversation }) =>
      `subscription { messageUpdated(conversationId: "${conversation}") { message { body } } }`,
    expected: (role, relation) => (seesConversation(role, relation) ? 'yes' : 'NOT_FOUND'),
    scopes: ['MESSAGES_READ'],
  },
  'Subscription.events': {
    query: ({ conversation }) => `subscription { events(conversationId: "${conversation}") { cursor } }`,
    expected: (role, relation) => (seesConversation(role, relation) ? 'yes' : 'NOT_FOUND'),
    scopes: ['EVENTS_READ', 'MESSAGES_READ'],
  },
  'Subscription.presence': {
    query: ({ conversation }) => `subscription { presence(conversationId: "${conversation}") { user { id } } }`,
    expected: (role, relation) => (seesConversation(role, relation) ? 'yes' : 'NOT_FOUND'),
  },
  'Subscription.notificationAdded': {
    query: () => 'subscription { notificationAdded { notification { kind } } }',
    expected: () => 'yes',
  },
};

const schema = buildSchema(readFileSync(join(__dirname, '../../apps/gateway/schema.graphql'), 'utf8'));
const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  .filter((type): type is GraphQLObjectType => type != null)
  .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));

test('every operation has a row in the table', () => {
  expect(operations.filter((operation) => table[operation] === undefined)).toEqual([]);
  expect(Object.keys(table).filter((operation) => !operations.includes(operation))).toEqual([]);
});

async function createScene(patchbay: Patchbay): Promise<Scene> {
  await fillCompany(patchbay.admin);
  await patchbay.admin.run('mutation { updateCompanySettings(input: { defaultCountry: "US" }) { settings { id } } }');
  await patchbay.admin.run(
    'mutation { upsertRecordFields(input: [{ recordType: CONTACT, key: "budget", label: "Budget", kind: NUMBER }]) { created } }',
  );
  await patchbay.text(customers.maya, numbers.ana, 'A text of Maya');
  await patchbay.admin.run(
    'mutation { createServiceAccount(input: { name: "CRM", scopes: [DIRECTORY_READ] }) { userErrors { code } } }',
  );
  await patchbay.admin.run(
    `mutation { recordConsent(input: [{ customerNumber: "${customers.maya}", state: OPTED_IN, evidence: "A form" }]) { entries { id } } }`,
  );
  const ana = await patchbay.as('ana');
  interface Found {
    conversations: {
      edges: {
        node: { id: string; lastMessage: { id: string }; record: { id: string }; phoneNumber: { id: string } };
      }[];
    };
  }
  const { conversations } = await waitFor(async () => {
    const found = await ana.run<Found>(
      '{ conversations { edges { node { id lastMessage { id } record { id } phoneNumber { id } } } } }',
    );
    return found.conversations.edges.length > 0 && found;
  });
  const { createTemplate } = await ana.run<{ createTemplate: { template: { id: string } } }>(
    'mutation { createTemplate(input: { name: "Ana’s", recordType: CONTACT, body: "Hi" }) { template { id } } }',
  );
  const { node } = conversations.edges[0]!;
  return {
    conversation: node.id,
    message: node.lastMessage.id,
    record: node.record.id,
    phoneNumber: node.phoneNumber.id,
    templateOfOwner: createTemplate.template.id,
  };
}

/** Reduces an answer to one of the four results. */
const judge = (
  data: Record<string, unknown> | null,
  errors: readonly { extensions?: Record<string, unknown> }[] | undefined,
): Expected => {
  const code = errors?.[0]?.extensions?.code;
  if (code !== undefined) return code as Expected;
  const [answer] = Object.values(data ?? {}) as (
    | { userErrors?: { code: string }[]; edges?: unknown[] }
    | unknown[]
    | null
  )[];
  const refused = (answer as { userErrors?: { code: string }[] } | null)?.userErrors
    ?.map(({ code: given }) => given)
    .find((given) => given === 'FORBIDDEN' || given === 'NOT_FOUND');
  if (refused !== undefined) return refused as Expected;
  const list = Array.isArray(answer) ? answer : (answer as { edges?: unknown[] } | null)?.edges;
  return answer === null || list?.every((item) => item === null) ? 'nothing' : 'yes';
};

const asking = operations.filter((operation) => !operation.startsWith('Subscription.'));
const subscribing = operations.filter((operation) => operation.startsWith('Subscription.'));

describe.each(roles)('the rights of a %s', (role) => {
  let patchbay: Patchbay;
  let scene: Scene;
  const who: Record<Relation, string> = { owner: 'ana', teammate: 'wes', stranger: 'eve' };
  const clients = {} as Record<Relation, GraphqlClient>;

  beforeAll(async () => {
    patchbay = await startPatchbay();
    scene = await createScene(patchbay);

    const people = Object.values(who).map((externalId) => ({
      externalId,
      name: externalId,
      email: `${externalId}@example.com`,
      role,
    }));
    await patchbay.admin.run(
      `mutation ($people: [UserInput!]!, $teams: [TeamInput!]!) {
        upsertUsers(input: $people) { userErrors { message } } upsertTeams(input: $teams) { userErrors { message } }
      }`,
      {
        people,
        // West has no number here, so that only Ana is an addressee.
        teams: [
          { externalId: 'west', name: 'West', memberExternalIds: ['ana', 'wes'] },
          { externalId: 'east', name: 'East', memberExternalIds: ['chloe', 'eve'] },
        ],
      },
    );
    await patchbay.admin.run(
      `mutation { upsertPhoneNumbers(input: [
        { number: "${numbers.west}", name: "West", provider: GENERIC, owner: { userExternalId: "ben" } },
        { number: "${numbers.east}", name: "East", provider: GENERIC, owner: { userExternalId: "ben" } }
      ]) { updated } }`,
    );
    for (const relation of relations) clients[relation] = await patchbay.as(who[relation]);
  });
  afterAll(() => patchbay.close());

  // Operations that delete run last.
  const inOrder = [...asking].sort((a, b) => Number(a.includes('delete')) - Number(b.includes('delete')));

  test.each(relations)('as the %s match the table', async (relation) => {
    const found: Record<string, Expected> = {};
    const expected: Record<string, Expected> = {};
    for (const operation of inOrder.filter((name) => !(name.includes('delete') && relation === 'owner'))) {
      const { data, errors } = await clients[relation].ask<Record<string, unknown> | null>(
        table[operation]!.query(scene),
      );
      found[operation] = judge(data, errors);
      expected[operation] = table[operation]!.expected(role, relation);
    }
    expect(found).toEqual(expected);

    const socket = await patchbay.connect(who[relation]);
    for (const operation of subscribing) {
      const log = socket.subscribe(table[operation]!.query(scene));
      if (table[operation]!.expected(role, relation) === 'NOT_FOUND') {
        await waitFor(() => log.received.length > 0, { what: `${operation} to be refused` });
        expect(log.received).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
      } else {
        // A refusal would arrive before this answer on the same socket.
        await socket.subscribe('{ me { id } }').at(0);
        expect([operation, log.received.filter(({ errors }) => errors !== undefined)]).toEqual([operation, []]);
      }
    }
  });

  test('to delete their own template match the table', async () => {
    const { data, errors } = await clients.owner.ask<Record<string, unknown> | null>(
      table['Mutation.deleteTemplate']!.query(scene),
    );
    expect(judge(data, errors)).toBe(table['Mutation.deleteTemplate']!.expected(role, 'owner'));
  });
});

describe('the rights of service accounts', () => {
  let patchbay: Patchbay;
  let scene: Scene;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    scene = await createScene(patchbay);
  });
  afterAll(() => patchbay.close());

  const expectedOf = ({ scopes = [], expectedOf: special }: Row, scope: AccountScope): Expected =>
    special?.(scope) ?? (scopes.includes(scope) ? 'yes' : 'FORBIDDEN');

  test.each(accountScopes)('with %s match the table', async (scope) => {
    const { createServiceAccount } = await patchbay.admin.run<{ createServiceAccount: { token: string } }>(
      `mutation { createServiceAccount(input: { name: "Program", scopes: [${scope}] }) { token } }`,
    );
    const { token } = createServiceAccount;
    const client = createGraphqlClient(patchbay.gatewayUrl, token);
    const found: Record<string, Expected> = {};
    const expected: Record<string, Expected> = {};
    for (const operation of asking) {
      const { data, errors } = await client.ask<Record<string, unknown> | null>(table[operation]!.query(scene));
      found[operation] = judge(data, errors);
      expected[operation] = expectedOf(table[operation]!, scope);
    }
    expect(found).toEqual(expected);

    const socket = connectSubscriber(patchbay.gatewayUrl, token);
    for (const operation of subscribing) {
      const log = socket.subscribe(table[operation]!.query(scene));
      // A refusal would arrive before this answer on the same socket.
      await socket.subscribe('{ __typename }').at(0);
      const codes = log.received.map(({ errors }) => errors?.[0]?.extensions?.code);
      expect([operation, codes]).toEqual([
        operation,
        expectedOf(table[operation]!, scope) === 'yes' ? [] : ['FORBIDDEN'],
      ]);
    }
    await socket.close();
  });
});
