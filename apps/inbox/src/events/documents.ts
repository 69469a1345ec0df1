import { graphql } from '../generated';
import type { EventsSubscription } from '../generated/graphql';

export const EventsDocument = graphql(`
  subscription Events($after: Cursor) {
    events(after: $after) {
      __typename
      cursor
      at
      ... on MessageAdded { message { ...MessageItem conversation { ...ConversationItem } } }
      ... on MessageUpdated { message { ...MessageItem conversation { ...ConversationItem } } }
      ... on MessagesMoved { messageCount }
      ... on ConversationUpdated { conversation { ...ConversationItem } }
      ... on ConversationRead { conversation { ...ConversationItem } }
      ... on ConversationLeft { conversationId }
      ... on ConsentChanged { conversation { ...ConversationItem } }
      ... on NotificationAdded { notification { ...NotificationItem isMuted } }
      ... on NotificationsRead { notificationIds unreadCount }
      ... on RecordUpdated { record { id } }
      ... on NoteChanged { conversation { id } }
      ... on TemplateUpdated { templateId }
      ... on ViewerUpdated { viewer { id } }
    }
  }
`);

export type InboxEvent = EventsSubscription['events'];
