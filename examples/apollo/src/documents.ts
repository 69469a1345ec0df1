import { gql, type TypedDocumentNode } from '@apollo/client';

const row = gql`
  fragment Row on Conversation {
    id
    unreadCount
    lastMessageAt
    record { id name }
    lastMessage { id body }
  }
`;

const bubble = gql`
  fragment Bubble on Message {
    id
    body
    direction
    status
    createdAt
  }
`;

export interface Row {
  readonly __typename: 'Conversation';
  readonly id: string;
  readonly unreadCount: number;
  readonly lastMessageAt: string | null;
  readonly record: { readonly id: string; readonly name: string };
  readonly lastMessage: { readonly id: string; readonly body: string } | null;
}

export interface Bubble {
  readonly __typename: 'Message';
  readonly id: string;
  readonly body: string;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly status: string;
  readonly createdAt: string;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export const CURSOR: TypedDocumentNode<{ eventCursor: string }> = gql`
  query Cursor {
    eventCursor
  }
`;

export const LIST: TypedDocumentNode<
  { conversations: { edges: Edge<Row>[]; pageInfo: { endCursor: string | null } } },
  { first: number; after?: string | null }
> = gql`
  query List($first: Int!, $after: Cursor) {
    conversations(first: $first, after: $after) {
      edges { cursor node { ...Row } }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${row}
`;

export const HISTORY: TypedDocumentNode<
  {
    conversation: {
      id: string;
      messages: { edges: Edge<Bubble>[]; pageInfo: { startCursor: string | null } };
    } | null;
  },
  { id: string; last: number; before?: string | null }
> = gql`
  query History($id: ID!, $last: Int!, $before: Cursor) {
    conversation(id: $id) {
      id
      messages(last: $last, before: $before) {
        edges { cursor node { ...Bubble } }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }
  ${bubble}
`;

/** With the latest notifications, so that none of them counts twice when its event comes. */
export const BADGE: TypedDocumentNode<{
  notifications: { unreadCount: number; edges: { node: { id: string } }[] };
}> = gql`
  query Badge {
    notifications(first: 50) {
      unreadCount
      edges { node { id } }
    }
  }
`;

export const SEND: TypedDocumentNode<
  {
    sendMessage: {
      __typename: 'SendMessagePayload';
      message: Bubble | null;
      userErrors: readonly { readonly message: string }[];
    };
  },
  { input: { conversationId: string; body: string; idempotencyKey: string } }
> = gql`
  mutation Send($input: SendMessageInput!) {
    sendMessage(input: $input) {
      message { ...Bubble }
      userErrors { message }
    }
  }
  ${bubble}
`;

export type LiveEvent =
  | {
      readonly __typename: 'MessageAdded';
      readonly message: Bubble & { readonly conversation: Row };
      readonly edge: Edge<Row>;
    }
  | { readonly __typename: 'MessageUpdated'; readonly message: Bubble & { readonly conversation: Row } }
  | { readonly __typename: 'ConversationUpdated'; readonly conversation: Row; readonly edge: Edge<Row> }
  | { readonly __typename: 'ConversationRead'; readonly conversation: Row }
  | { readonly __typename: 'ConversationLeft'; readonly conversationId: string }
  | { readonly __typename: 'NotificationAdded'; readonly notification: { readonly id: string } }
  | { readonly __typename: 'NotificationsRead'; readonly unreadCount: number }
  | { readonly __typename: 'MessagesMoved' | 'ViewerUpdated' };

export const EVENTS: TypedDocumentNode<{ events: LiveEvent }, { after: string }> = gql`
  subscription Events($after: Cursor) {
    events(
      after: $after
      kinds: [MESSAGE_ADDED, MESSAGE_UPDATED, CONVERSATION_UPDATED, CONVERSATION_READ, CONVERSATION_LEFT, NOTIFICATION_ADDED, NOTIFICATIONS_READ, MESSAGES_MOVED, VIEWER_UPDATED]
    ) {
      __typename
      cursor
      ... on MessageAdded { message { ...Bubble conversation { ...Row } } edge { cursor node { id } } }
      ... on MessageUpdated { message { ...Bubble conversation { ...Row } } }
      ... on ConversationUpdated { conversation { ...Row } edge { cursor node { id } } }
      ... on ConversationRead { conversation { ...Row } }
      ... on ConversationLeft { conversationId }
      ... on NotificationAdded { notification { id } }
      ... on NotificationsRead { unreadCount }
    }
  }
  ${row}
  ${bubble}
`;
