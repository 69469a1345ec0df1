/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ConversationFilter = {
  phoneNumberIds?: Array<string> | null | undefined;
  recordTypes?: Array<RecordType> | null | undefined;
  search?: string | null | undefined;
  unreadOnly?: boolean | null | undefined;
};

export type MessageDirection =
  | 'INBOUND'
  | 'OUTBOUND';

export type MessageEncoding =
  | 'GSM7'
  | 'UCS2';

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
  | 'CUSTOMER_MAY_OPT_OUT'
  | 'CUSTOMER_OPTED_OUT'
  | 'MESSAGE_CANCELED'
  | 'MESSAGE_FAILED'
  | 'MESSAGE_IN_DOUBT'
  | 'MISSING_PRIVILEGE'
  | 'NEW_LEAD'
  | 'NEW_MESSAGE'
  | 'UNATTENDED_MESSAGE';

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
  phoneNumberId?: string | null | undefined;
  recordId?: string | null | undefined;
  sendAt?: string | null | undefined;
  templateId?: string | null | undefined;
  to?: string | null | undefined;
};

export type TemplateInput = {
  body: string;
  language?: string;
  name: string;
  recordType: RecordType;
  teamId?: string | null | undefined;
};

export type UserErrorCode =
  | 'BODY_TOO_LONG'
  | 'CONVERSATION_CHANGED'
  | 'COUNTRY_NOT_ALLOWED'
  | 'EMPTY_BODY'
  | 'FORBIDDEN'
  | 'IDEMPOTENCY_CONFLICT'
  | 'INVALID_INPUT'
  | 'INVALID_NUMBER'
  | 'NOT_FOUND'
  | 'NO_PHONE_NUMBER'
  | 'NUMBER_NOT_ASSIGNED'
  | 'QUIET_HOURS'
  | 'RECIPIENT_OPTED_OUT'
  | 'TEMPLATE_FIELD_MISSING'
  | 'TEMPLATE_INVALID'
  | 'TOO_LATE'
  | 'TOO_MANY_SENDS';

export type ConversationItemFragment = { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
    | { id: string, type: RecordType, name: string }
    | { id: string, type: RecordType, name: string }
    | { id: string, type: RecordType, name: string }
    | { id: string, type: RecordType, name: string }
  , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null };

export type MessageItemFragment = { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, media: Array<{ url: string, contentType: string }>, problem: { providerCode: string | null, reason: string, advice: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
       }> } | null };

export type ConversationQueryVariables = Exact<{
  id: string;
}>;


export type ConversationQuery = { conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
      | { id: string, type: RecordType, name: string, phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, phoneNumber: { id: string } } }> } }
      | { id: string, type: RecordType, name: string, phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, phoneNumber: { id: string } } }> } }
      | { id: string, type: RecordType, name: string, phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, phoneNumber: { id: string } } }> } }
      | { id: string, type: RecordType, name: string, phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, phoneNumber: { id: string } } }> } }
    , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null } | null };

export type MessagesQueryVariables = Exact<{
  id: string;
  before?: string | null | undefined;
}>;


export type MessagesQuery = { conversation: { messages: { edges: Array<{ node: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, media: Array<{ url: string, contentType: string }>, problem: { providerCode: string | null, reason: string, advice: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
                | { id: string, type: RecordType, name: string }
                | { id: string, type: RecordType, name: string }
                | { id: string, type: RecordType, name: string }
                | { id: string, type: RecordType, name: string }
               }> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ConversationsQueryVariables = Exact<{
  filter?: ConversationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ConversationsQuery = { conversations: { edges: Array<{ node: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MarkReadMutationVariables = Exact<{
  id: string;
}>;


export type MarkReadMutation = { markConversationRead: { conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
        | { id: string, type: RecordType, name: string }
      , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null } | null, userErrors: Array<{ message: string }> } };

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
       } | null, userErrors: Array<{ message: string }> } };

export type UndoMoveMutationVariables = Exact<{
  moveId: string;
}>;


export type UndoMoveMutation = { undoMove: { conversation: { id: string } | null, userErrors: Array<{ message: string }> } };

export type RecordQueryVariables = Exact<{
  id: string;
}>;


export type RecordQuery = { record:
    | { id: string, type: RecordType, name: string, isActive: boolean, updatedAt: string, owner:
        | { name: string }
        | { name: string }
      , phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
            , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null } }> } }
    | { id: string, type: RecordType, name: string, isActive: boolean, updatedAt: string, owner:
        | { name: string }
        | { name: string }
      , phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
            , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null } }> } }
    | { id: string, type: RecordType, name: string, isActive: boolean, updatedAt: string, owner:
        | { name: string }
        | { name: string }
      , phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
            , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null } }> } }
    | { id: string, type: RecordType, name: string, isActive: boolean, updatedAt: string, owner:
        | { name: string }
        | { name: string }
      , phones: Array<{ kind: RecordPhoneKind, number: string }>, conversations: { edges: Array<{ node: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
              | { id: string, type: RecordType, name: string }
            , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null } }> } }
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

export type EventCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type EventCursorQuery = { eventCursor: string };

export type MessageAddedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MessageAddedSubscription = { messageAdded: { cursor: string, message: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null }, media: Array<{ url: string, contentType: string }>, problem: { providerCode: string | null, reason: string, advice: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
           }> } | null } } };

export type MessageUpdatedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MessageUpdatedSubscription = { messageUpdated: { cursor: string, message: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null }, media: Array<{ url: string, contentType: string }>, problem: { providerCode: string | null, reason: string, advice: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
           }> } | null } } };

export type NotificationAddedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NotificationAddedSubscription = { notificationAdded: { cursor: string, notification: { id: string, kind: NotificationKind, title: string, body: string, createdAt: string, readAt: string | null, conversation: { id: string, record:
          | { name: string, type: RecordType }
          | { name: string, type: RecordType }
          | { name: string, type: RecordType }
          | { name: string, type: RecordType }
         } | null } } };

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

export type CancelMutationVariables = Exact<{
  id: string;
}>;


export type CancelMutation = { cancelMessage: { message: { id: string } | null, userErrors: Array<{ message: string }> } };

export type ResendMutationVariables = Exact<{
  id: string;
}>;


export type ResendMutation = { resendMessage: { message: { id: string } | null, userErrors: Array<{ message: string }> } };

export type PreviewQueryVariables = Exact<{
  input: SendMessageInput;
}>;


export type PreviewQuery = { previewMessage: { encoding: MessageEncoding, segments: number, nonGsmCharacters: Array<string>, userErrors: Array<{ code: UserErrorCode, message: string, earliestSendAt: string | null }> } };

export type SendMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMutation = { sendMessage: { message: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, isExcess: boolean, createdAt: string, sendAt: string | null, sentBy: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null }, media: Array<{ url: string, contentType: string }>, problem: { providerCode: string | null, reason: string, advice: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, hiddenCandidateCount: number, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
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


export type CreateTemplateMutation = { createTemplate: { template: { id: string } | null, fields: Array<{ path: string, label: string, recordsWithout: number, recordsCounted: number }> | null, userErrors: Array<{ message: string }> } };

export type UpdateTemplateMutationVariables = Exact<{
  id: string;
  input: TemplateInput;
}>;


export type UpdateTemplateMutation = { updateTemplate: { template: { id: string } | null, fields: Array<{ path: string, label: string, recordsWithout: number, recordsCounted: number }> | null, userErrors: Array<{ message: string }> } };

export type DeleteTemplateMutationVariables = Exact<{
  id: string;
}>;


export type DeleteTemplateMutation = { deleteTemplate: { deletedId: string | null, userErrors: Array<{ message: string }> } };

export type FillTemplateQueryVariables = Exact<{
  input: SendMessageInput;
}>;


export type FillTemplateQuery = { previewMessage: { body: string, userErrors: Array<{ code: UserErrorCode, message: string }> } };

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
    createdAt
    media {
      contentType
    }
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
  }
  status
  problem {
    providerCode
    reason
    advice
  }
  needsAttention
  isExcess
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
export const ConversationDocument = new TypedDocumentString(`
    query Conversation($id: ID!) {
  conversation(id: $id) {
    ...ConversationItem
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
    createdAt
    media {
      contentType
    }
  }
}`) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
export const MessagesDocument = new TypedDocumentString(`
    query Messages($id: ID!, $before: Cursor) {
  conversation(id: $id) {
    messages(last: 40, before: $before) {
      edges {
        node {
          ...MessageItem
        }
      }
      pageInfo {
        hasNextPage: hasPreviousPage
        endCursor: startCursor
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
  }
  status
  problem {
    providerCode
    reason
    advice
  }
  needsAttention
  isExcess
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
export const ConversationsDocument = new TypedDocumentString(`
    query Conversations($filter: ConversationFilter, $after: Cursor) {
  conversations(filter: $filter, first: 50, after: $after) {
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
    createdAt
    media {
      contentType
    }
  }
}`) as unknown as TypedDocumentString<ConversationsQuery, ConversationsQueryVariables>;
export const MarkReadDocument = new TypedDocumentString(`
    mutation MarkRead($id: ID!) {
  markConversationRead(id: $id) {
    conversation {
      ...ConversationItem
    }
    userErrors {
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
    createdAt
    media {
      contentType
    }
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
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UndoMoveMutation, UndoMoveMutationVariables>;
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
    createdAt
    media {
      contentType
    }
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
export const EventCursorDocument = new TypedDocumentString(`
    query EventCursor {
  eventCursor
}
    `) as unknown as TypedDocumentString<EventCursorQuery, EventCursorQueryVariables>;
export const MessageAddedDocument = new TypedDocumentString(`
    subscription MessageAdded($after: Cursor) {
  messageAdded(after: $after) {
    cursor
    message {
      ...MessageItem
      conversation {
        ...ConversationItem
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
    createdAt
    media {
      contentType
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
  }
  status
  problem {
    providerCode
    reason
    advice
  }
  needsAttention
  isExcess
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
}`) as unknown as TypedDocumentString<MessageAddedSubscription, MessageAddedSubscriptionVariables>;
export const MessageUpdatedDocument = new TypedDocumentString(`
    subscription MessageUpdated($after: Cursor) {
  messageUpdated(after: $after) {
    cursor
    message {
      ...MessageItem
      conversation {
        ...ConversationItem
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
    createdAt
    media {
      contentType
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
  }
  status
  problem {
    providerCode
    reason
    advice
  }
  needsAttention
  isExcess
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
}`) as unknown as TypedDocumentString<MessageUpdatedSubscription, MessageUpdatedSubscriptionVariables>;
export const NotificationAddedDocument = new TypedDocumentString(`
    subscription NotificationAdded($after: Cursor) {
  notificationAdded(after: $after) {
    cursor
    notification {
      ...NotificationItem
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
}`) as unknown as TypedDocumentString<NotificationAddedSubscription, NotificationAddedSubscriptionVariables>;
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
export const CancelDocument = new TypedDocumentString(`
    mutation Cancel($id: ID!) {
  cancelMessage(id: $id) {
    message {
      id
    }
    userErrors {
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
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResendMutation, ResendMutationVariables>;
export const PreviewDocument = new TypedDocumentString(`
    query Preview($input: SendMessageInput!) {
  previewMessage(input: $input) {
    encoding
    segments
    nonGsmCharacters
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
    createdAt
    media {
      contentType
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
  }
  status
  problem {
    providerCode
    reason
    advice
  }
  needsAttention
  isExcess
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
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteTemplateMutation, DeleteTemplateMutationVariables>;
export const FillTemplateDocument = new TypedDocumentString(`
    query FillTemplate($input: SendMessageInput!) {
  previewMessage(input: $input) {
    body
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FillTemplateQuery, FillTemplateQueryVariables>;