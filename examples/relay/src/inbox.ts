import { graphql } from 'relay-runtime';

/*
 * What relay-compiler reads. An app has Babel's or SWC's plugin for Relay, which replaces these by what the compiler wrote,
 * so it has them next to the components that show them. This program has no such plugin and imports `__generated__`.
 */

export const row = graphql`
  fragment inboxRow on Conversation {
    id
    unreadCount
    lastMessageAt
    record { id name }
    lastMessage { id body }
  }
`;

export const bubble = graphql`
  fragment inboxBubble on Message {
    id
    body
    direction
    status
    createdAt
  }
`;

export const cursorQuery = graphql`
  query inboxCursorQuery {
    eventCursor
  }
`;

export const listQuery = graphql`
  query inboxListQuery($first: Int!, $after: Cursor) {
    conversations(first: $first, after: $after) @connection(key: "inbox_conversations") {
      edges { node { ...inboxRow @relay(mask: false) } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

export const historyQuery = graphql`
  query inboxHistoryQuery($id: ID!, $last: Int!, $before: Cursor) {
    conversation(id: $id) {
      id
      messages(last: $last, before: $before) @connection(key: "inbox_messages") {
        edges { node { ...inboxBubble @relay(mask: false) } }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }
`;

export const badgeQuery = graphql`
  query inboxBadgeQuery {
    # With the latest notifications, so that none of them counts twice when its event comes.
    notifications(first: 50) { unreadCount edges { node { id } } }
  }
`;

export const sendMutation = graphql`
  mutation inboxSendMutation($input: SendMessageInput!) @raw_response_type {
    sendMessage(input: $input) {
      message { ...inboxBubble @relay(mask: false) }
      userErrors { message }
    }
  }
`;

export const eventsSubscription = graphql`
  subscription inboxEventsSubscription($after: Cursor) {
    events(
      after: $after
      kinds: [MESSAGE_ADDED, MESSAGE_UPDATED, CONVERSATION_UPDATED, CONVERSATION_READ, CONVERSATION_LEFT, NOTIFICATION_ADDED, NOTIFICATIONS_READ, MESSAGES_MOVED, VIEWER_UPDATED]
    ) {
      __typename
      cursor
      ... on MessageAdded {
        message { ...inboxBubble @relay(mask: false) conversation { ...inboxRow @relay(mask: false) } }
        edge { cursor node { id } }
      }
      ... on MessageUpdated {
        message { ...inboxBubble @relay(mask: false) conversation { ...inboxRow @relay(mask: false) } }
      }
      ... on ConversationUpdated { conversation { ...inboxRow @relay(mask: false) } edge { cursor node { id } } }
      ... on ConversationRead { conversation { ...inboxRow @relay(mask: false) } }
      ... on ConversationLeft { conversationId }
      ... on NotificationAdded { notification { id } }
      ... on NotificationsRead { unreadCount }
    }
  }
`;
