/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which conversations to return. All given conditions must hold. */
export type ConversationFilter = {
  /** Only conversations on these phone numbers of the company. */
  phoneNumberIds?: Array<string> | null | undefined;
  /** Only conversations of records of these types. */
  recordTypes?: Array<RecordType> | null | undefined;
  /** Part of the record's name, digits of one of its phone numbers, or part of a message's text. */
  search?: string | null | undefined;
  /** Only conversations with messages that the viewer has not read. */
  unreadOnly?: boolean | null | undefined;
};

/** The direction of a text. */
export type MessageDirection =
  /** From the customer. */
  | 'INBOUND'
  /** To the customer. */
  | 'OUTBOUND';

/** The encoding of a text, which determines how many characters fit into a segment. */
export type MessageEncoding =
  /** GSM 03.38: 160 characters in a single segment, 153 in each of several. */
  | 'GSM7'
  /** UTF-16 code units: 70 in a single segment, 67 in each of several. */
  | 'UCS2';

/** How far a text got. A status only moves forward: a late report of an earlier step never replaces a failure. */
export type MessageStatus =
  /** Canceled before it was sent. */
  | 'CANCELED'
  /** The carrier reports that it reached the customer's phone. */
  | 'DELIVERED'
  /** The carrier did not accept it; see `problem`. */
  | 'FAILED'
  /** Waiting for a worker to hand it to the carrier. */
  | 'QUEUED'
  /** An inbound message. */
  | 'RECEIVED'
  /** Waiting for its `sendAt`. */
  | 'SCHEDULED'
  /** Being handed to the carrier. */
  | 'SENDING'
  /** The carrier accepted it. */
  | 'SENT'
  /** The carrier accepted it but could not deliver it; see `problem`. */
  | 'UNDELIVERED';

/** Which messages to move, and where to. */
export type MoveMessagesInput = {
  /** Some or all messages of one conversation, up to 1,000. */
  messageIds: Array<string>;
  /** The record to move them to. NOT_FOUND if the viewer may not see it. */
  toRecordId: string;
};

/** What a notification is about. */
export type NotificationKind =
  /** A customer may want no more texts. The viewer has to decide; scheduled texts are held until then. */
  | 'CUSTOMER_MAY_OPT_OUT'
  /** One of the viewer's customers opted out of texts. */
  | 'CUSTOMER_OPTED_OUT'
  /** The viewer's scheduled text was canceled because the customer texted first. */
  | 'MESSAGE_CANCELED'
  /** A text that the viewer sent did not arrive. */
  | 'MESSAGE_FAILED'
  /** It is unknown whether the viewer's text was sent. The viewer has to decide. */
  | 'MESSAGE_IN_DOUBT'
  /** The viewer received a text, but has no permission to read it. */
  | 'MISSING_PRIVILEGE'
  /** A text from an unknown number created a lead. */
  | 'NEW_LEAD'
  /** The viewer received a text. */
  | 'NEW_MESSAGE'
  /** An inbound message reached no user who may read it. */
  | 'UNATTENDED_MESSAGE';

/** The kind of a record's phone number. */
export type RecordPhoneKind =
  /** At work. */
  | 'BUSINESS'
  /** At home. */
  | 'HOME'
  /** A mobile phone. */
  | 'MOBILE'
  /** Any other, such as the number that a lead texted from. */
  | 'OTHER';

/** The type of a customer record, in the order that routing prefers. */
export type RecordType =
  /** A customer company. */
  | 'ACCOUNT'
  /** A person at a customer. */
  | 'CONTACT'
  /** A possible customer. A text from an unknown number creates one. */
  | 'LEAD'
  /** A possible sale. */
  | 'OPPORTUNITY';

/** What a user may do, in ascending order. */
export type Role =
  /** Sees everything, and manages users, teams, phone numbers and records. */
  | 'ADMIN'
  /** Reads and sends texts; sees what is assigned to them and their teams. */
  | 'SALESPERSON'
  /** Also sees what the members of their teams see. */
  | 'SALES_MANAGER'
  /** Signs in, but cannot read or send texts. A text for a VIEWER creates a MISSING_PRIVILEGE notification without its body. */
  | 'VIEWER';

/** The rules that choose a record, in the order in which they are applied. The first rule that prefers one candidate decides. */
export type RoutingRule =
  /** Active records before inactive ones. */
  | 'ACTIVE_RECORD'
  /** It has a conversation between these two numbers. Of several, the one with the latest message wins. */
  | 'EXISTING_CONVERSATION'
  /** The most recently updated record. */
  | 'MOST_RECENTLY_UPDATED'
  /** A user moved messages of this pair of numbers to the record. */
  | 'MOVED_BY_HAND'
  /** There was no candidate, so a lead was created. */
  | 'NEW_LEAD'
  /** There was only one candidate. */
  | 'ONLY_CANDIDATE'
  /** Its owner is the user that the texted number is assigned to. */
  | 'OWNED_BY_ADDRESSED_SELLER'
  /** Its owner is the team that the texted number is assigned to, or a member of it. */
  | 'OWNED_WITHIN_ADDRESSED_TEAM'
  /** Contacts before accounts before opportunities before leads. */
  | 'RECORD_TYPE'
  /** A tie on every other rule: the smallest ID, so the result is always the same. */
  | 'STABLE_ORDER';

/** A text and who gets it: `conversationId`, or `recordId` with `to` if the record has several phone numbers. */
export type SendMessageInput = {
  /** The text, up to 1,600 characters. Use either `body` or `templateId`, or only `mediaUrls`. */
  body?: string | null | undefined;
  /** With `sendAt`: cancel it and notify the sender if the customer texts first. */
  cancelIfCustomerReplies?: boolean | null | undefined;
  /** The conversation to reply in. */
  conversationId?: string | null | undefined;
  /** In quiet hours, send it when they end, instead of refusing it with QUIET_HOURS. */
  deferInQuietHours?: boolean | null | undefined;
  /** Refuse with CONVERSATION_CHANGED if this is no longer the last message of the conversation. */
  expectedLastMessageId?: string | null | undefined;
  /** A second call with the same key and input returns the first message and sends nothing. */
  idempotencyKey?: string | null | undefined;
  /** Up to ten files to send, as https URLs that the carrier can fetch. Not every carrier supports files. */
  mediaUrls?: Array<string> | null | undefined;
  /** The company's phone number to send from. Default: the conversation's, else the viewer's only one. */
  phoneNumberId?: string | null | undefined;
  /** The record to text. */
  recordId?: string | null | undefined;
  /** When to send it, up to one year ahead, rounded to the second. Default: now. */
  sendAt?: string | null | undefined;
  /** The template to fill in and send. */
  templateId?: string | null | undefined;
  /** The record's phone number to text, if it has several. */
  to?: string | null | undefined;
};

/** A template, with all of its fields. */
export type TemplateInput = {
  /** Liquid with `record`, `user` and `phoneNumber`. If it does not parse, `userErrors` has the line and column. */
  body: string;
  /** Language tag, like `en` or `pt-BR`. */
  language?: string;
  /** Display name. */
  name: string;
  /** The type of record that it is for. */
  recordType: RecordType;
  /** One of the viewer's teams to share it with. Default: only the viewer. */
  teamId?: string | null | undefined;
};

/** Why a request was refused. */
export type UserErrorCode =
  /** The text is longer than carriers accept. */
  | 'BODY_TOO_LONG'
  /** The conversation has new messages after `expectedLastMessageId`. */
  | 'CONVERSATION_CHANGED'
  /** The text is empty. */
  | 'EMPTY_BODY'
  /** The viewer's role does not allow it. */
  | 'FORBIDDEN'
  /** The idempotency key was used with a different input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** The input contradicts itself or is incomplete. */
  | 'INVALID_INPUT'
  /** The number cannot receive texts from here. */
  | 'INVALID_NUMBER'
  /** It does not exist, or the viewer may not see it. */
  | 'NOT_FOUND'
  /** There is no number to send from, or none to send to. */
  | 'NO_PHONE_NUMBER'
  /** The number to send from is not assigned to the viewer or one of the viewer's teams. */
  | 'NUMBER_NOT_ASSIGNED'
  /** It is quiet hours where the customer is. */
  | 'QUIET_HOURS'
  /** The customer has opted out of texts from this number. */
  | 'RECIPIENT_OPTED_OUT'
  /** The record has no value for a field that the template uses without a default. */
  | 'TEMPLATE_FIELD_MISSING'
  /** The template does not parse or cannot be rendered. */
  | 'TEMPLATE_INVALID'
  /** It can no longer be changed. */
  | 'TOO_LATE';

export type ConversationItemFragment = { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
    | { id: string, type: RecordType, name: string }
    | { id: string, type: RecordType, name: string }
    | { id: string, type: RecordType, name: string }
    | { id: string, type: RecordType, name: string }
  , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null };

export type MessageItemFragment = { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, createdAt: string, sendAt: string | null, media: Array<{ url: string, contentType: string }>, problem: { providerCode: string | null, reason: string, advice: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
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


export type MessagesQuery = { conversation: { messages: { edges: Array<{ node: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, createdAt: string, sendAt: string | null, media: Array<{ url: string, contentType: string }>, problem: { providerCode: string | null, reason: string, advice: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
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


export type MessageAddedSubscription = { messageAdded: { cursor: string, message: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, createdAt: string, sendAt: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null }, media: Array<{ url: string, contentType: string }>, problem: { providerCode: string | null, reason: string, advice: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
           }> } | null } } };

export type MessageUpdatedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MessageUpdatedSubscription = { messageUpdated: { cursor: string, message: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, createdAt: string, sendAt: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null }, media: Array<{ url: string, contentType: string }>, problem: { providerCode: string | null, reason: string, advice: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
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


export type SendMutation = { sendMessage: { message: { id: string, direction: MessageDirection, body: string, status: MessageStatus, needsAttention: boolean, createdAt: string, sendAt: string | null, conversation: { id: string, customerNumber: string, unreadCount: number, isOptedOut: boolean, updatedAt: string, record:
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
          | { id: string, type: RecordType, name: string }
        , phoneNumber: { id: string, number: string, name: string }, lastMessage: { id: string, body: string, direction: MessageDirection, status: MessageStatus, createdAt: string, media: Array<{ contentType: string }> } | null }, media: Array<{ url: string, contentType: string }>, problem: { providerCode: string | null, reason: string, advice: string } | null, sender: { id: string, name: string } | null, routing: { decidedBy: RoutingRule, isAmbiguous: boolean, candidates: Array<{ rank: number, lostBy: RoutingRule | null, record:
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
            | { id: string, type: RecordType, name: string }
           }> } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type TemplateChoicesQueryVariables = Exact<{
  recordType?: RecordType | null | undefined;
}>;


export type TemplateChoicesQuery = { templates: { edges: Array<{ node: { id: string, name: string, body: string } }> } };

export type TemplatePreviewQueryVariables = Exact<{
  input: SendMessageInput;
}>;


export type TemplatePreviewQuery = { previewMessage: { body: string, missingFields: Array<string>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type TryTemplateQueryVariables = Exact<{
  input: SendMessageInput;
}>;


export type TryTemplateQuery = { previewMessage: { body: string, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type TemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type TemplatesQuery = { me: { id: string, teams: Array<{ id: string, name: string }> }, templates: { edges: Array<{ node: { id: string, name: string, recordType: RecordType, language: string, body: string, updatedAt: string, owner:
          | { id: string, name: string }
          | { id: string, name: string }
         } }> } };

export type CreateTemplateMutationVariables = Exact<{
  input: TemplateInput;
}>;


export type CreateTemplateMutation = { createTemplate: { template: { id: string } | null, userErrors: Array<{ message: string }> } };

export type UpdateTemplateMutationVariables = Exact<{
  id: string;
  input: TemplateInput;
}>;


export type UpdateTemplateMutation = { updateTemplate: { template: { id: string } | null, userErrors: Array<{ message: string }> } };

export type DeleteTemplateMutationVariables = Exact<{
  id: string;
}>;


export type DeleteTemplateMutation = { deleteTemplate: { deletedId: string | null, userErrors: Array<{ message: string }> } };

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
  createdAt
  sendAt
  sender {
    id
    name
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
  createdAt
  sendAt
  sender {
    id
    name
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
  createdAt
  sendAt
  sender {
    id
    name
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
  createdAt
  sendAt
  sender {
    id
    name
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
  createdAt
  sendAt
  sender {
    id
    name
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
  }
}`) as unknown as TypedDocumentString<SendMutation, SendMutationVariables>;
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
export const TemplatePreviewDocument = new TypedDocumentString(`
    query TemplatePreview($input: SendMessageInput!) {
  previewMessage(input: $input) {
    body
    missingFields
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TemplatePreviewQuery, TemplatePreviewQueryVariables>;
export const TryTemplateDocument = new TypedDocumentString(`
    query TryTemplate($input: SendMessageInput!) {
  previewMessage(input: $input) {
    body
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TryTemplateQuery, TryTemplateQueryVariables>;
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
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateTemplateMutation, CreateTemplateMutationVariables>;
export const UpdateTemplateDocument = new TypedDocumentString(`
    mutation UpdateTemplate($id: ID!, $input: TemplateInput!) {
  updateTemplate(id: $id, input: $input) {
    template {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateTemplateMutation, UpdateTemplateMutationVariables>;
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