const row = /* GraphQL */ `
  fragment Row on Conversation {
    id
    unreadCount
    lastMessageAt
    record { id name }
    lastMessage { id body }
  }
`;

const bubble = /* GraphQL */ `
  fragment Bubble on Message {
    id
    body
    direction
    status
    createdAt
  }
`;

export const cursorQuery = '{ eventCursor }';

export const listQuery = /* GraphQL */ `
  query List($first: Int!, $after: Cursor) {
    conversations(first: $first, after: $after) {
      edges { node { ...Row } }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${row}
`;

export const historyQuery = /* GraphQL */ `
  query History($id: ID!, $last: Int!, $before: Cursor) {
    conversation(id: $id) {
      messages(last: $last, before: $before) {
        edges { node { ...Bubble } }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }
  ${bubble}
`;

/** With the latest notifications, so that none of them counts twice when its event comes. */
export const badgeQuery = '{ notifications(first: 50) { unreadCount edges { node { id } } } }';

export const sendMutation = /* GraphQL */ `
  mutation Send($input: SendMessageInput!) {
    sendMessage(input: $input) {
      message { ...Bubble }
      userErrors { message }
    }
  }
  ${bubble}
`;

export const eventsSubscription = /* GraphQL */ `
  subscription Events($after: Cursor) {
    events(
      after: $after
      kinds: [MESSAGE_ADDED, MESSAGE_UPDATED, CONVERSATION_UPDATED, CONVERSATION_READ, CONVERSATION_LEFT, NOTIFICATION_ADDED, NOTIFICATIONS_READ, MESSAGES_MOVED, VIEWER_UPDATED]
    ) {
      __typename
      cursor
      ... on MessageAdded { message { ...Bubble conversation { ...Row } } }
      ... on MessageUpdated { message { ...Bubble conversation { ...Row } } }
      ... on ConversationUpdated { conversation { ...Row } }
      ... on ConversationRead { conversation { ...Row } }
      ... on ConversationLeft { conversationId }
      ... on NotificationAdded { notification { id } }
      ... on NotificationsRead { unreadCount }
    }
  }
  ${row}
  ${bubble}
`;

export interface Row {
  readonly id: string;
  readonly unreadCount: number;
  readonly lastMessageAt: string | null;
  readonly record: { readonly id: string; readonly name: string };
  readonly lastMessage: { readonly id: string; readonly body: string } | null;
}

export interface Bubble {
  readonly id: string;
  readonly body: string;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly status: string;
  readonly createdAt: string;
}

type MessageInConversation = Bubble & { readonly conversation: Row };

export type LiveEvent = { readonly cursor: string } & (
  | { readonly __typename: 'MessageAdded' | 'MessageUpdated'; readonly message: MessageInConversation }
  | { readonly __typename: 'ConversationUpdated' | 'ConversationRead'; readonly conversation: Row }
  | { readonly __typename: 'ConversationLeft'; readonly conversationId: string }
  | { readonly __typename: 'NotificationAdded'; readonly notification: { readonly id: string } }
  | { readonly __typename: 'NotificationsRead'; readonly unreadCount: number }
  | { readonly __typename: 'MessagesMoved' | 'ViewerUpdated' }
);
