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

export type AutomaticTextInput = {
  kind: AutomaticTextKind;
  language: TextLanguage;
  text?: string | null | undefined;
};

export type AutomaticTextKind =
  | 'HELP'
  | 'OPT_IN'
  | 'OPT_OUT';

export type AutomaticTextWarning =
  | 'NO_CONTACT'
  | 'NO_WAY_TO_OPT_OUT'
  | 'SEVERAL_SEGMENTS';

export type AutomationKind =
  | 'AWAY'
  | 'HELP'
  | 'OPT_IN'
  | 'OPT_OUT';

export type AutomationReason =
  | 'AWAY_UNTIL'
  | 'HOLIDAY'
  | 'KEYWORD'
  | 'OUTSIDE_HOURS';

export type AwayMessageInput = {
  awayUntil?: string | null | undefined;
  everyHours?: number | null | undefined;
  hours?: Array<OpenHoursInput> | null | undefined;
  isOn: boolean;
  onHolidays?: boolean | null | undefined;
  text: string;
  timeZone: string;
};

export type BooleanFieldInput = {
  boolean?: boolean | null | undefined;
  key: string;
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
  automaticTexts?: Array<AutomaticTextInput> | null | undefined;
  confirmWords?: Array<string> | null | undefined;
  defaultCountry?: string | null | undefined;
  defaultLanguage?: TextLanguage | null | undefined;
  firstTextNeedsOptIn?: boolean | null | undefined;
  holidays?: Array<HolidayInput> | null | undefined;
  keywordScope?: ConsentScope | null | undefined;
  quietHours?: QuietHoursInput | null | undefined;
  receiptDays?: number | null | undefined;
  textDays?: number | null | undefined;
};

export type ConsentInput = {
  at?: string | null | undefined;
  customerNumber: string;
  evidence?: string | null | undefined;
  scope?: ConsentScope;
  source?: ConsentSource;
  state: ConsentState;
  subjectId?: string | null | undefined;
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

export type ConversationFilter = {
  assigneeIds?: Array<string> | null | undefined;
  isAmbiguous?: boolean | null | undefined;
  needsAnswer?: boolean | null | undefined;
  ownerIds?: Array<string> | null | undefined;
  phoneNumberIds?: Array<string> | null | undefined;
  recordTypes?: Array<RecordType> | null | undefined;
  search?: string | null | undefined;
  states?: Array<WorkState> | null | undefined;
  teamIds?: Array<string> | null | undefined;
  unreadOnly?: boolean | null | undefined;
};

export type ConversationOrder =
  | 'LATEST_MESSAGE'
  | 'LONGEST_WAITING';

export type CredentialInput = {
  name: string;
  value: string;
};

export type DateFieldInput = {
  date?: string | null | undefined;
  key: string;
};

export type DeactivateUserInput = {
  dryRun?: boolean;
  handOverToId?: string | null | undefined;
  id: string;
  leaveUnattended?: boolean;
};

export type DeliveryProblemCode =
  | 'ACCOUNT_PROBLEM'
  | 'BLOCKED_BY_CARRIER'
  | 'CARRIER_AWAY'
  | 'CONTENT_REFUSED'
  | 'COUNTRY_NOT_ALLOWED'
  | 'CUSTOMER_MAY_OPT_OUT'
  | 'CUSTOMER_REPLIED'
  | 'EXPIRED'
  | 'INTERNAL_ERROR'
  | 'IN_DOUBT'
  | 'NOT_A_MOBILE'
  | 'NUMBER_RETIRED'
  | 'OPTED_OUT'
  | 'OPT_IN_NEEDED'
  | 'OTHER'
  | 'QUIET_HOURS'
  | 'SENDER_NOT_ALLOWED'
  | 'SENDER_NOT_REGISTERED'
  | 'TOO_MANY_TEXTS'
  | 'UNKNOWN_NUMBER'
  | 'UNREACHABLE';

export type FieldValueInput =
  {   boolean: BooleanFieldInput; date?: never; number?: never; text?: never; }
  |  { boolean?: never;   date: DateFieldInput; number?: never; text?: never; }
  |  { boolean?: never; date?: never;   number: NumberFieldInput; text?: never; }
  |  { boolean?: never; date?: never; number?: never;   text: TextFieldInput; };

export type FiguresBy =
  | 'DAY'
  | 'PHONE_NUMBER'
  | 'TEAM'
  | 'TOTAL'
  | 'USER';

export type FiguresInput = {
  by: FiguresBy;
  from: string;
  teamIds?: Array<string> | null | undefined;
  timeZone?: string;
  until: string;
};

export type HolidayInput = {
  country?: string | null | undefined;
  date: string;
  name: string;
};

export type MessageDirection =
  | 'INBOUND'
  | 'OUTBOUND';

export type MessageEncoding =
  | 'GSM7'
  | 'UCS2';

export type MessageFilter = {
  directions?: Array<MessageDirection> | null | undefined;
  needsAttention?: boolean | null | undefined;
  phoneNumberIds?: Array<string> | null | undefined;
  search?: string | null | undefined;
  senderIds?: Array<string> | null | undefined;
  since?: string | null | undefined;
  statuses?: Array<MessageStatus> | null | undefined;
  until?: string | null | undefined;
};

export type MessageStatus =
  | 'CANCELED'
  | 'DELIVERED'
  | 'FAILED'
  | 'QUEUED'
  | 'RECEIVED'
  | 'SCHEDULED'
  | 'SENDING'
  | 'SENT'
  | 'UNDELIVERED';

export type MoveMessagesInput = {
  messageIds: Array<string>;
  toRecordId: string;
};

export type NotificationKind =
  | 'ALARM_BEGAN'
  | 'ALARM_ENDED'
  | 'ASSIGNED'
  | 'CUSTOMER_MAY_OPT_OUT'
  | 'CUSTOMER_OPTED_OUT'
  | 'MENTIONED'
  | 'MESSAGE_CANCELED'
  | 'MESSAGE_FAILED'
  | 'MESSAGE_IN_DOUBT'
  | 'MISSING_PRIVILEGE'
  | 'NEW_LEAD'
  | 'NEW_MESSAGE'
  | 'UNATTENDED_MESSAGE'
  | 'WEBHOOK_SUSPENDED';

export type NotificationPreferencesInput = {
  hasSound?: boolean | null | undefined;
  mutedKinds?: Array<NotificationKind> | null | undefined;
  mutedPhoneNumberIds?: Array<string> | null | undefined;
  showsText?: boolean | null | undefined;
};

export type NumberFieldInput = {
  key: string;
  number?: number | null | undefined;
};

export type OpenHoursInput = {
  from: string;
  until: string;
  weekday: Weekday;
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
  awayMessage?: AwayMessageInput | null | undefined;
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

export type PushSubscriptionInput = {
  auth: string;
  endpoint: string;
  p256dh: string;
};

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

export type RecordInput = {
  accountExternalId?: string | null | undefined;
  contactExternalId?: string | null | undefined;
  externalId: string;
  fields?: Array<FieldValueInput> | null | undefined;
  firstName?: string | null | undefined;
  isActive?: boolean | null | undefined;
  lastName?: string | null | undefined;
  name?: string | null | undefined;
  owner?: OwnerInput | null | undefined;
  phoneKinds?: Array<RecordPhoneKind> | null | undefined;
  phones?: Array<RecordPhoneInput> | null | undefined;
  sourceUpdatedAt?: string | null | undefined;
  timeZone?: string | null | undefined;
  type: RecordType;
  updatedAt?: string | null | undefined;
};

export type RecordPhoneInput = {
  kind: RecordPhoneKind;
  number: string;
};

export type RecordPhoneKind =
  | 'BUSINESS'
  | 'HOME'
  | 'MOBILE'
  | 'OTHER';

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

export type SendMessageInput = {
  body?: string | null | undefined;
  cancelIfCustomerReplies?: boolean | null | undefined;
  confirmedWords?: Array<string> | null | undefined;
  conversationId?: string | null | undefined;
  deferInQuietHours?: boolean | null | undefined;
  expectedLastMessageId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
  mediaUrls?: Array<string> | null | undefined;
  newLeadName?: string | null | undefined;
  phoneNumberId?: string | null | undefined;
  recordId?: string | null | undefined;
  sendAt?: string | null | undefined;
  templateId?: string | null | undefined;
  to?: string | null | undefined;
  uploadIds?: Array<string> | null | undefined;
};

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

export type TemplateInput = {
  body: string;
  language?: string;
  name: string;
  recordType: RecordType;
  teamId?: string | null | undefined;
};

export type TextFieldInput = {
  key: string;
  text?: string | null | undefined;
};

export type TextLanguage =
  | 'AR'
  | 'DE'
  | 'EN'
  | 'ES'
  | 'FR'
  | 'HE'
  | 'IT'
  | 'NL'
  | 'PT';

export type TransferPhoneNumberInput = {
  at?: string | null | undefined;
  dryRun?: boolean;
  id: string;
  toOwnerId: string;
};

export type UpdateConversationInput = {
  expectedLastMessageId?: string | null | undefined;
  id: string;
  snoozedUntil?: string | null | undefined;
  state?: WorkState | null | undefined;
};

export type UpdateRecordInput = {
  firstName?: string | null | undefined;
  id: string;
  isActive?: boolean | null | undefined;
  lastName?: string | null | undefined;
  name?: string | null | undefined;
  ownerId?: string | null | undefined;
};

export type UpdateScheduledMessageInput = {
  body?: string | null | undefined;
  confirmedWords?: Array<string> | null | undefined;
  id: string;
  sendAt?: string | null | undefined;
};

export type UploadInput = {
  bytes: number;
  contentType: string;
  fileName: string;
};

export type UpsertOutcome =
  | 'CREATED'
  | 'UNCHANGED'
  | 'UPDATED';

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
  | 'NEEDS_CONFIRMATION'
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

export type WorkState =
  | 'DONE'
  | 'OPEN'
  | 'SNOOZED';

export type AuditLogQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditLogQuery = { auditEntries: { edges: Array<{ node: { id: string, action: string, at: string, change: string | null, requestId: string | null, subjects: Array<string>, actor:
          | { __typename: 'ServiceAccount', id: string, name: string }
          | { __typename: 'User', id: string, name: string }
         | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CallbackItemFragment = { id: string, provider: ProviderKind, receivedAt: string, state: ReceiptState, cause: string | null, causeCode: ReceiptCauseCode | null, missingNumber: string | null, isDismissed: boolean, dismissalReason: string | null };

export type CallbacksQueryVariables = Exact<{
  states?: Array<ReceiptState> | ReceiptState | null | undefined;
  causeCodes?: Array<ReceiptCauseCode> | ReceiptCauseCode | null | undefined;
  isDismissed?: boolean | null | undefined;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type CallbacksQuery = { receipts: { edges: Array<{ node: { id: string, provider: ProviderKind, receivedAt: string, state: ReceiptState, cause: string | null, causeCode: ReceiptCauseCode | null, missingNumber: string | null, isDismissed: boolean, dismissalReason: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

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
    | { __typename: 'Receipt', settledAt: string | null, eventId: string, body: string, id: string, provider: ProviderKind, receivedAt: string, state: ReceiptState, cause: string | null, causeCode: ReceiptCauseCode | null, missingNumber: string | null, isDismissed: boolean, dismissalReason: string | null }
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
  reason?: string | null | undefined;
}>;


export type DismissCallbacksMutation = { dismissReceipts: { hasMore: boolean, receipts: Array<{ id: string }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type DismissCallbackMutationVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
}>;


export type DismissCallbackMutation = { dismissReceipt: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type RestoreCallbackMutationVariables = Exact<{
  id: string;
}>;


export type RestoreCallbackMutation = { restoreReceipt: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type CarrierAccountItemFragment = { id: string, provider: ProviderKind, name: string, state: CarrierAccountState, isFromEnvironment: boolean, webhookUrls: Array<{ purpose: string, url: string, lastCalledAt: string | null }>, phoneNumbers: { edges: Array<{ node: { id: string, number: string, name: string } }>, pageInfo: { hasNextPage: boolean } }, lastCheck: { at: string, isOk: boolean, findings: Array<{ severity: Severity, code: string, message: string, advice: string | null, subject:
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
        | { __typename: 'PhoneNumber', id: string, number: string }
        | { __typename: 'Receipt' }
        | { __typename: 'RecordField' }
        | { __typename: 'ServiceAccount' }
        | { __typename: 'Team' }
        | { __typename: 'Template' }
        | { __typename: 'User' }
        | { __typename: 'WebhookEndpoint' }
        | { __typename: 'WorkCounts' }
       | null }> } | null, recent: { sent: number, failed: number, received: number, refusedSignatures: number, medianSeconds: number | null } };

export type CarrierAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type CarrierAccountsQuery = { carrierAccounts: Array<{ id: string, provider: ProviderKind, name: string, state: CarrierAccountState, isFromEnvironment: boolean, webhookUrls: Array<{ purpose: string, url: string, lastCalledAt: string | null }>, phoneNumbers: { edges: Array<{ node: { id: string, number: string, name: string } }>, pageInfo: { hasNextPage: boolean } }, lastCheck: { at: string, isOk: boolean, findings: Array<{ severity: Severity, code: string, message: string, advice: string | null, subject:
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
          | { __typename: 'PhoneNumber', id: string, number: string }
          | { __typename: 'Receipt' }
          | { __typename: 'RecordField' }
          | { __typename: 'ServiceAccount' }
          | { __typename: 'Team' }
          | { __typename: 'Template' }
          | { __typename: 'User' }
          | { __typename: 'WebhookEndpoint' }
          | { __typename: 'WorkCounts' }
         | null }> } | null, recent: { sent: number, failed: number, received: number, refusedSignatures: number, medianSeconds: number | null } }> };

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

export type SettingsItemFragment = { id: string, keywordScope: ConsentScope, firstTextNeedsOptIn: boolean, defaultLanguage: TextLanguage, confirmWords: Array<string>, defaultCountry: string | null, textDays: number | null, receiptDays: number | null, installedTextDays: number, installedReceiptDays: number, automaticTexts: Array<{ kind: AutomaticTextKind, language: TextLanguage, text: string, builtInText: string, isOwn: boolean }>, holidays: Array<{ date: string, name: string, country: string | null }>, quietHours: { from: string, until: string, timeZone: string, onHolidays: boolean | null, days: Array<{ weekday: Weekday, sendFrom: string | null, sendUntil: string | null }> | null } | null };

export type SettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsQuery = { companySettings: { id: string, keywordScope: ConsentScope, firstTextNeedsOptIn: boolean, defaultLanguage: TextLanguage, confirmWords: Array<string>, defaultCountry: string | null, textDays: number | null, receiptDays: number | null, installedTextDays: number, installedReceiptDays: number, automaticTexts: Array<{ kind: AutomaticTextKind, language: TextLanguage, text: string, builtInText: string, isOwn: boolean }>, holidays: Array<{ date: string, name: string, country: string | null }>, quietHours: { from: string, until: string, timeZone: string, onHolidays: boolean | null, days: Array<{ weekday: Weekday, sendFrom: string | null, sendUntil: string | null }> | null } | null } | null };

export type TextsToEmptyQueryVariables = Exact<{
  days: number;
}>;


export type TextsToEmptyQuery = { companySettings: { textsToEmpty: { count: number, isAtLeast: boolean } } | null };

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

export type FiguresQueryVariables = Exact<{
  input: FiguresInput;
  total: FiguresInput;
}>;


export type FiguresQuery = { figures: Array<{ day: string | null, received: number, sent: number, delivered: number, failed: number, optOuts: number, newLeads: number, answered: number, unanswered: number, medianFirstAnswerSeconds: number | null, p90FirstAnswerSeconds: number | null, subject:
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
      | { __typename: 'PhoneNumber', name: string, number: string, id: string }
      | { __typename: 'Receipt', id: string }
      | { __typename: 'RecordField', id: string }
      | { __typename: 'ServiceAccount', id: string }
      | { __typename: 'Team', name: string, id: string }
      | { __typename: 'Template', id: string }
      | { __typename: 'User', name: string, id: string }
      | { __typename: 'WebhookEndpoint', id: string }
      | { __typename: 'WorkCounts', id: string }
     | null, failures: Array<{ code: DeliveryProblemCode, count: number }> }>, total: Array<{ received: number, sent: number, delivered: number, failed: number, optOuts: number, newLeads: number, answered: number, unanswered: number, medianFirstAnswerSeconds: number | null, p90FirstAnswerSeconds: number | null, failures: Array<{ code: DeliveryProblemCode, count: number }> }> };

export type CountedFragment = { received: number, sent: number, delivered: number, failed: number, optOuts: number, newLeads: number, answered: number, unanswered: number, medianFirstAnswerSeconds: number | null, p90FirstAnswerSeconds: number | null, failures: Array<{ code: DeliveryProblemCode, count: number }> };

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

export type ImportUsersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ImportUsersQuery = { users: { edges: Array<{ node: { externalId: string, name: string, email: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImportTeamsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ImportTeamsQuery = { teams: { edges: Array<{ node: { id: string, externalId: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImportNumbersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ImportNumbersQuery = { allPhoneNumbers: { edges: Array<{ node: { id: string, number: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImportCountryQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportCountryQuery = { defaultCountry: string | null };

export type ImportRecordsMutationVariables = Exact<{
  input: Array<RecordInput> | RecordInput;
  claim: boolean;
}>;


export type ImportRecordsMutation = { upsertRecords: { rows: Array<{ index: number, outcome: UpsertOutcome, isStale: boolean }>, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type CheckRecordsMutationVariables = Exact<{
  input: Array<RecordInput> | RecordInput;
  claim: boolean;
}>;


export type CheckRecordsMutation = { upsertRecords: { rows: Array<{ index: number, outcome: UpsertOutcome, isStale: boolean, possibleDuplicates: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      > }>, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ImportConsentMutationVariables = Exact<{
  input: Array<ConsentInput> | ConsentInput;
}>;


export type ImportConsentMutation = { recordConsent: { canceledMessageCount: number, userErrors: Array<{ message: string, path: Array<string> | null }> } };

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
    | { __typename: 'PhoneNumber', id: string, number: string, name: string, isActive: boolean, provider: ProviderKind, quietHours: { from: string, until: string, timeZone: string, onHolidays: boolean | null, days: Array<{ weekday: Weekday, sendFrom: string | null, sendUntil: string | null }> | null } | null, awayMessage: { isOn: boolean, text: string, timeZone: string, onHolidays: boolean | null, awayUntil: string | null, everyHours: number | null, hours: Array<{ weekday: Weekday, from: string, until: string }> | null } | null, ownership: Array<{ from: string, until: string | null, owner:
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

export type MeasureQueryVariables = Exact<{
  kind: AutomationKind;
  text: string;
}>;


export type MeasureQuery = { measureAutomaticText: { segments: number, nonGsmCharacters: Array<string>, warnings: Array<AutomaticTextWarning> } | null };

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

export type CreateSignInLinkMutationVariables = Exact<{
  id: string;
}>;


export type CreateSignInLinkMutation = { createSignInLink: { path: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

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

export type DefaultCountryQueryVariables = Exact<{ [key: string]: never; }>;


export type DefaultCountryQuery = { defaultCountry: string | null };

export type ConversationItemFragment = { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
    | { id: string, type: RecordType, name: string }
    | { id: string, type: RecordType, name: string }
    | { id: string, type: RecordType, name: string }
    | { id: string, type: RecordType, name: string }
  , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null };

export type MessageItemFragment = { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, automation: { kind: AutomationKind, reason: AutomationReason } | null, confirmation: { words: Array<string> } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
       }> } | null };

export type ConsentOfConversationQueryVariables = Exact<{
  id: string;
  customerNumber: string;
}>;


export type ConsentOfConversationQuery = { conversation: { id: string, consent: { state: ConsentState, decidedBy: { id: string } | null } } | null, consentEntries: { pageInfo: { hasNextPage: boolean }, edges: Array<{ node: { id: string, state: ConsentState, scope: ConsentScope, source: ConsentSource, at: string, evidence: string | null, recordedBy: string | null, by: { id: string, name: string } | null, message: { id: string, body: string } | null, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | Record<PropertyKey, never>
         | null } }> } };

export type RecordConsentMutationVariables = Exact<{
  input: Array<ConsentInput> | ConsentInput;
}>;


export type RecordConsentMutation = { recordConsent: { canceledMessageCount: number, entries: Array<{ id: string }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type OptOutMutationVariables = Exact<{
  id: string;
}>;


export type OptOutMutation = { optOutCustomer: { conversations: Array<{ id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
      , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type MarkUnreadMutationVariables = Exact<{
  id: string;
}>;


export type MarkUnreadMutation = { markConversationUnread: { conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
      , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ConversationQueryVariables = Exact<{
  id: string;
}>;


export type ConversationQuery = { conversation: { customerTimeZones: Array<string>, id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, record:
      | { id: string, type: RecordType, name: string, phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, phoneNumber: { id: string } } }> } }
      | { id: string, type: RecordType, name: string, phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, phoneNumber: { id: string } } }> } }
      | { id: string, type: RecordType, name: string, phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, phoneNumber: { id: string } } }> } }
      | { id: string, type: RecordType, name: string, phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, phoneNumber: { id: string } } }> } }
    , assignee: { id: string, name: string } | null, phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } | null };

export type LastSentQueryVariables = Exact<{
  id: string;
}>;


export type LastSentQuery = { conversation: { id: string, messages: { edges: Array<{ node: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } }> } } | null };

export type PersonMessagesQueryVariables = Exact<{
  id: string;
  before?: string | null | undefined;
}>;


export type PersonMessagesQuery = { personMessages: { edges: Array<{ node: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
          , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null }, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, automation: { kind: AutomationKind, reason: AutomationReason } | null, confirmation: { words: Array<string> } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
             }> } | null } }>, pageInfo: { hasPreviousPage: boolean, startCursor: string | null } } };

export type SellersQueryVariables = Exact<{ [key: string]: never; }>;


export type SellersQuery = { users: { edges: Array<{ node: { id: string, name: string, role: Role } }> } };

export type FoundMessagesQueryVariables = Exact<{
  filter: MessageFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type FoundMessagesQuery = { messages: { edges: Array<{ node: { id: string, body: string, direction: MessageDirection, createdAt: string, sender: { id: string, name: string } | null, conversation: { id: string, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
           } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FoundRecordsQueryVariables = Exact<{
  search: string;
}>;


export type FoundRecordsQuery = { records: { edges: Array<{ node:
        | { id: string, type: RecordType, name: string, phones: Array<{ kind: RecordPhoneKind, number: string }> }
        | { id: string, type: RecordType, name: string, phones: Array<{ kind: RecordPhoneKind, number: string }> }
        | { id: string, type: RecordType, name: string, phones: Array<{ kind: RecordPhoneKind, number: string }> }
        | { id: string, type: RecordType, name: string, phones: Array<{ kind: RecordPhoneKind, number: string }> }
       }> } };

export type ConversationsQueryVariables = Exact<{
  filter?: ConversationFilter | null | undefined;
  orderBy?: ConversationOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ConversationsQuery = { conversations: { edges: Array<{ node: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MessagesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  after?: string | null | undefined;
  around?: string | null | undefined;
}>;


export type MessagesQuery = { conversation: { messages: { edges: Array<{ node: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, automation: { kind: AutomationKind, reason: AutomationReason } | null, confirmation: { words: Array<string> } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
                | { id: string, type: RecordType, name: string }
                | { id: string, type: RecordType, name: string }
                | { id: string, type: RecordType, name: string }
                | { id: string, type: RecordType, name: string }
               }> } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type MarkReadMutationVariables = Exact<{
  id: string;
}>;


export type MarkReadMutation = { markConversationRead: { conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
      , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type MovesQueryVariables = Exact<{
  id: string;
}>;


export type MovesQuery = { node:
    | { moves: Array<{ id: string, canBeUndone: boolean, by: { name: string } | null, from:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         | null }>, arrivalRouting: { decidedBy: RoutingRule, record:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         | null } | null }
    | Record<PropertyKey, never>
   | null };

export type MoveMutationVariables = Exact<{
  input: MoveMessagesInput;
}>;


export type MoveMutation = { moveMessages: { moveId: string | null, conversation: { id: string, record:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type UndoMoveMutationVariables = Exact<{
  moveId: string;
}>;


export type UndoMoveMutation = { undoMove: { conversation: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type RenameMutationVariables = Exact<{
  input: UpdateRecordInput;
}>;


export type RenameMutation = { updateRecord: { record:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type RecordQueryVariables = Exact<{
  id: string;
}>;


export type RecordQuery = { record:
    | { id: string, type: RecordType, name: string, isActive: boolean, updatedAt: string, owner:
        | { name: string }
        | { name: string }
      , phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
            , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } }> } }
    | { id: string, type: RecordType, name: string, isActive: boolean, updatedAt: string, owner:
        | { name: string }
        | { name: string }
      , phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
            , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } }> } }
    | { id: string, type: RecordType, name: string, isActive: boolean, updatedAt: string, owner:
        | { name: string }
        | { name: string }
      , phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
            , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } }> } }
    | { id: string, type: RecordType, name: string, isActive: boolean, updatedAt: string, owner:
        | { name: string }
        | { name: string }
      , phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
            , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } }> } }
   | null };

export type RecordsQueryVariables = Exact<{
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type RecordsQuery = { records: { edges: Array<{ node:
        | { id: string, type: RecordType, name: string, isActive: boolean, phones: Array<{ kind: RecordPhoneKind, number: string }> }
        | { id: string, type: RecordType, name: string, isActive: boolean, phones: Array<{ kind: RecordPhoneKind, number: string }> }
        | { id: string, type: RecordType, name: string, isActive: boolean, phones: Array<{ kind: RecordPhoneKind, number: string }> }
        | { id: string, type: RecordType, name: string, isActive: boolean, phones: Array<{ kind: RecordPhoneKind, number: string }> }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, name: string, role: Role }, phoneNumbers: Array<{ id: string, number: string, name: string, owner:
      | { id: string }
      | Record<PropertyKey, never>
     }> };

export type EventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type EventsSubscription = { events:
    | { __typename: 'ConsentChanged', cursor: string, at: string, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } }
    | { __typename: 'ConversationLeft', conversationId: string, cursor: string, at: string }
    | { __typename: 'ConversationRead', cursor: string, at: string, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } }
    | { __typename: 'ConversationUpdated', cursor: string, at: string, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } }
    | { __typename: 'MessageAdded', cursor: string, at: string, message: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
          , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null }, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, automation: { kind: AutomationKind, reason: AutomationReason } | null, confirmation: { words: Array<string> } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
             }> } | null } }
    | { __typename: 'MessageUpdated', cursor: string, at: string, message: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
          , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null }, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, automation: { kind: AutomationKind, reason: AutomationReason } | null, confirmation: { words: Array<string> } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
             }> } | null } }
    | { __typename: 'MessagesMoved', messageCount: number, cursor: string, at: string }
    | { __typename: 'NoteChanged', cursor: string, at: string, conversation: { id: string } }
    | { __typename: 'NotificationAdded', cursor: string, at: string, notification: { isMuted: boolean, id: string, kind: NotificationKind, title: string, body: string, createdAt: string, readAt: string | null, conversation: { id: string, record:
            | { name: string, type: RecordType }
            | { name: string, type: RecordType }
            | { name: string, type: RecordType }
            | { name: string, type: RecordType }
           } | null } }
    | { __typename: 'NotificationsRead', notificationIds: Array<string>, unreadCount: number, cursor: string, at: string }
    | { __typename: 'RecordUpdated', cursor: string, at: string, record:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }
    | { __typename: 'TemplateUpdated', templateId: string, cursor: string, at: string }
    | { __typename: 'ViewerUpdated', cursor: string, at: string, viewer: { id: string } }
   };

export type MediaQueryVariables = Exact<{
  id: string;
}>;


export type MediaQuery = { node:
    | { media: Array<{ url: string }> }
    | Record<PropertyKey, never>
   | null };

export type CreateUploadMutationVariables = Exact<{
  input: UploadInput;
}>;


export type CreateUploadMutation = { createUpload: { upload: { id: string, url: string, method: string, headers: Array<{ name: string, value: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type NotificationItemFragment = { id: string, kind: NotificationKind, title: string, body: string, createdAt: string, readAt: string | null, conversation: { id: string, record:
      | { name: string, type: RecordType }
      | { name: string, type: RecordType }
      | { name: string, type: RecordType }
      | { name: string, type: RecordType }
     } | null };

export type NotificationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NotificationsQuery = { notifications: { unreadCount: number, edges: Array<{ node: { id: string, kind: NotificationKind, title: string, body: string, createdAt: string, readAt: string | null, conversation: { id: string, record:
            | { name: string, type: RecordType }
            | { name: string, type: RecordType }
            | { name: string, type: RecordType }
            | { name: string, type: RecordType }
           } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MarkNotificationsReadMutationVariables = Exact<{
  ids?: Array<string> | string | null | undefined;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: { unreadCount: number } };

export type SetTypingMutationVariables = Exact<{
  conversationId: string;
  isTyping: boolean;
}>;


export type SetTypingMutation = { setTyping: { userErrors: Array<{ code: UserErrorCode }> } };

export type PushPublicKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type PushPublicKeyQuery = { pushPublicKey: string | null };

export type RegisterPushMutationVariables = Exact<{
  input: PushSubscriptionInput;
}>;


export type RegisterPushMutation = { registerPushSubscription: { subscriptionId: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type RemovePushMutationVariables = Exact<{
  endpoint: string;
}>;


export type RemovePushMutation = { removePushSubscription: { subscriptionId: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type PreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type PreferencesQuery = { notificationPreferences: { id: string, mutedKinds: Array<NotificationKind>, hasSound: boolean, showsText: boolean, mutedPhoneNumbers: Array<{ id: string }> } | null };

export type UpdatePreferencesMutationVariables = Exact<{
  input: NotificationPreferencesInput;
}>;


export type UpdatePreferencesMutation = { updateNotificationPreferences: { preferences: { id: string, mutedKinds: Array<NotificationKind>, hasSound: boolean, showsText: boolean, mutedPhoneNumbers: Array<{ id: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type UpdateScheduledMutationVariables = Exact<{
  input: UpdateScheduledMessageInput;
}>;


export type UpdateScheduledMutation = { updateScheduledMessage: { message: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null }, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, automation: { kind: AutomationKind, reason: AutomationReason } | null, confirmation: { words: Array<string> } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
           }> } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, words: Array<string> | null }> } };

export type DraftQueryVariables = Exact<{
  id: string;
}>;


export type DraftQuery = { conversation: { draft: string | null } | null };

export type SaveDraftMutationVariables = Exact<{
  conversationId: string;
  body: string;
}>;


export type SaveDraftMutation = { saveDraft: { userErrors: Array<{ code: UserErrorCode }> } };

export type CancelMutationVariables = Exact<{
  id: string;
}>;


export type CancelMutation = { cancelMessage: { message: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ResendMutationVariables = Exact<{
  id: string;
}>;


export type ResendMutation = { resendMessage: { message: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type DismissMutationVariables = Exact<{
  id: string;
}>;


export type DismissMutation = { dismissMessage: { message: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type SendAgainMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendAgainMutation = { sendMessage: { message: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type PreviewQueryVariables = Exact<{
  input: SendMessageInput;
}>;


export type PreviewQuery = { previewMessage: { encoding: MessageEncoding, segments: number, nonGsmCharacters: Array<string>, replacedCharacters: Array<{ count: number }>, userErrors: Array<{ code: UserErrorCode, message: string, earliestSendAt: string | null, words: Array<string> | null }> } };

export type SendMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMutation = { sendMessage: { message: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null }, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, automation: { kind: AutomationKind, reason: AutomationReason } | null, confirmation: { words: Array<string> } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
           }> } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, words: Array<string> | null }> } };

export type RecordFieldsQueryVariables = Exact<{
  recordType?: RecordType | null | undefined;
}>;


export type RecordFieldsQuery = { recordFields: Array<{ key: string, label: string, kind: RecordFieldKind }> };

export type TemplateChoicesQueryVariables = Exact<{
  recordType?: RecordType | null | undefined;
}>;


export type TemplateChoicesQuery = { templates: { edges: Array<{ node: { id: string, name: string, body: string } }> } };

export type TemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type TemplatesQuery = { me: { id: string, teams: Array<{ id: string, name: string }> }, templates: { edges: Array<{ node: { id: string, name: string, recordType: RecordType, language: string, body: string, updatedAt: string, owner:
          | { id: string, name: string }
          | { id: string, name: string }
         } }> } };

export type FieldUseFragment = { path: string, label: string, recordsWithout: number, recordsCounted: number };

export type CreateTemplateMutationVariables = Exact<{
  input: TemplateInput;
}>;


export type CreateTemplateMutation = { createTemplate: { template: { id: string } | null, fields: Array<{ path: string, label: string, recordsWithout: number, recordsCounted: number }> | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type UpdateTemplateMutationVariables = Exact<{
  id: string;
  input: TemplateInput;
}>;


export type UpdateTemplateMutation = { updateTemplate: { template: { id: string } | null, fields: Array<{ path: string, label: string, recordsWithout: number, recordsCounted: number }> | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type DeleteTemplateMutationVariables = Exact<{
  id: string;
}>;


export type DeleteTemplateMutation = { deleteTemplate: { deletedId: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type FillTemplateQueryVariables = Exact<{
  input: SendMessageInput;
}>;


export type FillTemplateQuery = { previewMessage: { body: string, bodyWithGaps: string, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type NotesQueryVariables = Exact<{
  id: string;
}>;


export type NotesQuery = { conversation: { id: string, notes: { edges: Array<{ node: { id: string, body: string, createdAt: string, editedAt: string | null, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }> } }> } } | null };

export type AddNoteMutationVariables = Exact<{
  id: string;
  body: string;
  mentionIds?: Array<string> | string | null | undefined;
}>;


export type AddNoteMutation = { addNote: { note: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type DeleteNoteMutationVariables = Exact<{
  id: string;
}>;


export type DeleteNoteMutation = { deleteNote: { note: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type AttentionQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AttentionQuery = { messages: { edges: Array<{ node: { id: string, body: string, status: MessageStatus, sendAt: string | null, createdAt: string, needsAttention: boolean, problem: { code: DeliveryProblemCode, reason: string, advice: string } | null, confirmation: { words: Array<string> } | null, sender: { id: string, name: string } | null, conversation: { id: string, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
          , phoneNumber: { id: string, name: string } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UpdateConversationMutationVariables = Exact<{
  input: UpdateConversationInput;
}>;


export type UpdateConversationMutation = { updateConversation: { conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
      , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type AssignConversationMutationVariables = Exact<{
  id: string;
  assigneeId?: string | null | undefined;
}>;


export type AssignConversationMutation = { assignConversation: { conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
      , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ConfirmRoutingMutationVariables = Exact<{
  id: string;
}>;


export type ConfirmRoutingMutation = { confirmRouting: { conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
      , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { me: { id: string, teams: Array<{ id: string, members: { edges: Array<{ node: { id: string, name: string, isActive: boolean, role: Role } }> } }> } };

export type WorkCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkCountsQuery = { workCounts: { id: string, mine: { count: number, isMore: boolean }, unassigned: { count: number, isMore: boolean }, needsAnswer: { count: number, isMore: boolean }, ambiguous: { count: number, isMore: boolean }, needsAttention: { count: number, isMore: boolean } } };

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
  isDismissed
  dismissalReason
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
      subject {
        __typename
        ... on PhoneNumber {
          id
          number
        }
      }
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
  defaultLanguage
  confirmWords
  defaultCountry
  textDays
  receiptDays
  installedTextDays
  installedReceiptDays
  automaticTexts {
    kind
    language
    text
    builtInText
    isOwn
  }
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
export const CountedFragmentDoc = new TypedDocumentString(`
    fragment Counted on Figures {
  received
  sent
  delivered
  failed
  failures {
    code
    count
  }
  optOuts
  newLeads
  answered
  unanswered
  medianFirstAnswerSeconds
  p90FirstAnswerSeconds
}
    `, {"fragmentName":"Counted"}) as unknown as TypedDocumentString<CountedFragment, unknown>;
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
export const ConversationItemFragmentDoc = new TypedDocumentString(`
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}
    `, {"fragmentName":"ConversationItem"}) as unknown as TypedDocumentString<ConversationItemFragment, unknown>;
export const MessageItemFragmentDoc = new TypedDocumentString(`
    fragment MessageItem on Message {
  id
  direction
  body
  media {
    url
    contentType
    fileName
    width
    height
  }
  status
  problem {
    code
    providerCode
    reason
    advice
  }
  needsAttention
  isExcess
  reactions {
    emoji
  }
  reactionTo {
    id
  }
  createdAt
  sendAt
  sender {
    id
    name
  }
  sentBy
  automation {
    kind
    reason
  }
  confirmation {
    words
  }
  routing {
    decidedBy
    isAmbiguous
    candidates {
      rank
      lostBy
      record {
        id
        type
        name
      }
    }
    hiddenCandidateCount
  }
}
    `, {"fragmentName":"MessageItem"}) as unknown as TypedDocumentString<MessageItemFragment, unknown>;
export const NotificationItemFragmentDoc = new TypedDocumentString(`
    fragment NotificationItem on Notification {
  id
  kind
  title
  body
  createdAt
  readAt
  conversation {
    id
    record {
      name
      type
    }
  }
}
    `, {"fragmentName":"NotificationItem"}) as unknown as TypedDocumentString<NotificationItemFragment, unknown>;
export const FieldUseFragmentDoc = new TypedDocumentString(`
    fragment FieldUse on TemplateFieldUse {
  path
  label
  recordsWithout
  recordsCounted
}
    `, {"fragmentName":"FieldUse"}) as unknown as TypedDocumentString<FieldUseFragment, unknown>;
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
    query Callbacks($states: [ReceiptState!], $causeCodes: [ReceiptCauseCode!], $isDismissed: Boolean, $search: String, $after: Cursor) {
  receipts(
    states: $states
    causeCodes: $causeCodes
    isDismissed: $isDismissed
    search: $search
    first: 50
    after: $after
  ) {
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
  isDismissed
  dismissalReason
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
  isDismissed
  dismissalReason
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
    mutation DismissCallbacks($id: ID!, $reason: String) {
  dismissReceipts(id: $id, reason: $reason) {
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
export const DismissCallbackDocument = new TypedDocumentString(`
    mutation DismissCallback($id: ID!, $reason: String) {
  dismissReceipt(id: $id, reason: $reason) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DismissCallbackMutation, DismissCallbackMutationVariables>;
export const RestoreCallbackDocument = new TypedDocumentString(`
    mutation RestoreCallback($id: ID!) {
  restoreReceipt(id: $id) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreCallbackMutation, RestoreCallbackMutationVariables>;
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
      subject {
        __typename
        ... on PhoneNumber {
          id
          number
        }
      }
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
  defaultLanguage
  confirmWords
  defaultCountry
  textDays
  receiptDays
  installedTextDays
  installedReceiptDays
  automaticTexts {
    kind
    language
    text
    builtInText
    isOwn
  }
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
export const TextsToEmptyDocument = new TypedDocumentString(`
    query TextsToEmpty($days: Int!) {
  companySettings {
    textsToEmpty(days: $days) {
      count
      isAtLeast
    }
  }
}
    `) as unknown as TypedDocumentString<TextsToEmptyQuery, TextsToEmptyQueryVariables>;
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
export const FiguresDocument = new TypedDocumentString(`
    query Figures($input: FiguresInput!, $total: FiguresInput!) {
  figures(input: $input) {
    ...Counted
    day
    subject {
      __typename
      id
      ... on User {
        name
      }
      ... on Team {
        name
      }
      ... on PhoneNumber {
        name
        number
      }
    }
  }
  total: figures(input: $total) {
    ...Counted
  }
}
    fragment Counted on Figures {
  received
  sent
  delivered
  failed
  failures {
    code
    count
  }
  optOuts
  newLeads
  answered
  unanswered
  medianFirstAnswerSeconds
  p90FirstAnswerSeconds
}`) as unknown as TypedDocumentString<FiguresQuery, FiguresQueryVariables>;
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
export const ImportUsersDocument = new TypedDocumentString(`
    query ImportUsers($after: Cursor) {
  users(first: 100, after: $after) {
    edges {
      node {
        externalId
        name
        email
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ImportUsersQuery, ImportUsersQueryVariables>;
export const ImportTeamsDocument = new TypedDocumentString(`
    query ImportTeams($after: Cursor) {
  teams(first: 100, after: $after) {
    edges {
      node {
        id
        externalId
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ImportTeamsQuery, ImportTeamsQueryVariables>;
export const ImportNumbersDocument = new TypedDocumentString(`
    query ImportNumbers($after: Cursor) {
  allPhoneNumbers(first: 100, after: $after) {
    edges {
      node {
        id
        number
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ImportNumbersQuery, ImportNumbersQueryVariables>;
export const ImportCountryDocument = new TypedDocumentString(`
    query ImportCountry {
  defaultCountry
}
    `) as unknown as TypedDocumentString<ImportCountryQuery, ImportCountryQueryVariables>;
export const ImportRecordsDocument = new TypedDocumentString(`
    mutation ImportRecords($input: [RecordInput!]!, $claim: Boolean!) {
  upsertRecords(input: $input, claimUnclaimedByNumber: $claim) {
    rows {
      index
      outcome
      isStale
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ImportRecordsMutation, ImportRecordsMutationVariables>;
export const CheckRecordsDocument = new TypedDocumentString(`
    mutation CheckRecords($input: [RecordInput!]!, $claim: Boolean!) {
  upsertRecords(input: $input, claimUnclaimedByNumber: $claim, dryRun: true) {
    rows {
      index
      outcome
      isStale
      possibleDuplicates {
        id
        name
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CheckRecordsMutation, CheckRecordsMutationVariables>;
export const ImportConsentDocument = new TypedDocumentString(`
    mutation ImportConsent($input: [ConsentInput!]!) {
  recordConsent(input: $input) {
    canceledMessageCount
    userErrors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ImportConsentMutation, ImportConsentMutationVariables>;
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
      awayMessage {
        isOn
        text
        hours {
          weekday
          from
          until
        }
        timeZone
        onHolidays
        awayUntil
        everyHours
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
export const MeasureDocument = new TypedDocumentString(`
    query Measure($kind: AutomationKind!, $text: String!) {
  measureAutomaticText(kind: $kind, text: $text) {
    segments
    nonGsmCharacters
    warnings
  }
}
    `) as unknown as TypedDocumentString<MeasureQuery, MeasureQueryVariables>;
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
export const CreateSignInLinkDocument = new TypedDocumentString(`
    mutation CreateSignInLink($id: ID!) {
  createSignInLink(id: $id) {
    path
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateSignInLinkMutation, CreateSignInLinkMutationVariables>;
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
export const DefaultCountryDocument = new TypedDocumentString(`
    query DefaultCountry {
  defaultCountry
}
    `) as unknown as TypedDocumentString<DefaultCountryQuery, DefaultCountryQueryVariables>;
export const ConsentOfConversationDocument = new TypedDocumentString(`
    query ConsentOfConversation($id: ID!, $customerNumber: String!) {
  conversation(id: $id) {
    id
    consent {
      state
      decidedBy {
        id
      }
    }
  }
  consentEntries(customerNumber: $customerNumber, first: 20) {
    pageInfo {
      hasNextPage
    }
    edges {
      node {
        id
        state
        scope
        source
        at
        evidence
        recordedBy
        by {
          id
          name
        }
        message {
          id
          body
        }
        subject {
          ... on PhoneNumber {
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
    `) as unknown as TypedDocumentString<ConsentOfConversationQuery, ConsentOfConversationQueryVariables>;
export const RecordConsentDocument = new TypedDocumentString(`
    mutation RecordConsent($input: [ConsentInput!]!) {
  recordConsent(input: $input) {
    entries {
      id
    }
    canceledMessageCount
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordConsentMutation, RecordConsentMutationVariables>;
export const OptOutDocument = new TypedDocumentString(`
    mutation OptOut($id: ID!) {
  optOutCustomer(id: $id) {
    conversations {
      ...ConversationItem
    }
    userErrors {
      code
      message
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}`) as unknown as TypedDocumentString<OptOutMutation, OptOutMutationVariables>;
export const MarkUnreadDocument = new TypedDocumentString(`
    mutation MarkUnread($id: ID!) {
  markConversationUnread(id: $id) {
    conversation {
      ...ConversationItem
    }
    userErrors {
      code
      message
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}`) as unknown as TypedDocumentString<MarkUnreadMutation, MarkUnreadMutationVariables>;
export const ConversationDocument = new TypedDocumentString(`
    query Conversation($id: ID!) {
  conversation(id: $id) {
    ...ConversationItem
    customerTimeZones
    record {
      phones {
        kind
        number
      }
      conversations(first: 50) {
        edges {
          node {
            id
            customerNumber
            phoneNumber {
              id
            }
          }
        }
      }
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}`) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
export const LastSentDocument = new TypedDocumentString(`
    query LastSent($id: ID!) {
  conversation(id: $id) {
    id
    messages(last: 10) {
      edges {
        node {
          id
          body
          direction
          status
          sendAt
          createdAt
          media {
            contentType
          }
          sender {
            id
            name
          }
          sentBy
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LastSentQuery, LastSentQueryVariables>;
export const PersonMessagesDocument = new TypedDocumentString(`
    query PersonMessages($id: ID!, $before: Cursor) {
  personMessages(recordId: $id, last: 40, before: $before) {
    edges {
      node {
        ...MessageItem
        conversation {
          ...ConversationItem
        }
      }
    }
    pageInfo {
      hasPreviousPage
      startCursor
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}
fragment MessageItem on Message {
  id
  direction
  body
  media {
    url
    contentType
    fileName
    width
    height
  }
  status
  problem {
    code
    providerCode
    reason
    advice
  }
  needsAttention
  isExcess
  reactions {
    emoji
  }
  reactionTo {
    id
  }
  createdAt
  sendAt
  sender {
    id
    name
  }
  sentBy
  automation {
    kind
    reason
  }
  confirmation {
    words
  }
  routing {
    decidedBy
    isAmbiguous
    candidates {
      rank
      lostBy
      record {
        id
        type
        name
      }
    }
    hiddenCandidateCount
  }
}`) as unknown as TypedDocumentString<PersonMessagesQuery, PersonMessagesQueryVariables>;
export const SellersDocument = new TypedDocumentString(`
    query Sellers {
  users(filter: {isActive: true}, first: 100) {
    edges {
      node {
        id
        name
        role
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SellersQuery, SellersQueryVariables>;
export const FoundMessagesDocument = new TypedDocumentString(`
    query FoundMessages($filter: MessageFilter!, $first: Int!, $after: Cursor) {
  messages(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        body
        direction
        createdAt
        sender {
          id
          name
        }
        conversation {
          id
          record {
            id
            type
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
    `) as unknown as TypedDocumentString<FoundMessagesQuery, FoundMessagesQueryVariables>;
export const FoundRecordsDocument = new TypedDocumentString(`
    query FoundRecords($search: String!) {
  records(search: $search, first: 4) {
    edges {
      node {
        id
        type
        name
        phones {
          kind
          number
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FoundRecordsQuery, FoundRecordsQueryVariables>;
export const ConversationsDocument = new TypedDocumentString(`
    query Conversations($filter: ConversationFilter, $orderBy: ConversationOrder, $first: Int!, $after: Cursor) {
  conversations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    edges {
      node {
        ...ConversationItem
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}`) as unknown as TypedDocumentString<ConversationsQuery, ConversationsQueryVariables>;
export const MessagesDocument = new TypedDocumentString(`
    query Messages($id: ID!, $first: Int, $last: Int, $before: Cursor, $after: Cursor, $around: ID) {
  conversation(id: $id) {
    messages(
      first: $first
      last: $last
      before: $before
      after: $after
      around: $around
    ) {
      edges {
        node {
          ...MessageItem
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    fragment MessageItem on Message {
  id
  direction
  body
  media {
    url
    contentType
    fileName
    width
    height
  }
  status
  problem {
    code
    providerCode
    reason
    advice
  }
  needsAttention
  isExcess
  reactions {
    emoji
  }
  reactionTo {
    id
  }
  createdAt
  sendAt
  sender {
    id
    name
  }
  sentBy
  automation {
    kind
    reason
  }
  confirmation {
    words
  }
  routing {
    decidedBy
    isAmbiguous
    candidates {
      rank
      lostBy
      record {
        id
        type
        name
      }
    }
    hiddenCandidateCount
  }
}`) as unknown as TypedDocumentString<MessagesQuery, MessagesQueryVariables>;
export const MarkReadDocument = new TypedDocumentString(`
    mutation MarkRead($id: ID!) {
  markConversationRead(id: $id) {
    conversation {
      ...ConversationItem
    }
    userErrors {
      code
      message
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}`) as unknown as TypedDocumentString<MarkReadMutation, MarkReadMutationVariables>;
export const MovesDocument = new TypedDocumentString(`
    query Moves($id: ID!) {
  node(id: $id) {
    ... on Message {
      moves {
        id
        canBeUndone
        by {
          name
        }
        from {
          name
        }
      }
      arrivalRouting {
        decidedBy
        record {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MovesQuery, MovesQueryVariables>;
export const MoveDocument = new TypedDocumentString(`
    mutation Move($input: MoveMessagesInput!) {
  moveMessages(input: $input) {
    moveId
    conversation {
      id
      record {
        name
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MoveMutation, MoveMutationVariables>;
export const UndoMoveDocument = new TypedDocumentString(`
    mutation UndoMove($moveId: ID!) {
  undoMove(moveId: $moveId) {
    conversation {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UndoMoveMutation, UndoMoveMutationVariables>;
export const RenameDocument = new TypedDocumentString(`
    mutation Rename($input: UpdateRecordInput!) {
  updateRecord(input: $input) {
    record {
      id
      name
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RenameMutation, RenameMutationVariables>;
export const RecordDocument = new TypedDocumentString(`
    query Record($id: ID!) {
  record(id: $id) {
    id
    type
    name
    isActive
    updatedAt
    owner {
      ... on User {
        name
      }
      ... on Team {
        name
      }
    }
    phones {
      kind
      number
    }
    conversations(first: 20) {
      edges {
        node {
          ...ConversationItem
        }
      }
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}`) as unknown as TypedDocumentString<RecordQuery, RecordQueryVariables>;
export const RecordsDocument = new TypedDocumentString(`
    query Records($search: String, $after: Cursor) {
  records(search: $search, first: 30, after: $after) {
    edges {
      node {
        id
        type
        name
        isActive
        phones {
          kind
          number
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RecordsQuery, RecordsQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    name
    role
  }
  phoneNumbers {
    id
    number
    name
    owner {
      ... on User {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const EventsDocument = new TypedDocumentString(`
    subscription Events($after: Cursor) {
  events(after: $after) {
    __typename
    cursor
    at
    ... on MessageAdded {
      message {
        ...MessageItem
        conversation {
          ...ConversationItem
        }
      }
    }
    ... on MessageUpdated {
      message {
        ...MessageItem
        conversation {
          ...ConversationItem
        }
      }
    }
    ... on MessagesMoved {
      messageCount
    }
    ... on ConversationUpdated {
      conversation {
        ...ConversationItem
      }
    }
    ... on ConversationRead {
      conversation {
        ...ConversationItem
      }
    }
    ... on ConversationLeft {
      conversationId
    }
    ... on ConsentChanged {
      conversation {
        ...ConversationItem
      }
    }
    ... on NotificationAdded {
      notification {
        ...NotificationItem
        isMuted
      }
    }
    ... on NotificationsRead {
      notificationIds
      unreadCount
    }
    ... on RecordUpdated {
      record {
        id
      }
    }
    ... on NoteChanged {
      conversation {
        id
      }
    }
    ... on TemplateUpdated {
      templateId
    }
    ... on ViewerUpdated {
      viewer {
        id
      }
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}
fragment MessageItem on Message {
  id
  direction
  body
  media {
    url
    contentType
    fileName
    width
    height
  }
  status
  problem {
    code
    providerCode
    reason
    advice
  }
  needsAttention
  isExcess
  reactions {
    emoji
  }
  reactionTo {
    id
  }
  createdAt
  sendAt
  sender {
    id
    name
  }
  sentBy
  automation {
    kind
    reason
  }
  confirmation {
    words
  }
  routing {
    decidedBy
    isAmbiguous
    candidates {
      rank
      lostBy
      record {
        id
        type
        name
      }
    }
    hiddenCandidateCount
  }
}
fragment NotificationItem on Notification {
  id
  kind
  title
  body
  createdAt
  readAt
  conversation {
    id
    record {
      name
      type
    }
  }
}`) as unknown as TypedDocumentString<EventsSubscription, EventsSubscriptionVariables>;
export const MediaDocument = new TypedDocumentString(`
    query Media($id: ID!) {
  node(id: $id) {
    ... on Message {
      media {
        url
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MediaQuery, MediaQueryVariables>;
export const CreateUploadDocument = new TypedDocumentString(`
    mutation CreateUpload($input: UploadInput!) {
  createUpload(input: $input) {
    upload {
      id
      url
      method
      headers {
        name
        value
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateUploadMutation, CreateUploadMutationVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($after: Cursor) {
  notifications(first: 30, after: $after) {
    unreadCount
    edges {
      node {
        ...NotificationItem
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment NotificationItem on Notification {
  id
  kind
  title
  body
  createdAt
  readAt
  conversation {
    id
    record {
      name
      type
    }
  }
}`) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const MarkNotificationsReadDocument = new TypedDocumentString(`
    mutation MarkNotificationsRead($ids: [ID!]) {
  markNotificationsRead(ids: $ids) {
    unreadCount
  }
}
    `) as unknown as TypedDocumentString<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const SetTypingDocument = new TypedDocumentString(`
    mutation SetTyping($conversationId: ID!, $isTyping: Boolean!) {
  setTyping(conversationId: $conversationId, isTyping: $isTyping) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SetTypingMutation, SetTypingMutationVariables>;
export const PushPublicKeyDocument = new TypedDocumentString(`
    query PushPublicKey {
  pushPublicKey
}
    `) as unknown as TypedDocumentString<PushPublicKeyQuery, PushPublicKeyQueryVariables>;
export const RegisterPushDocument = new TypedDocumentString(`
    mutation RegisterPush($input: PushSubscriptionInput!) {
  registerPushSubscription(input: $input) {
    subscriptionId
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterPushMutation, RegisterPushMutationVariables>;
export const RemovePushDocument = new TypedDocumentString(`
    mutation RemovePush($endpoint: String!) {
  removePushSubscription(endpoint: $endpoint) {
    subscriptionId
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemovePushMutation, RemovePushMutationVariables>;
export const PreferencesDocument = new TypedDocumentString(`
    query Preferences {
  notificationPreferences {
    id
    mutedKinds
    mutedPhoneNumbers {
      id
    }
    hasSound
    showsText
  }
}
    `) as unknown as TypedDocumentString<PreferencesQuery, PreferencesQueryVariables>;
export const UpdatePreferencesDocument = new TypedDocumentString(`
    mutation UpdatePreferences($input: NotificationPreferencesInput!) {
  updateNotificationPreferences(input: $input) {
    preferences {
      id
      mutedKinds
      mutedPhoneNumbers {
        id
      }
      hasSound
      showsText
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UpdatePreferencesMutation, UpdatePreferencesMutationVariables>;
export const UpdateScheduledDocument = new TypedDocumentString(`
    mutation UpdateScheduled($input: UpdateScheduledMessageInput!) {
  updateScheduledMessage(input: $input) {
    message {
      ...MessageItem
      conversation {
        ...ConversationItem
      }
    }
    userErrors {
      code
      message
      words
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}
fragment MessageItem on Message {
  id
  direction
  body
  media {
    url
    contentType
    fileName
    width
    height
  }
  status
  problem {
    code
    providerCode
    reason
    advice
  }
  needsAttention
  isExcess
  reactions {
    emoji
  }
  reactionTo {
    id
  }
  createdAt
  sendAt
  sender {
    id
    name
  }
  sentBy
  automation {
    kind
    reason
  }
  confirmation {
    words
  }
  routing {
    decidedBy
    isAmbiguous
    candidates {
      rank
      lostBy
      record {
        id
        type
        name
      }
    }
    hiddenCandidateCount
  }
}`) as unknown as TypedDocumentString<UpdateScheduledMutation, UpdateScheduledMutationVariables>;
export const DraftDocument = new TypedDocumentString(`
    query Draft($id: ID!) {
  conversation(id: $id) {
    draft
  }
}
    `) as unknown as TypedDocumentString<DraftQuery, DraftQueryVariables>;
export const SaveDraftDocument = new TypedDocumentString(`
    mutation SaveDraft($conversationId: ID!, $body: String!) {
  saveDraft(conversationId: $conversationId, body: $body) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const CancelDocument = new TypedDocumentString(`
    mutation Cancel($id: ID!) {
  cancelMessage(id: $id) {
    message {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelMutation, CancelMutationVariables>;
export const ResendDocument = new TypedDocumentString(`
    mutation Resend($id: ID!) {
  resendMessage(id: $id) {
    message {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResendMutation, ResendMutationVariables>;
export const DismissDocument = new TypedDocumentString(`
    mutation Dismiss($id: ID!) {
  dismissMessage(id: $id) {
    message {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DismissMutation, DismissMutationVariables>;
export const SendAgainDocument = new TypedDocumentString(`
    mutation SendAgain($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendAgainMutation, SendAgainMutationVariables>;
export const PreviewDocument = new TypedDocumentString(`
    query Preview($input: SendMessageInput!) {
  previewMessage(input: $input) {
    encoding
    segments
    nonGsmCharacters
    replacedCharacters {
      count
    }
    userErrors {
      code
      message
      earliestSendAt
      words
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewQuery, PreviewQueryVariables>;
export const SendDocument = new TypedDocumentString(`
    mutation Send($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      ...MessageItem
      conversation {
        ...ConversationItem
      }
    }
    userErrors {
      code
      message
      words
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}
fragment MessageItem on Message {
  id
  direction
  body
  media {
    url
    contentType
    fileName
    width
    height
  }
  status
  problem {
    code
    providerCode
    reason
    advice
  }
  needsAttention
  isExcess
  reactions {
    emoji
  }
  reactionTo {
    id
  }
  createdAt
  sendAt
  sender {
    id
    name
  }
  sentBy
  automation {
    kind
    reason
  }
  confirmation {
    words
  }
  routing {
    decidedBy
    isAmbiguous
    candidates {
      rank
      lostBy
      record {
        id
        type
        name
      }
    }
    hiddenCandidateCount
  }
}`) as unknown as TypedDocumentString<SendMutation, SendMutationVariables>;
export const RecordFieldsDocument = new TypedDocumentString(`
    query RecordFields($recordType: RecordType) {
  recordFields(recordType: $recordType) {
    key
    label
    kind
  }
}
    `) as unknown as TypedDocumentString<RecordFieldsQuery, RecordFieldsQueryVariables>;
export const TemplateChoicesDocument = new TypedDocumentString(`
    query TemplateChoices($recordType: RecordType) {
  templates(recordType: $recordType, first: 100) {
    edges {
      node {
        id
        name
        body
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TemplateChoicesQuery, TemplateChoicesQueryVariables>;
export const TemplatesDocument = new TypedDocumentString(`
    query Templates {
  me {
    id
    teams {
      id
      name
    }
  }
  templates(first: 100) {
    edges {
      node {
        id
        name
        recordType
        language
        body
        updatedAt
        owner {
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
    `) as unknown as TypedDocumentString<TemplatesQuery, TemplatesQueryVariables>;
export const CreateTemplateDocument = new TypedDocumentString(`
    mutation CreateTemplate($input: TemplateInput!) {
  createTemplate(input: $input) {
    template {
      id
    }
    fields {
      ...FieldUse
    }
    userErrors {
      code
      message
    }
  }
}
    fragment FieldUse on TemplateFieldUse {
  path
  label
  recordsWithout
  recordsCounted
}`) as unknown as TypedDocumentString<CreateTemplateMutation, CreateTemplateMutationVariables>;
export const UpdateTemplateDocument = new TypedDocumentString(`
    mutation UpdateTemplate($id: ID!, $input: TemplateInput!) {
  updateTemplate(id: $id, input: $input) {
    template {
      id
    }
    fields {
      ...FieldUse
    }
    userErrors {
      code
      message
    }
  }
}
    fragment FieldUse on TemplateFieldUse {
  path
  label
  recordsWithout
  recordsCounted
}`) as unknown as TypedDocumentString<UpdateTemplateMutation, UpdateTemplateMutationVariables>;
export const DeleteTemplateDocument = new TypedDocumentString(`
    mutation DeleteTemplate($id: ID!) {
  deleteTemplate(id: $id) {
    deletedId
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteTemplateMutation, DeleteTemplateMutationVariables>;
export const FillTemplateDocument = new TypedDocumentString(`
    query FillTemplate($input: SendMessageInput!) {
  previewMessage(input: $input) {
    body
    bodyWithGaps
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FillTemplateQuery, FillTemplateQueryVariables>;
export const NotesDocument = new TypedDocumentString(`
    query Notes($id: ID!) {
  conversation(id: $id) {
    id
    notes(last: 50) {
      edges {
        node {
          id
          body
          createdAt
          editedAt
          author {
            id
            name
          }
          mentions {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NotesQuery, NotesQueryVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($id: ID!, $body: String!, $mentionIds: [ID!]) {
  addNote(conversationId: $id, body: $body, mentionIds: $mentionIds) {
    note {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const DeleteNoteDocument = new TypedDocumentString(`
    mutation DeleteNote($id: ID!) {
  deleteNote(id: $id) {
    note {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteNoteMutation, DeleteNoteMutationVariables>;
export const AttentionDocument = new TypedDocumentString(`
    query Attention($after: Cursor) {
  messages(filter: {needsAttention: true}, first: 30, after: $after) {
    edges {
      node {
        id
        body
        status
        sendAt
        createdAt
        needsAttention
        problem {
          code
          reason
          advice
        }
        confirmation {
          words
        }
        sender {
          id
          name
        }
        conversation {
          id
          record {
            id
            type
            name
          }
          phoneNumber {
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
    `) as unknown as TypedDocumentString<AttentionQuery, AttentionQueryVariables>;
export const UpdateConversationDocument = new TypedDocumentString(`
    mutation UpdateConversation($input: UpdateConversationInput!) {
  updateConversation(input: $input) {
    conversation {
      ...ConversationItem
    }
    userErrors {
      code
      message
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}`) as unknown as TypedDocumentString<UpdateConversationMutation, UpdateConversationMutationVariables>;
export const AssignConversationDocument = new TypedDocumentString(`
    mutation AssignConversation($id: ID!, $assigneeId: ID) {
  assignConversation(id: $id, assigneeId: $assigneeId) {
    conversation {
      ...ConversationItem
    }
    userErrors {
      code
      message
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}`) as unknown as TypedDocumentString<AssignConversationMutation, AssignConversationMutationVariables>;
export const ConfirmRoutingDocument = new TypedDocumentString(`
    mutation ConfirmRouting($id: ID!) {
  confirmRouting(conversationId: $id) {
    conversation {
      ...ConversationItem
    }
    userErrors {
      code
      message
    }
  }
}
    fragment ConversationItem on Conversation {
  id
  customerNumber
  unreadCount
  isOptedOut
  updatedAt
  state
  snoozedUntil
  waitingSince
  isAmbiguous
  assignee {
    id
    name
  }
  record {
    id
    type
    name
  }
  phoneNumber {
    id
    number
    name
  }
  lastMessage {
    id
    body
    direction
    status
    sendAt
    createdAt
    media {
      contentType
    }
    sender {
      id
      name
    }
    sentBy
  }
}`) as unknown as TypedDocumentString<ConfirmRoutingMutation, ConfirmRoutingMutationVariables>;
export const ColleaguesDocument = new TypedDocumentString(`
    query Colleagues {
  me {
    id
    teams {
      id
      members(first: 100) {
        edges {
          node {
            id
            name
            isActive
            role
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ColleaguesQuery, ColleaguesQueryVariables>;
export const WorkCountsDocument = new TypedDocumentString(`
    query WorkCounts {
  workCounts {
    id
    mine {
      count
      isMore
    }
    unassigned {
      count
      isMore
    }
    needsAnswer {
      count
      isMore
    }
    ambiguous {
      count
      isMore
    }
    needsAttention {
      count
      isMore
    }
  }
}
    `) as unknown as TypedDocumentString<WorkCountsQuery, WorkCountsQueryVariables>;