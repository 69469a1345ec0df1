/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type RecordFieldKind =
  | 'BOOLEAN'
  | 'DATE'
  | 'NUMBER'
  | 'TEXT';

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

export type SendMessageInput = {
  body?: string | null | undefined;
  cancelIfCustomerReplies?: boolean | null | undefined;
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

export type TemplateInput = {
  body: string;
  language?: string;
  name: string;
  recordType: RecordType;
  teamId?: string | null | undefined;
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
  id: string;
  sendAt?: string | null | undefined;
};

export type UploadInput = {
  bytes: number;
  contentType: string;
  fileName: string;
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

export type WorkState =
  | 'DONE'
  | 'OPEN'
  | 'SNOOZED';

export type ConversationItemFragment = { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
    | { id: string, type: RecordType, name: string }
    | { id: string, type: RecordType, name: string }
    | { id: string, type: RecordType, name: string }
    | { id: string, type: RecordType, name: string }
  , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null };

export type MessageItemFragment = { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
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
          , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null }, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
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


export type MessagesQuery = { conversation: { messages: { edges: Array<{ node: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
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
          , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null }, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
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
          , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null }, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
             }> } | null } }
    | { __typename: 'MessagesMoved', messageCount: number, cursor: string, at: string }
    | { __typename: 'NoteChanged', cursor: string, at: string, conversation: { id: string } }
    | { __typename: 'NotificationAdded', cursor: string, at: string, notification: { id: string, kind: NotificationKind, title: string, body: string, createdAt: string, readAt: string | null, conversation: { id: string, record:
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

export type UpdateScheduledMutationVariables = Exact<{
  input: UpdateScheduledMessageInput;
}>;


export type UpdateScheduledMutation = { updateScheduledMessage: { message: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null }, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
           }> } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

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


export type PreviewQuery = { previewMessage: { encoding: MessageEncoding, segments: number, nonGsmCharacters: Array<string>, replacedCharacters: Array<{ count: number }>, userErrors: Array<{ code: UserErrorCode, message: string, earliestSendAt: string | null }> } };

export type SendMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMutation = { sendMessage: { message: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, state: WorkState, snoozedUntil: string | null, waitingSince: string | null, isAmbiguous: boolean, assignee: { id: string, name: string } | null, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, sendAt: string | null, createdAt: string, sentBy: string | null, media: Array<{ contentType: string }>, sender: { id: string, name: string } | null } | null }, media: Array<{ url: string, contentType: string, fileName: string | null, width: number | null, height: number | null }>, problem: { code: DeliveryProblemCode, providerCode: string | null, reason: string, advice: string } | null, reactions: Array<{ emoji: string }>, reactionTo: { id: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
           }> } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

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

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { me: { id: string, teams: Array<{ id: string, members: { edges: Array<{ node: { id: string, name: string, isActive: boolean, role: Role } }> } }> } };

export type NotesQueryVariables = Exact<{
  id: string;
}>;


export type NotesQuery = { conversation: { id: string, notes: { edges: Array<{ node: { id: string, body: string, createdAt: string, editedAt: string | null, author: { id: string, name: string } } }> } } | null };

export type AddNoteMutationVariables = Exact<{
  id: string;
  body: string;
}>;


export type AddNoteMutation = { addNote: { note: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type DeleteNoteMutationVariables = Exact<{
  id: string;
}>;


export type DeleteNoteMutation = { deleteNote: { note: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type AttentionQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AttentionQuery = { messages: { edges: Array<{ node: { id: string, body: string, status: MessageStatus, sendAt: string | null, createdAt: string, needsAttention: boolean, problem: { code: DeliveryProblemCode, reason: string, advice: string } | null, sender: { id: string, name: string } | null, conversation: { id: string, record:
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
    query Conversations($filter: ConversationFilter, $orderBy: ConversationOrder, $after: Cursor) {
  conversations(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
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
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NotesQuery, NotesQueryVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($id: ID!, $body: String!) {
  addNote(conversationId: $id, body: $body) {
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