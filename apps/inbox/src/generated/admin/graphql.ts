/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AlarmKind =
  | 'CARRIER_FAILING'
  | 'MESSAGES_IN_DOUBT'
  | 'NUMBER_WITHOUT_PEOPLE'
  | 'QUARANTINED_TEXTS'
  | 'SENDS_WAITING'
  | 'UNATTENDED_TEXTS'
  | 'WEBHOOK_SUSPENDED';

export type AuditFilter = {
  actions?: Array<string> | null | undefined;
  actorIds?: Array<string> | null | undefined;
  since?: string | null | undefined;
  subjectId?: string | null | undefined;
  until?: string | null | undefined;
};

export type CarrierAccountInput = {
  credentials?: Array<CredentialInput> | null | undefined;
  id?: string | null | undefined;
  isPaused?: boolean | null | undefined;
  name: string;
  provider: ProviderKind;
};

export type CarrierAccountState =
  | 'ACTIVE'
  | 'FAILING'
  | 'PAUSED';

export type CloseTeamInput = {
  dryRun?: boolean;
  handOverToId?: string | null | undefined;
  id: string;
  leaveUnattended?: boolean;
};

export type CompanySettingsInput = {
  firstTextNeedsOptIn?: boolean | null | undefined;
  holidays?: Array<HolidayInput> | null | undefined;
  keywordScope?: ConsentScope | null | undefined;
  quietHours?: QuietHoursInput | null | undefined;
};

export type ConsentScope =
  | 'COMPANY'
  | 'PHONE_NUMBER'
  | 'TEAM';

export type ConsentSource =
  | 'API'
  | 'CARRIER'
  | 'IMPORT'
  | 'KEYWORD'
  | 'NATURAL_LANGUAGE'
  | 'USER';

export type ConsentState =
  | 'OPTED_IN'
  | 'OPTED_OUT'
  | 'UNKNOWN';

export type CredentialInput = {
  name: string;
  value: string;
};

export type DeactivateUserInput = {
  dryRun?: boolean;
  handOverToId?: string | null | undefined;
  id: string;
  leaveUnattended?: boolean;
};

export type HolidayInput = {
  country?: string | null | undefined;
  date: string;
  name: string;
};

export type OwnerInput =
  {   teamExternalId: string; teamId?: never; userExternalId?: never; userId?: never; }
  |  { teamExternalId?: never;   teamId: string; userExternalId?: never; userId?: never; }
  |  { teamExternalId?: never; teamId?: never;   userExternalId: string; userId?: never; }
  |  { teamExternalId?: never; teamId?: never; userExternalId?: never;   userId: string; };

export type PhoneNumberFilter = {
  isActive?: boolean | null | undefined;
  ownerIds?: Array<string> | null | undefined;
  search?: string | null | undefined;
};

export type PhoneNumberInput = {
  carrierAccountId?: string | null | undefined;
  name?: string | null | undefined;
  number: string;
  owner?: OwnerInput | null | undefined;
  provider?: ProviderKind | null | undefined;
  quietHours?: QuietHoursInput | null | undefined;
};

export type ProviderKind =
  | 'GENERIC'
  | 'SIMULATOR'
  | 'TELESIGN'
  | 'TWILIO'
  | 'VONAGE';

export type QuietDayInput = {
  sendFrom?: string | null | undefined;
  sendUntil?: string | null | undefined;
  weekday: Weekday;
};

export type QuietHoursInput = {
  days?: Array<QuietDayInput> | null | undefined;
  from: string;
  onHolidays?: boolean | null | undefined;
  timeZone: string;
  until: string;
};

export type ReceiptCauseCode =
  | 'ARRIVED_BEFORE'
  | 'CARRIER_NOT_SET_UP'
  | 'INVALID_SENDER'
  | 'KEPT_FAILING'
  | 'NOT_OUR_MESSAGE'
  | 'NO_ACTION_NEEDED'
  | 'PART_OF_TEXT'
  | 'UNKNOWN_PHONE_NUMBER'
  | 'UNREADABLE';

export type ReceiptState =
  | 'DUPLICATE'
  | 'IGNORED'
  | 'PENDING'
  | 'QUARANTINED'
  | 'ROUTED';

export type RecordFieldInput = {
  key: string;
  kind?: RecordFieldKind | null | undefined;
  label?: string | null | undefined;
  recordType: RecordType;
};

export type RecordFieldKind =
  | 'BOOLEAN'
  | 'DATE'
  | 'NUMBER'
  | 'TEXT';

export type RecordType =
  | 'ACCOUNT'
  | 'CONTACT'
  | 'LEAD'
  | 'OPPORTUNITY';

export type Role =
  | 'ADMIN'
  | 'SALESPERSON'
  | 'SALES_MANAGER'
  | 'VIEWER';

export type RoutingRule =
  | 'ACTIVE_RECORD'
  | 'EXISTING_CONVERSATION'
  | 'MOST_RECENTLY_UPDATED'
  | 'MOVED_BY_HAND'
  | 'NEW_LEAD'
  | 'ONLY_CANDIDATE'
  | 'OWNED_BY_ADDRESSED_SELLER'
  | 'OWNED_WITHIN_ADDRESSED_TEAM'
  | 'RECORD_TYPE'
  | 'STABLE_ORDER';

export type Scope =
  | 'CONSENT_WRITE'
  | 'DIRECTORY_READ'
  | 'DIRECTORY_WRITE'
  | 'EVENTS_READ'
  | 'MESSAGES_READ'
  | 'MESSAGES_SEND';

export type ServiceAccountInput = {
  expiresAt?: string | null | undefined;
  name: string;
  scopes: Array<Scope>;
};

export type Severity =
  | 'ERROR'
  | 'OK'
  | 'WARNING';

export type TeamInput = {
  externalId: string;
  leadExternalId?: string | null | undefined;
  memberExternalIds?: Array<string> | null | undefined;
  name?: string | null | undefined;
};

export type TransferPhoneNumberInput = {
  at?: string | null | undefined;
  dryRun?: boolean;
  id: string;
  toOwnerId: string;
};

export type UserErrorCode =
  | 'BODY_TOO_LONG'
  | 'CARRIER_FAILED'
  | 'CONVERSATION_CHANGED'
  | 'COUNTRY_NOT_ALLOWED'
  | 'EMPTY_BODY'
  | 'FILE_TOO_LARGE'
  | 'FORBIDDEN'
  | 'IDEMPOTENCY_CONFLICT'
  | 'INVALID_INPUT'
  | 'INVALID_NUMBER'
  | 'LEGAL_HOLD'
  | 'MEDIA_NOT_SUPPORTED'
  | 'NOT_FOUND'
  | 'NO_PHONE_NUMBER'
  | 'NUMBER_NOT_ASSIGNED'
  | 'OPT_IN_NEEDED'
  | 'QUIET_HOURS'
  | 'RECIPIENT_OPTED_OUT'
  | 'TEMPLATE_FIELD_MISSING'
  | 'TEMPLATE_INVALID'
  | 'TOO_LATE'
  | 'TOO_MANY_SENDS'
  | 'TOO_MANY_UPLOADS'
  | 'UPLOAD_NOT_READY';

export type UserFilter = {
  isActive?: boolean | null | undefined;
  roles?: Array<Role> | null | undefined;
  search?: string | null | undefined;
  teamIds?: Array<string> | null | undefined;
};

export type UserInput = {
  email?: string | null | undefined;
  externalId: string;
  name?: string | null | undefined;
  role?: Role | null | undefined;
};

export type WebhookEndpointInput = {
  after?: string | null | undefined;
  document: string;
  serviceAccountId: string;
  url: string;
};

export type WebhookOutcome =
  | 'ACKNOWLEDGED'
  | 'NO_RESPONSE'
  | 'REFUSED';

export type WebhookState =
  | 'ACTIVE'
  | 'PAUSED'
  | 'SUSPENDED';

export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

export type AuditLogQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditLogQuery = { auditEntries: { edges: Array<{ node: { id: string, action: string, at: string, change: string | null, requestId: string | null, subjects: Array<string>, actor:
          | { __typename: 'ServiceAccount', id: string, name: string }
          | { __typename: 'User', id: string, name: string }
         | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CallbackItemFragment = { id: string, provider: ProviderKind, receivedAt: string, state: ReceiptState, cause: string | null, causeCode: ReceiptCauseCode | null, missingNumber: string | null };

export type CallbacksQueryVariables = Exact<{
  states?: Array<ReceiptState> | ReceiptState | null | undefined;
  after?: string | null | undefined;
}>;


export type CallbacksQuery = { receipts: { edges: Array<{ node: { id: string, provider: ProviderKind, receivedAt: string, state: ReceiptState, cause: string | null, causeCode: ReceiptCauseCode | null, missingNumber: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CallbackQueryVariables = Exact<{
  id: string;
}>;


export type CallbackQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alarm' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'CarrierAccount' }
    | { __typename: 'CompanySettings' }
    | { __typename: 'ConsentEntry' }
    | { __typename: 'Contact' }
    | { __typename: 'Conversation' }
    | { __typename: 'Lead' }
    | { __typename: 'Message' }
    | { __typename: 'Note' }
    | { __typename: 'Notification' }
    | { __typename: 'NotificationPreferences' }
    | { __typename: 'Opportunity' }
    | { __typename: 'PhoneNumber' }
    | { __typename: 'Receipt', settledAt: string | null, eventId: string, body: string, id: string, provider: ProviderKind, receivedAt: string, state: ReceiptState, cause: string | null, causeCode: ReceiptCauseCode | null, missingNumber: string | null }
    | { __typename: 'RecordField' }
    | { __typename: 'ServiceAccount' }
    | { __typename: 'Team' }
    | { __typename: 'Template' }
    | { __typename: 'User' }
    | { __typename: 'WebhookEndpoint' }
    | { __typename: 'WorkCounts' }
   | null };

export type RetryCallbackMutationVariables = Exact<{
  id: string;
}>;


export type RetryCallbackMutation = { retryReceipt: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type RetryCallbacksMutationVariables = Exact<{
  id: string;
}>;


export type RetryCallbacksMutation = { retryReceipts: { hasMore: boolean, receipts: Array<{ id: string }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type DismissCallbacksMutationVariables = Exact<{
  id: string;
}>;


export type DismissCallbacksMutation = { dismissReceipts: { hasMore: boolean, receipts: Array<{ id: string }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type CarrierAccountItemFragment = { id: string, provider: ProviderKind, name: string, state: CarrierAccountState, isFromEnvironment: boolean, webhookUrls: Array<{ purpose: string, url: string, lastCalledAt: string | null }>, phoneNumbers: { edges: Array<{ node: { id: string, number: string, name: string } }>, pageInfo: { hasNextPage: boolean } }, lastCheck: { at: string, isOk: boolean, findings: Array<{ severity: Severity, code: string, message: string, advice: string | null }> } | null, recent: { sent: number, failed: number, received: number, refusedSignatures: number, medianSeconds: number | null } };

export type CarrierAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type CarrierAccountsQuery = { carrierAccounts: Array<{ id: string, provider: ProviderKind, name: string, state: CarrierAccountState, isFromEnvironment: boolean, webhookUrls: Array<{ purpose: string, url: string, lastCalledAt: string | null }>, phoneNumbers: { edges: Array<{ node: { id: string, number: string, name: string } }>, pageInfo: { hasNextPage: boolean } }, lastCheck: { at: string, isOk: boolean, findings: Array<{ severity: Severity, code: string, message: string, advice: string | null }> } | null, recent: { sent: number, failed: number, received: number, refusedSignatures: number, medianSeconds: number | null } }> };

export type CarrierFormsQueryVariables = Exact<{ [key: string]: never; }>;


export type CarrierFormsQuery = { carriers: Array<{ provider: ProviderKind, description: string, credentials: Array<{ name: string, description: string, isRequired: boolean, isSecret: boolean }> }> };

export type SaveCarrierAccountMutationVariables = Exact<{
  input: CarrierAccountInput;
}>;


export type SaveCarrierAccountMutation = { upsertCarrierAccount: { carrierAccount: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type CheckCarrierAccountMutationVariables = Exact<{
  id: string;
}>;


export type CheckCarrierAccountMutation = { checkCarrierAccount: { carrierAccount: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type DeleteCarrierAccountMutationVariables = Exact<{
  id: string;
}>;


export type DeleteCarrierAccountMutation = { deleteCarrierAccount: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type CarrierNumbersMutationVariables = Exact<{
  id: string;
}>;


export type CarrierNumbersMutation = { carrierNumbers: { numbers: Array<{ number: string, name: string | null, canSms: boolean, canMms: boolean, isConnected: boolean, phoneNumber: { id: string, name: string } | null }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ConnectCarrierNumbersMutationVariables = Exact<{
  id: string;
  numbers: Array<string> | string;
}>;


export type ConnectCarrierNumbersMutation = { connectCarrierNumbers: { numbers: Array<{ number: string, name: string | null, canSms: boolean, canMms: boolean, isConnected: boolean, phoneNumber: { id: string, name: string } | null }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type SettingsItemFragment = { id: string, keywordScope: ConsentScope, firstTextNeedsOptIn: boolean, holidays: Array<{ date: string, name: string, country: string | null }>, quietHours: { from: string, until: string, timeZone: string, onHolidays: boolean | null, days: Array<{ weekday: Weekday, sendFrom: string | null, sendUntil: string | null }> | null } | null };

export type SettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsQuery = { companySettings: { id: string, keywordScope: ConsentScope, firstTextNeedsOptIn: boolean, holidays: Array<{ date: string, name: string, country: string | null }>, quietHours: { from: string, until: string, timeZone: string, onHolidays: boolean | null, days: Array<{ weekday: Weekday, sendFrom: string | null, sendUntil: string | null }> | null } | null } | null };

export type SaveSettingsMutationVariables = Exact<{
  input: CompanySettingsInput;
}>;


export type SaveSettingsMutation = { updateCompanySettings: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ConsentLedgerQueryVariables = Exact<{
  customerNumber?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsentLedgerQuery = { consentEntries: { edges: Array<{ node: { id: string, at: string, state: ConsentState, scope: ConsentScope, source: ConsentSource, customerNumber: string, evidence: string | null, recordedBy: string | null, by: { id: string, name: string } | null, subject:
          | { __typename: 'Account', id: string }
          | { __typename: 'Alarm', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'CarrierAccount', id: string }
          | { __typename: 'CompanySettings', id: string }
          | { __typename: 'ConsentEntry', id: string }
          | { __typename: 'Contact', id: string }
          | { __typename: 'Conversation', id: string }
          | { __typename: 'Lead', id: string }
          | { __typename: 'Message', id: string }
          | { __typename: 'Note', id: string }
          | { __typename: 'Notification', id: string }
          | { __typename: 'NotificationPreferences', id: string }
          | { __typename: 'Opportunity', id: string }
          | { __typename: 'PhoneNumber', name: string, id: string }
          | { __typename: 'Receipt', id: string }
          | { __typename: 'RecordField', id: string }
          | { __typename: 'ServiceAccount', id: string }
          | { __typename: 'Team', name: string, id: string }
          | { __typename: 'Template', id: string }
          | { __typename: 'User', id: string }
          | { __typename: 'WebhookEndpoint', id: string }
          | { __typename: 'WorkCounts', id: string }
         | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FieldDefinitionsQueryVariables = Exact<{ [key: string]: never; }>;


export type FieldDefinitionsQuery = { recordFields: Array<{ id: string, key: string, label: string, kind: RecordFieldKind, recordType: RecordType }> };

export type SaveFieldMutationVariables = Exact<{
  input: RecordFieldInput;
}>;


export type SaveFieldMutation = { upsertRecordFields: { rows: Array<{ externalId: string }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type AlarmsQueryVariables = Exact<{
  isOpen: boolean;
  after?: string | null | undefined;
}>;


export type AlarmsQuery = { alarms: { edges: Array<{ node: { id: string, kind: AlarmKind, message: string, advice: string, since: string, waitingSince: string | null, endedAt: string | null, subjects: Array<
          | { __typename: 'Account', id: string }
          | { __typename: 'Alarm', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'CarrierAccount', name: string, id: string }
          | { __typename: 'CompanySettings', id: string }
          | { __typename: 'ConsentEntry', id: string }
          | { __typename: 'Contact', id: string }
          | { __typename: 'Conversation', customerNumber: string, id: string }
          | { __typename: 'Lead', id: string }
          | { __typename: 'Message', createdAt: string, id: string, conversation: { id: string } }
          | { __typename: 'Note', id: string }
          | { __typename: 'Notification', id: string }
          | { __typename: 'NotificationPreferences', id: string }
          | { __typename: 'Opportunity', id: string }
          | { __typename: 'PhoneNumber', number: string, id: string }
          | { __typename: 'Receipt', receivedAt: string, state: ReceiptState, missingNumber: string | null, id: string }
          | { __typename: 'RecordField', id: string }
          | { __typename: 'ServiceAccount', id: string }
          | { __typename: 'Team', id: string }
          | { __typename: 'Template', id: string }
          | { __typename: 'User', id: string }
          | { __typename: 'WebhookEndpoint', url: string, id: string }
          | { __typename: 'WorkCounts', id: string }
        > } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NumberItemFragment = { id: string, number: string, name: string, isActive: boolean, provider: ProviderKind, owner:
    | { __typename: 'Team', id: string, name: string }
    | { __typename: 'User', id: string, name: string }
  , carrierAccount: { id: string, name: string } | null };

export type NumbersQueryVariables = Exact<{
  filter?: PhoneNumberFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type NumbersQuery = { allPhoneNumbers: { edges: Array<{ node: { id: string, number: string, name: string, isActive: boolean, provider: ProviderKind, owner:
          | { __typename: 'Team', id: string, name: string }
          | { __typename: 'User', id: string, name: string }
        , carrierAccount: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NumberQueryVariables = Exact<{
  id: string;
}>;


export type NumberQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alarm' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'CarrierAccount' }
    | { __typename: 'CompanySettings' }
    | { __typename: 'ConsentEntry' }
    | { __typename: 'Contact' }
    | { __typename: 'Conversation' }
    | { __typename: 'Lead' }
    | { __typename: 'Message' }
    | { __typename: 'Note' }
    | { __typename: 'Notification' }
    | { __typename: 'NotificationPreferences' }
    | { __typename: 'Opportunity' }
    | { __typename: 'PhoneNumber', id: string, number: string, name: string, isActive: boolean, provider: ProviderKind, quietHours: { from: string, until: string, timeZone: string, onHolidays: boolean | null, days: Array<{ weekday: Weekday, sendFrom: string | null, sendUntil: string | null }> | null } | null, ownership: Array<{ from: string, until: string | null, owner:
          | { __typename: 'Team', id: string, name: string }
          | { __typename: 'User', id: string, name: string }
         }>, owner:
        | { __typename: 'Team', id: string, name: string }
        | { __typename: 'User', id: string, name: string }
      , carrierAccount: { id: string, name: string } | null }
    | { __typename: 'Receipt' }
    | { __typename: 'RecordField' }
    | { __typename: 'ServiceAccount' }
    | { __typename: 'Team' }
    | { __typename: 'Template' }
    | { __typename: 'User' }
    | { __typename: 'WebhookEndpoint' }
    | { __typename: 'WorkCounts' }
   | null };

export type NumberAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type NumberAccountsQuery = { carrierAccounts: Array<{ id: string, name: string, provider: ProviderKind }> };

export type SaveNumberMutationVariables = Exact<{
  input: PhoneNumberInput;
}>;


export type SaveNumberMutation = { upsertPhoneNumbers: { rows: Array<{ node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type TransferNumberMutationVariables = Exact<{
  input: TransferPhoneNumberInput;
}>;


export type TransferNumberMutation = { transferPhoneNumber: { recordCount: number, openConversationCount: number, phoneNumbers: Array<{ id: string, name: string, number: string }>, scheduledMessages: Array<{ id: string }>, templates: Array<{ id: string }>, messagesInDoubt: Array<{ id: string }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type RetireNumberMutationVariables = Exact<{
  id: string;
  attendantId?: string | null | undefined;
}>;


export type RetireNumberMutation = { retirePhoneNumber: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type HandOverFactsFragment = { recordCount: number, openConversationCount: number, phoneNumbers: Array<{ id: string, name: string, number: string }>, scheduledMessages: Array<{ id: string }>, templates: Array<{ id: string }>, messagesInDoubt: Array<{ id: string }>, userErrors: Array<{ code: UserErrorCode, message: string }> };

export type FindOwnersQueryVariables = Exact<{
  search: string;
  users: boolean;
  teams: boolean;
}>;


export type FindOwnersQuery = { users?: { edges: Array<{ node: { id: string, externalId: string, name: string, email: string } }> }, teams?: { edges: Array<{ node: { id: string, externalId: string, name: string, isActive: boolean } }> } };

export type PersonItemFragment = { id: string, externalId: string, name: string, email: string, role: Role, isActive: boolean, teams: Array<{ id: string, externalId: string, name: string }>, phoneNumbers: Array<{ id: string, name: string, number: string }> };

export type PeopleQueryVariables = Exact<{
  filter?: UserFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { users: { edges: Array<{ node: { id: string, externalId: string, name: string, email: string, role: Role, isActive: boolean, teams: Array<{ id: string, externalId: string, name: string }>, phoneNumbers: Array<{ id: string, name: string, number: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PersonQueryVariables = Exact<{
  id: string;
}>;


export type PersonQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alarm' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'CarrierAccount' }
    | { __typename: 'CompanySettings' }
    | { __typename: 'ConsentEntry' }
    | { __typename: 'Contact' }
    | { __typename: 'Conversation' }
    | { __typename: 'Lead' }
    | { __typename: 'Message' }
    | { __typename: 'Note' }
    | { __typename: 'Notification' }
    | { __typename: 'NotificationPreferences' }
    | { __typename: 'Opportunity' }
    | { __typename: 'PhoneNumber' }
    | { __typename: 'Receipt' }
    | { __typename: 'RecordField' }
    | { __typename: 'ServiceAccount' }
    | { __typename: 'Team' }
    | { __typename: 'Template' }
    | { __typename: 'User', id: string, externalId: string, name: string, email: string, role: Role, isActive: boolean, teams: Array<{ id: string, externalId: string, name: string }>, phoneNumbers: Array<{ id: string, name: string, number: string }> }
    | { __typename: 'WebhookEndpoint' }
    | { __typename: 'WorkCounts' }
   | null };

export type SavePersonMutationVariables = Exact<{
  input: UserInput;
}>;


export type SavePersonMutation = { upsertUsers: { rows: Array<{ node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type DeactivatePersonMutationVariables = Exact<{
  input: DeactivateUserInput;
}>;


export type DeactivatePersonMutation = { deactivateUser: { recordCount: number, openConversationCount: number, phoneNumbers: Array<{ id: string, name: string, number: string }>, scheduledMessages: Array<{ id: string }>, templates: Array<{ id: string }>, messagesInDoubt: Array<{ id: string }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ReactivatePersonMutationVariables = Exact<{
  id: string;
}>;


export type ReactivatePersonMutation = { reactivateUser: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ServiceAccountItemFragment = { id: string, name: string, scopes: Array<Scope>, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null };

export type ServiceAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceAccountsQuery = { serviceAccounts: Array<{ id: string, name: string, scopes: Array<Scope>, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null }> };

export type CreateServiceAccountMutationVariables = Exact<{
  input: ServiceAccountInput;
}>;


export type CreateServiceAccountMutation = { createServiceAccount: { token: string | null, serviceAccount: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type RotateTokenMutationVariables = Exact<{
  id: string;
  overlapSeconds: number;
}>;


export type RotateTokenMutation = { rotateServiceAccountToken: { token: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type RevokeServiceAccountMutationVariables = Exact<{
  id: string;
}>;


export type RevokeServiceAccountMutation = { revokeServiceAccount: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type SimulateRoutingQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type SimulateRoutingQuery = { simulateRouting: { decidedBy: RoutingRule, isAmbiguous: boolean, record:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
        | { id: string, name: string, type: RecordType, isActive: boolean }
        | { id: string, name: string, type: RecordType, isActive: boolean }
        | { id: string, name: string, type: RecordType, isActive: boolean }
        | { id: string, name: string, type: RecordType, isActive: boolean }
       }> } };

export type OwnNumbersQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnNumbersQuery = { allPhoneNumbers: { edges: Array<{ node: { id: string, number: string, name: string } }> } };

export type SetupQueryVariables = Exact<{ [key: string]: never; }>;


export type SetupQuery = { setup: Array<{ code: string, title: string, isDone: boolean, findings: Array<{ severity: Severity, code: string, message: string, advice: string | null, subject:
        | { __typename: 'Account', id: string }
        | { __typename: 'Alarm', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'CarrierAccount', name: string, id: string }
        | { __typename: 'CompanySettings', id: string }
        | { __typename: 'ConsentEntry', id: string }
        | { __typename: 'Contact', id: string }
        | { __typename: 'Conversation', id: string }
        | { __typename: 'Lead', id: string }
        | { __typename: 'Message', id: string }
        | { __typename: 'Note', id: string }
        | { __typename: 'Notification', id: string }
        | { __typename: 'NotificationPreferences', id: string }
        | { __typename: 'Opportunity', id: string }
        | { __typename: 'PhoneNumber', number: string, name: string, id: string }
        | { __typename: 'Receipt', id: string }
        | { __typename: 'RecordField', id: string }
        | { __typename: 'ServiceAccount', id: string }
        | { __typename: 'Team', id: string }
        | { __typename: 'Template', id: string }
        | { __typename: 'User', id: string }
        | { __typename: 'WebhookEndpoint', id: string }
        | { __typename: 'WorkCounts', id: string }
       | null }> }>, allPhoneNumbers: { edges: Array<{ node: { id: string, number: string, name: string } }> } };

export type TeamsQueryVariables = Exact<{
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type TeamsQuery = { teams: { edges: Array<{ node: { id: string, name: string, isActive: boolean, lead: { id: string, name: string } | null, phoneNumbers: Array<{ id: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TeamQueryVariables = Exact<{
  id: string;
}>;


export type TeamQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alarm' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'CarrierAccount' }
    | { __typename: 'CompanySettings' }
    | { __typename: 'ConsentEntry' }
    | { __typename: 'Contact' }
    | { __typename: 'Conversation' }
    | { __typename: 'Lead' }
    | { __typename: 'Message' }
    | { __typename: 'Note' }
    | { __typename: 'Notification' }
    | { __typename: 'NotificationPreferences' }
    | { __typename: 'Opportunity' }
    | { __typename: 'PhoneNumber' }
    | { __typename: 'Receipt' }
    | { __typename: 'RecordField' }
    | { __typename: 'ServiceAccount' }
    | { __typename: 'Team', id: string, externalId: string, name: string, isActive: boolean, lead: { id: string, externalId: string, name: string } | null, phoneNumbers: Array<{ id: string, name: string, number: string }> }
    | { __typename: 'Template' }
    | { __typename: 'User' }
    | { __typename: 'WebhookEndpoint' }
    | { __typename: 'WorkCounts' }
   | null };

export type TeamMembersQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type TeamMembersQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alarm' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'CarrierAccount' }
    | { __typename: 'CompanySettings' }
    | { __typename: 'ConsentEntry' }
    | { __typename: 'Contact' }
    | { __typename: 'Conversation' }
    | { __typename: 'Lead' }
    | { __typename: 'Message' }
    | { __typename: 'Note' }
    | { __typename: 'Notification' }
    | { __typename: 'NotificationPreferences' }
    | { __typename: 'Opportunity' }
    | { __typename: 'PhoneNumber' }
    | { __typename: 'Receipt' }
    | { __typename: 'RecordField' }
    | { __typename: 'ServiceAccount' }
    | { __typename: 'Team', externalId: string, members: { edges: Array<{ node: { id: string, externalId: string, name: string, email: string, role: Role, isActive: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Template' }
    | { __typename: 'User' }
    | { __typename: 'WebhookEndpoint' }
    | { __typename: 'WorkCounts' }
   | null };

export type SaveTeamMutationVariables = Exact<{
  input: TeamInput;
}>;


export type SaveTeamMutation = { upsertTeams: { rows: Array<{ node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type CloseTeamMutationVariables = Exact<{
  input: CloseTeamInput;
}>;


export type CloseTeamMutation = { closeTeam: { recordCount: number, openConversationCount: number, phoneNumbers: Array<{ id: string, name: string, number: string }>, scheduledMessages: Array<{ id: string }>, templates: Array<{ id: string }>, messagesInDoubt: Array<{ id: string }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type WebhookItemFragment = { id: string, url: string, document: string, state: WebhookState, lagSeconds: number, problem: string | null, serviceAccount: { id: string, name: string } };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhookEndpoints: Array<{ id: string, url: string, document: string, state: WebhookState, lagSeconds: number, problem: string | null, serviceAccount: { id: string, name: string } }> };

export type WebhookAttemptsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type WebhookAttemptsQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Alarm' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'CarrierAccount' }
    | { __typename: 'CompanySettings' }
    | { __typename: 'ConsentEntry' }
    | { __typename: 'Contact' }
    | { __typename: 'Conversation' }
    | { __typename: 'Lead' }
    | { __typename: 'Message' }
    | { __typename: 'Note' }
    | { __typename: 'Notification' }
    | { __typename: 'NotificationPreferences' }
    | { __typename: 'Opportunity' }
    | { __typename: 'PhoneNumber' }
    | { __typename: 'Receipt' }
    | { __typename: 'RecordField' }
    | { __typename: 'ServiceAccount' }
    | { __typename: 'Team' }
    | { __typename: 'Template' }
    | { __typename: 'User' }
    | { __typename: 'WebhookEndpoint', attempts: { edges: Array<{ node: { at: string, cursor: string, durationMs: number, outcome: WebhookOutcome, problem: string | null, responseStatus: number | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'WorkCounts' }
   | null };

export type WebhookProgramsQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookProgramsQuery = { serviceAccounts: Array<{ id: string, name: string, revokedAt: string | null }> };

export type CreateWebhookMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type CreateWebhookMutation = { createWebhookEndpoint: { secret: string | null, webhookEndpoint: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type PauseWebhookMutationVariables = Exact<{
  id: string;
}>;


export type PauseWebhookMutation = { pauseWebhookEndpoint: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ResumeWebhookMutationVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ResumeWebhookMutation = { resumeWebhookEndpoint: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type TestWebhookMutationVariables = Exact<{
  id: string;
}>;


export type TestWebhookMutation = { testWebhookEndpoint: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type DeleteWebhookMutationVariables = Exact<{
  id: string;
}>;


export type DeleteWebhookMutation = { deleteWebhookEndpoint: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CallbackItemFragmentDoc = new TypedDocumentString(`
    fragment CallbackItem on Receipt {
  id
  provider
  receivedAt
  state
  cause
  causeCode
  missingNumber
}
    `, {"fragmentName":"CallbackItem"}) as unknown as TypedDocumentString<CallbackItemFragment, unknown>;
export const CarrierAccountItemFragmentDoc = new TypedDocumentString(`
    fragment CarrierAccountItem on CarrierAccount {
  id
  provider
  name
  state
  isFromEnvironment
  webhookUrls {
    purpose
    url
    lastCalledAt
  }
  phoneNumbers(first: 50) {
    edges {
      node {
        id
        number
        name
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  lastCheck {
    at
    isOk
    findings {
      severity
      code
      message
      advice
    }
  }
  recent {
    sent
    failed
    received
    refusedSignatures
    medianSeconds
  }
}
    `, {"fragmentName":"CarrierAccountItem"}) as unknown as TypedDocumentString<CarrierAccountItemFragment, unknown>;
export const SettingsItemFragmentDoc = new TypedDocumentString(`
    fragment SettingsItem on CompanySettings {
  id
  keywordScope
  firstTextNeedsOptIn
  holidays {
    date
    name
    country
  }
  quietHours {
    from
    until
    timeZone
    onHolidays
    days {
      weekday
      sendFrom
      sendUntil
    }
  }
}
    `, {"fragmentName":"SettingsItem"}) as unknown as TypedDocumentString<SettingsItemFragment, unknown>;
export const NumberItemFragmentDoc = new TypedDocumentString(`
    fragment NumberItem on PhoneNumber {
  id
  number
  name
  isActive
  provider
  owner {
    __typename
    ... on User {
      id
      name
    }
    ... on Team {
      id
      name
    }
  }
  carrierAccount {
    id
    name
  }
}
    `, {"fragmentName":"NumberItem"}) as unknown as TypedDocumentString<NumberItemFragment, unknown>;
export const HandOverFactsFragmentDoc = new TypedDocumentString(`
    fragment HandOverFacts on HandOverPayload {
  phoneNumbers {
    id
    name
    number
  }
  recordCount
  openConversationCount
  scheduledMessages {
    id
  }
  templates {
    id
  }
  messagesInDoubt {
    id
  }
  userErrors {
    code
    message
  }
}
    `, {"fragmentName":"HandOverFacts"}) as unknown as TypedDocumentString<HandOverFactsFragment, unknown>;
export const PersonItemFragmentDoc = new TypedDocumentString(`
    fragment PersonItem on User {
  id
  externalId
  name
  email
  role
  isActive
  teams {
    id
    externalId
    name
  }
  phoneNumbers {
    id
    name
    number
  }
}
    `, {"fragmentName":"PersonItem"}) as unknown as TypedDocumentString<PersonItemFragment, unknown>;
export const ServiceAccountItemFragmentDoc = new TypedDocumentString(`
    fragment ServiceAccountItem on ServiceAccount {
  id
  name
  scopes
  createdAt
  expiresAt
  lastUsedAt
  revokedAt
}
    `, {"fragmentName":"ServiceAccountItem"}) as unknown as TypedDocumentString<ServiceAccountItemFragment, unknown>;
export const WebhookItemFragmentDoc = new TypedDocumentString(`
    fragment WebhookItem on WebhookEndpoint {
  id
  url
  document
  state
  lagSeconds
  problem
  serviceAccount {
    id
    name
  }
}
    `, {"fragmentName":"WebhookItem"}) as unknown as TypedDocumentString<WebhookItemFragment, unknown>;
export const AuditLogDocument = new TypedDocumentString(`
    query AuditLog($filter: AuditFilter, $after: Cursor) {
  auditEntries(filter: $filter, first: 50, after: $after) {
    edges {
      node {
        id
        action
        at
        change
        requestId
        subjects
        actor {
          __typename
          ... on User {
            id
            name
          }
          ... on ServiceAccount {
            id
            name
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const CallbacksDocument = new TypedDocumentString(`
    query Callbacks($states: [ReceiptState!], $after: Cursor) {
  receipts(states: $states, first: 50, after: $after) {
    edges {
      node {
        ...CallbackItem
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CallbackItem on Receipt {
  id
  provider
  receivedAt
  state
  cause
  causeCode
  missingNumber
}`) as unknown as TypedDocumentString<CallbacksQuery, CallbacksQueryVariables>;
export const CallbackDocument = new TypedDocumentString(`
    query Callback($id: ID!) {
  node(id: $id) {
    __typename
    ... on Receipt {
      ...CallbackItem
      settledAt
      eventId
      body
    }
  }
}
    fragment CallbackItem on Receipt {
  id
  provider
  receivedAt
  state
  cause
  causeCode
  missingNumber
}`) as unknown as TypedDocumentString<CallbackQuery, CallbackQueryVariables>;
export const RetryCallbackDocument = new TypedDocumentString(`
    mutation RetryCallback($id: ID!) {
  retryReceipt(id: $id) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetryCallbackMutation, RetryCallbackMutationVariables>;
export const RetryCallbacksDocument = new TypedDocumentString(`
    mutation RetryCallbacks($id: ID!) {
  retryReceipts(id: $id) {
    receipts {
      id
    }
    hasMore
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetryCallbacksMutation, RetryCallbacksMutationVariables>;
export const DismissCallbacksDocument = new TypedDocumentString(`
    mutation DismissCallbacks($id: ID!) {
  dismissReceipts(id: $id) {
    receipts {
      id
    }
    hasMore
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DismissCallbacksMutation, DismissCallbacksMutationVariables>;
export const CarrierAccountsDocument = new TypedDocumentString(`
    query CarrierAccounts {
  carrierAccounts {
    ...CarrierAccountItem
  }
}
    fragment CarrierAccountItem on CarrierAccount {
  id
  provider
  name
  state
  isFromEnvironment
  webhookUrls {
    purpose
    url
    lastCalledAt
  }
  phoneNumbers(first: 50) {
    edges {
      node {
        id
        number
        name
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  lastCheck {
    at
    isOk
    findings {
      severity
      code
      message
      advice
    }
  }
  recent {
    sent
    failed
    received
    refusedSignatures
    medianSeconds
  }
}`) as unknown as TypedDocumentString<CarrierAccountsQuery, CarrierAccountsQueryVariables>;
export const CarrierFormsDocument = new TypedDocumentString(`
    query CarrierForms {
  carriers {
    provider
    description
    credentials {
      name
      description
      isRequired
      isSecret
    }
  }
}
    `) as unknown as TypedDocumentString<CarrierFormsQuery, CarrierFormsQueryVariables>;
export const SaveCarrierAccountDocument = new TypedDocumentString(`
    mutation SaveCarrierAccount($input: CarrierAccountInput!) {
  upsertCarrierAccount(input: $input) {
    carrierAccount {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SaveCarrierAccountMutation, SaveCarrierAccountMutationVariables>;
export const CheckCarrierAccountDocument = new TypedDocumentString(`
    mutation CheckCarrierAccount($id: ID!) {
  checkCarrierAccount(id: $id) {
    carrierAccount {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CheckCarrierAccountMutation, CheckCarrierAccountMutationVariables>;
export const DeleteCarrierAccountDocument = new TypedDocumentString(`
    mutation DeleteCarrierAccount($id: ID!) {
  deleteCarrierAccount(id: $id) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteCarrierAccountMutation, DeleteCarrierAccountMutationVariables>;
export const CarrierNumbersDocument = new TypedDocumentString(`
    mutation CarrierNumbers($id: ID!) {
  carrierNumbers(id: $id) {
    numbers {
      number
      name
      canSms
      canMms
      isConnected
      phoneNumber {
        id
        name
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CarrierNumbersMutation, CarrierNumbersMutationVariables>;
export const ConnectCarrierNumbersDocument = new TypedDocumentString(`
    mutation ConnectCarrierNumbers($id: ID!, $numbers: [E164!]!) {
  connectCarrierNumbers(id: $id, numbers: $numbers) {
    numbers {
      number
      name
      canSms
      canMms
      isConnected
      phoneNumber {
        id
        name
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectCarrierNumbersMutation, ConnectCarrierNumbersMutationVariables>;
export const SettingsDocument = new TypedDocumentString(`
    query Settings {
  companySettings {
    ...SettingsItem
  }
}
    fragment SettingsItem on CompanySettings {
  id
  keywordScope
  firstTextNeedsOptIn
  holidays {
    date
    name
    country
  }
  quietHours {
    from
    until
    timeZone
    onHolidays
    days {
      weekday
      sendFrom
      sendUntil
    }
  }
}`) as unknown as TypedDocumentString<SettingsQuery, SettingsQueryVariables>;
export const SaveSettingsDocument = new TypedDocumentString(`
    mutation SaveSettings($input: CompanySettingsInput!) {
  updateCompanySettings(input: $input) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveSettingsMutation, SaveSettingsMutationVariables>;
export const ConsentLedgerDocument = new TypedDocumentString(`
    query ConsentLedger($customerNumber: String, $after: Cursor) {
  consentEntries(customerNumber: $customerNumber, first: 50, after: $after) {
    edges {
      node {
        id
        at
        state
        scope
        source
        customerNumber
        evidence
        recordedBy
        by {
          id
          name
        }
        subject {
          __typename
          id
          ... on PhoneNumber {
            name
          }
          ... on Team {
            name
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConsentLedgerQuery, ConsentLedgerQueryVariables>;
export const FieldDefinitionsDocument = new TypedDocumentString(`
    query FieldDefinitions {
  recordFields {
    id
    key
    label
    kind
    recordType
  }
}
    `) as unknown as TypedDocumentString<FieldDefinitionsQuery, FieldDefinitionsQueryVariables>;
export const SaveFieldDocument = new TypedDocumentString(`
    mutation SaveField($input: RecordFieldInput!) {
  upsertRecordFields(input: [$input]) {
    rows {
      externalId
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveFieldMutation, SaveFieldMutationVariables>;
export const AlarmsDocument = new TypedDocumentString(`
    query Alarms($isOpen: Boolean!, $after: Cursor) {
  alarms(isOpen: $isOpen, first: 50, after: $after) {
    edges {
      node {
        id
        kind
        message
        advice
        since
        waitingSince
        endedAt
        subjects {
          __typename
          id
          ... on Receipt {
            receivedAt
            state
            missingNumber
          }
          ... on Message {
            createdAt
            conversation {
              id
            }
          }
          ... on Conversation {
            customerNumber
          }
          ... on PhoneNumber {
            number
          }
          ... on CarrierAccount {
            name
          }
          ... on WebhookEndpoint {
            url
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AlarmsQuery, AlarmsQueryVariables>;
export const NumbersDocument = new TypedDocumentString(`
    query Numbers($filter: PhoneNumberFilter, $after: Cursor) {
  allPhoneNumbers(filter: $filter, first: 50, after: $after) {
    edges {
      node {
        ...NumberItem
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment NumberItem on PhoneNumber {
  id
  number
  name
  isActive
  provider
  owner {
    __typename
    ... on User {
      id
      name
    }
    ... on Team {
      id
      name
    }
  }
  carrierAccount {
    id
    name
  }
}`) as unknown as TypedDocumentString<NumbersQuery, NumbersQueryVariables>;
export const NumberDocument = new TypedDocumentString(`
    query Number($id: ID!) {
  node(id: $id) {
    __typename
    ... on PhoneNumber {
      ...NumberItem
      quietHours {
        from
        until
        timeZone
        onHolidays
        days {
          weekday
          sendFrom
          sendUntil
        }
      }
      ownership {
        from
        until
        owner {
          __typename
          ... on User {
            id
            name
          }
          ... on Team {
            id
            name
          }
        }
      }
    }
  }
}
    fragment NumberItem on PhoneNumber {
  id
  number
  name
  isActive
  provider
  owner {
    __typename
    ... on User {
      id
      name
    }
    ... on Team {
      id
      name
    }
  }
  carrierAccount {
    id
    name
  }
}`) as unknown as TypedDocumentString<NumberQuery, NumberQueryVariables>;
export const NumberAccountsDocument = new TypedDocumentString(`
    query NumberAccounts {
  carrierAccounts {
    id
    name
    provider
  }
}
    `) as unknown as TypedDocumentString<NumberAccountsQuery, NumberAccountsQueryVariables>;
export const SaveNumberDocument = new TypedDocumentString(`
    mutation SaveNumber($input: PhoneNumberInput!) {
  upsertPhoneNumbers(input: [$input]) {
    rows {
      node {
        id
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveNumberMutation, SaveNumberMutationVariables>;
export const TransferNumberDocument = new TypedDocumentString(`
    mutation TransferNumber($input: TransferPhoneNumberInput!) {
  transferPhoneNumber(input: $input) {
    ...HandOverFacts
  }
}
    fragment HandOverFacts on HandOverPayload {
  phoneNumbers {
    id
    name
    number
  }
  recordCount
  openConversationCount
  scheduledMessages {
    id
  }
  templates {
    id
  }
  messagesInDoubt {
    id
  }
  userErrors {
    code
    message
  }
}`) as unknown as TypedDocumentString<TransferNumberMutation, TransferNumberMutationVariables>;
export const RetireNumberDocument = new TypedDocumentString(`
    mutation RetireNumber($id: ID!, $attendantId: ID) {
  retirePhoneNumber(id: $id, attendantId: $attendantId) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetireNumberMutation, RetireNumberMutationVariables>;
export const FindOwnersDocument = new TypedDocumentString(`
    query FindOwners($search: String!, $users: Boolean!, $teams: Boolean!) {
  users(filter: {search: $search, isActive: true}, first: 8) @include(if: $users) {
    edges {
      node {
        id
        externalId
        name
        email
      }
    }
  }
  teams(search: $search, first: 8) @include(if: $teams) {
    edges {
      node {
        id
        externalId
        name
        isActive
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindOwnersQuery, FindOwnersQueryVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($filter: UserFilter, $after: Cursor) {
  users(filter: $filter, first: 50, after: $after) {
    edges {
      node {
        ...PersonItem
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PersonItem on User {
  id
  externalId
  name
  email
  role
  isActive
  teams {
    id
    externalId
    name
  }
  phoneNumbers {
    id
    name
    number
  }
}`) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($id: ID!) {
  node(id: $id) {
    __typename
    ... on User {
      ...PersonItem
    }
  }
}
    fragment PersonItem on User {
  id
  externalId
  name
  email
  role
  isActive
  teams {
    id
    externalId
    name
  }
  phoneNumbers {
    id
    name
    number
  }
}`) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const SavePersonDocument = new TypedDocumentString(`
    mutation SavePerson($input: UserInput!) {
  upsertUsers(input: [$input]) {
    rows {
      node {
        id
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SavePersonMutation, SavePersonMutationVariables>;
export const DeactivatePersonDocument = new TypedDocumentString(`
    mutation DeactivatePerson($input: DeactivateUserInput!) {
  deactivateUser(input: $input) {
    ...HandOverFacts
  }
}
    fragment HandOverFacts on HandOverPayload {
  phoneNumbers {
    id
    name
    number
  }
  recordCount
  openConversationCount
  scheduledMessages {
    id
  }
  templates {
    id
  }
  messagesInDoubt {
    id
  }
  userErrors {
    code
    message
  }
}`) as unknown as TypedDocumentString<DeactivatePersonMutation, DeactivatePersonMutationVariables>;
export const ReactivatePersonDocument = new TypedDocumentString(`
    mutation ReactivatePerson($id: ID!) {
  reactivateUser(id: $id) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReactivatePersonMutation, ReactivatePersonMutationVariables>;
export const ServiceAccountsDocument = new TypedDocumentString(`
    query ServiceAccounts {
  serviceAccounts {
    ...ServiceAccountItem
  }
}
    fragment ServiceAccountItem on ServiceAccount {
  id
  name
  scopes
  createdAt
  expiresAt
  lastUsedAt
  revokedAt
}`) as unknown as TypedDocumentString<ServiceAccountsQuery, ServiceAccountsQueryVariables>;
export const CreateServiceAccountDocument = new TypedDocumentString(`
    mutation CreateServiceAccount($input: ServiceAccountInput!) {
  createServiceAccount(input: $input) {
    serviceAccount {
      id
    }
    token
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateServiceAccountMutation, CreateServiceAccountMutationVariables>;
export const RotateTokenDocument = new TypedDocumentString(`
    mutation RotateToken($id: ID!, $overlapSeconds: Int!) {
  rotateServiceAccountToken(id: $id, overlapSeconds: $overlapSeconds) {
    token
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RotateTokenMutation, RotateTokenMutationVariables>;
export const RevokeServiceAccountDocument = new TypedDocumentString(`
    mutation RevokeServiceAccount($id: ID!) {
  revokeServiceAccount(id: $id) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeServiceAccountMutation, RevokeServiceAccountMutationVariables>;
export const SimulateRoutingDocument = new TypedDocumentString(`
    query SimulateRouting($from: String!, $to: E164!) {
  simulateRouting(from: $from, to: $to) {
    decidedBy
    isAmbiguous
    record {
      id
      name
    }
    candidates {
      rank
      lostBy
      record {
        id
        name
        type
        isActive
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SimulateRoutingQuery, SimulateRoutingQueryVariables>;
export const OwnNumbersDocument = new TypedDocumentString(`
    query OwnNumbers {
  allPhoneNumbers(filter: {isActive: true}, first: 100) {
    edges {
      node {
        id
        number
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwnNumbersQuery, OwnNumbersQueryVariables>;
export const SetupDocument = new TypedDocumentString(`
    query Setup {
  setup {
    code
    title
    isDone
    findings {
      severity
      code
      message
      advice
      subject {
        __typename
        id
        ... on PhoneNumber {
          number
          name
        }
        ... on CarrierAccount {
          name
        }
      }
    }
  }
  allPhoneNumbers(filter: {isActive: true}, first: 5) {
    edges {
      node {
        id
        number
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetupQuery, SetupQueryVariables>;
export const TeamsDocument = new TypedDocumentString(`
    query Teams($search: String, $after: Cursor) {
  teams(search: $search, first: 50, after: $after) {
    edges {
      node {
        id
        name
        isActive
        lead {
          id
          name
        }
        phoneNumbers {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<TeamsQuery, TeamsQueryVariables>;
export const TeamDocument = new TypedDocumentString(`
    query Team($id: ID!) {
  node(id: $id) {
    __typename
    ... on Team {
      id
      externalId
      name
      isActive
      lead {
        id
        externalId
        name
      }
      phoneNumbers {
        id
        name
        number
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TeamQuery, TeamQueryVariables>;
export const TeamMembersDocument = new TypedDocumentString(`
    query TeamMembers($id: ID!, $after: Cursor) {
  node(id: $id) {
    __typename
    ... on Team {
      externalId
      members(first: 100, after: $after) {
        edges {
          node {
            id
            externalId
            name
            email
            role
            isActive
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TeamMembersQuery, TeamMembersQueryVariables>;
export const SaveTeamDocument = new TypedDocumentString(`
    mutation SaveTeam($input: TeamInput!) {
  upsertTeams(input: [$input]) {
    rows {
      node {
        id
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveTeamMutation, SaveTeamMutationVariables>;
export const CloseTeamDocument = new TypedDocumentString(`
    mutation CloseTeam($input: CloseTeamInput!) {
  closeTeam(input: $input) {
    ...HandOverFacts
  }
}
    fragment HandOverFacts on HandOverPayload {
  phoneNumbers {
    id
    name
    number
  }
  recordCount
  openConversationCount
  scheduledMessages {
    id
  }
  templates {
    id
  }
  messagesInDoubt {
    id
  }
  userErrors {
    code
    message
  }
}`) as unknown as TypedDocumentString<CloseTeamMutation, CloseTeamMutationVariables>;
export const WebhooksDocument = new TypedDocumentString(`
    query Webhooks {
  webhookEndpoints {
    ...WebhookItem
  }
}
    fragment WebhookItem on WebhookEndpoint {
  id
  url
  document
  state
  lagSeconds
  problem
  serviceAccount {
    id
    name
  }
}`) as unknown as TypedDocumentString<WebhooksQuery, WebhooksQueryVariables>;
export const WebhookAttemptsDocument = new TypedDocumentString(`
    query WebhookAttempts($id: ID!, $after: Cursor) {
  node(id: $id) {
    __typename
    ... on WebhookEndpoint {
      attempts(first: 50, after: $after) {
        edges {
          node {
            at
            cursor
            durationMs
            outcome
            problem
            responseStatus
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookAttemptsQuery, WebhookAttemptsQueryVariables>;
export const WebhookProgramsDocument = new TypedDocumentString(`
    query WebhookPrograms {
  serviceAccounts {
    id
    name
    revokedAt
  }
}
    `) as unknown as TypedDocumentString<WebhookProgramsQuery, WebhookProgramsQueryVariables>;
export const CreateWebhookDocument = new TypedDocumentString(`
    mutation CreateWebhook($input: WebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    webhookEndpoint {
      id
    }
    secret
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const PauseWebhookDocument = new TypedDocumentString(`
    mutation PauseWebhook($id: ID!) {
  pauseWebhookEndpoint(id: $id) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PauseWebhookMutation, PauseWebhookMutationVariables>;
export const ResumeWebhookDocument = new TypedDocumentString(`
    mutation ResumeWebhook($id: ID!, $after: Cursor) {
  resumeWebhookEndpoint(id: $id, after: $after) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResumeWebhookMutation, ResumeWebhookMutationVariables>;
export const TestWebhookDocument = new TypedDocumentString(`
    mutation TestWebhook($id: ID!) {
  testWebhookEndpoint(id: $id) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TestWebhookMutation, TestWebhookMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($id: ID!) {
  rotateWebhookSecret(id: $id) {
    secret
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const DeleteWebhookDocument = new TypedDocumentString(`
    mutation DeleteWebhook($id: ID!) {
  deleteWebhookEndpoint(id: $id) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteWebhookMutation, DeleteWebhookMutationVariables>;