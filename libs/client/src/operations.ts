import type { EventCursorQuery, EventsSubscription, PresenceSubscription } from './generated/operations';

const eventCursor = /* GraphQL */ `
  query EventCursor {
    eventCursor
  }
`;

/** What `events` asks for without a document: what happened, to what, and the texts themselves. */
const events = /* GraphQL */ `
  subscription Events($after: Cursor, $kinds: [EventKind!], $conversationId: ID) {
    events(after: $after, kinds: $kinds, conversationId: $conversationId) {
      __typename
      cursor
      at
      ... on MessageAdded { message { id direction body status createdAt conversation { id } } }
      ... on MessageUpdated { message { id direction body status createdAt conversation { id } } }
      ... on MessagesMoved { from { id } to { id } messageCount }
      ... on ConversationUpdated { conversation { id isOptedOut record { id name } } }
      ... on ConversationRead { conversation { id unreadCount } }
      ... on ConversationLeft { conversationId }
      ... on NotificationAdded { notification { id kind title body conversation { id } } }
      ... on NotificationsRead { notificationIds unreadCount }
      ... on RecordUpdated { record { id type name } }
      ... on TemplateUpdated { templateId template { name } }
      ... on ConsentChanged { conversation { id isOptedOut } }
      ... on ViewerUpdated { viewer { id name role } }
    }
  }
`;

/** Who else has a conversation open. */
const presence = /* GraphQL */ `
  subscription Presence($conversationId: ID!) {
    presence(conversationId: $conversationId) {
      isTyping
      user { id name }
    }
  }
`;

/** The operations of the client itself. A gateway with trusted documents must know them. */
export const operations = { eventCursor, events, presence } as const;

export type EventCursor = EventCursorQuery;
export type LiveEvent = EventsSubscription['events'];
export type Presence = PresenceSubscription['presence'][number];
