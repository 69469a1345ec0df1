/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What happened: each kind is a type of event. */
export type EventKind =
  /** `ConsentChanged` */
  | 'CONSENT_CHANGED'
  /** `ConversationLeft` */
  | 'CONVERSATION_LEFT'
  /** `ConversationRead` */
  | 'CONVERSATION_READ'
  /** `ConversationUpdated` */
  | 'CONVERSATION_UPDATED'
  /** `MessagesMoved` */
  | 'MESSAGES_MOVED'
  /** `MessageAdded` */
  | 'MESSAGE_ADDED'
  /** `MessageUpdated` */
  | 'MESSAGE_UPDATED'
  /** `NoteChanged` */
  | 'NOTE_CHANGED'
  /** `NotificationsRead` */
  | 'NOTIFICATIONS_READ'
  /** `NotificationAdded` */
  | 'NOTIFICATION_ADDED'
  /** `RecordUpdated` */
  | 'RECORD_UPDATED'
  /** `TemplateUpdated` */
  | 'TEMPLATE_UPDATED'
  /** `ViewerUpdated` */
  | 'VIEWER_UPDATED';

/** The direction of a text. */
export type MessageDirection =
  /** From the customer. */
  | 'INBOUND'
  /** To the customer. */
  | 'OUTBOUND';

/** How far a text got. A status only moves forward: a late report of an earlier step never replaces a failure. */
export type MessageStatus =
  /** Canceled before it was sent, by a user or because of a rule; see `problem`. Rights, the number, consent, quiet hours and the allowed countries are checked again when a scheduled text is due. */
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

/** What a notification is about. A message is one notification per user, of the kind that tells most; its kind may change to one that tells more, with a new `createdAt`, unread, and another event. */
export type NotificationKind =
  /** An alarm began: `alarm` says what is wrong. For administrators. */
  | 'ALARM_BEGAN'
  /** An alarm ended: the problem is gone. For administrators. */
  | 'ALARM_ENDED'
  /** Somebody assigned a conversation to the viewer. */
  | 'ASSIGNED'
  /** A customer may want no more texts. The viewer has to decide; scheduled texts are held until then. */
  | 'CUSTOMER_MAY_OPT_OUT'
  /** One of the viewer's customers opted out of texts. */
  | 'CUSTOMER_OPTED_OUT'
  /** Somebody mentioned the viewer in a note. */
  | 'MENTIONED'
  /** A scheduled text was canceled: the customer texted first, or its sender may no longer send it. The viewer sent it, or can act in place of a sender who cannot read the conversation any more. */
  | 'MESSAGE_CANCELED'
  /** A text that the viewer sent did not arrive. */
  | 'MESSAGE_FAILED'
  /** It is unknown whether the viewer's text was sent. The viewer has to decide. */
  | 'MESSAGE_IN_DOUBT'
  /** The viewer received a text, but has no permission to read it. */
  | 'MISSING_PRIVILEGE'
  /** The viewer received a text from an unknown number, which created a lead. It has no NEW_MESSAGE. */
  | 'NEW_LEAD'
  /** The viewer received a text that none of the other kinds says more about. */
  | 'NEW_MESSAGE'
  /** An inbound message reached no user who may read it. */
  | 'UNATTENDED_MESSAGE'
  /** A webhook endpoint was suspended. An administrator has to resume it. */
  | 'WEBHOOK_SUSPENDED';

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

export type EventCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type EventCursorQuery = { readonly eventCursor: string };

export type EventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  kinds?: ReadonlyArray<EventKind> | EventKind | null | undefined;
  conversationId?: string | null | undefined;
}>;


export type EventsSubscription = { readonly events:
    | { readonly __typename: 'ConsentChanged', readonly cursor: string, readonly at: string, readonly conversation: { readonly id: string, readonly isOptedOut: boolean } }
    | { readonly __typename: 'ConversationLeft', readonly conversationId: string, readonly cursor: string, readonly at: string }
    | { readonly __typename: 'ConversationRead', readonly cursor: string, readonly at: string, readonly conversation: { readonly id: string, readonly unreadCount: number } }
    | { readonly __typename: 'ConversationUpdated', readonly cursor: string, readonly at: string, readonly conversation: { readonly id: string, readonly isOptedOut: boolean, readonly record:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         } }
    | { readonly __typename: 'MessageAdded', readonly cursor: string, readonly at: string, readonly message: { readonly id: string, readonly direction: MessageDirection, readonly body: string, readonly status: MessageStatus, readonly createdAt: string, readonly conversation: { readonly id: string } } }
    | { readonly __typename: 'MessageUpdated', readonly cursor: string, readonly at: string, readonly message: { readonly id: string, readonly direction: MessageDirection, readonly body: string, readonly status: MessageStatus, readonly createdAt: string, readonly conversation: { readonly id: string } } }
    | { readonly __typename: 'MessagesMoved', readonly messageCount: number, readonly cursor: string, readonly at: string, readonly from: { readonly id: string } | null, readonly to: { readonly id: string } | null }
    | { readonly __typename: 'NoteChanged', readonly cursor: string, readonly at: string }
    | { readonly __typename: 'NotificationAdded', readonly cursor: string, readonly at: string, readonly notification: { readonly id: string, readonly kind: NotificationKind, readonly title: string, readonly body: string, readonly conversation: { readonly id: string } | null } }
    | { readonly __typename: 'NotificationsRead', readonly notificationIds: ReadonlyArray<string>, readonly unreadCount: number, readonly cursor: string, readonly at: string }
    | { readonly __typename: 'RecordUpdated', readonly cursor: string, readonly at: string, readonly record:
        | { readonly id: string, readonly type: RecordType, readonly name: string }
        | { readonly id: string, readonly type: RecordType, readonly name: string }
        | { readonly id: string, readonly type: RecordType, readonly name: string }
        | { readonly id: string, readonly type: RecordType, readonly name: string }
       }
    | { readonly __typename: 'TemplateUpdated', readonly templateId: string, readonly cursor: string, readonly at: string, readonly template: { readonly name: string } | null }
    | { readonly __typename: 'ViewerUpdated', readonly cursor: string, readonly at: string, readonly viewer: { readonly id: string, readonly name: string, readonly role: Role } }
   };

export type PresenceSubscriptionVariables = Exact<{
  conversationId: string;
}>;


export type PresenceSubscription = { readonly presence: ReadonlyArray<{ readonly isTyping: boolean, readonly user: { readonly id: string, readonly name: string } }> };
