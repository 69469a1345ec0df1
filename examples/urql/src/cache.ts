import {
  cacheExchange,
  type Cache,
  type CacheExchangeOpts,
  type DataField,
  type Entity,
} from '@urql/exchange-graphcache';
import { BADGE, type Bubble, type Edge, HISTORY, LIST, type LiveEvent, type Row } from './documents';
import { joinPages } from './join-pages';

/** Sorts a text last until Patchbay says when it was written. */
const notYet = '9999-12-31T23:59:59.999Z';
const eventTypes = [
  ...['MessageAdded', 'MessageUpdated', 'ConversationUpdated', 'ConversationRead', 'ConversationLeft'],
  ...['NotificationAdded', 'NotificationsRead', 'MessagesMoved', 'ViewerUpdated'],
];

/** Graphcache, with what each event changes. The first pages of lists are read with this size. */
export const createCacheExchange = (pageSize: number, schema: CacheExchangeOpts['schema']) =>
  cacheExchange({
    schema,
    // They have no ID.
    keys: Object.fromEntries([...eventTypes, 'SendMessagePayload', 'UserError'].map((type) => [type, () => null])),
    resolvers: {
      Query: { conversations: joinPages({ by: 'lastMessageAt', isDescending: true }) },
      Conversation: { messages: joinPages({ by: 'createdAt' }) },
    },
    optimistic: {
      sendMessage: (args) => {
        const { body, idempotencyKey } = args.input as { body: string; idempotencyKey: string };
        return {
          __typename: 'SendMessagePayload',
          message: {
            __typename: 'Message',
            id: idempotencyKey,
            body,
            direction: 'OUTBOUND',
            status: 'QUEUED',
            createdAt: notYet,
          },
          userErrors: [],
        };
      },
    },
    updates: {
      Mutation: {
        sendMessage(result, args, cache) {
          const { message } = result.sendMessage as { message: Bubble | null };
          const { conversationId } = args.input as { conversationId: string };
          if (message !== null) addMessage(cache, conversationId, pageSize, message);
        },
      },
      Subscription: {
        events: (result, _args, cache) => applyEvent(cache, pageSize, result.events as LiveEvent),
      },
    },
  });

/** What a page of one node says of its neighbors: nothing. */
const nothing = {
  __typename: 'PageInfo',
  hasNextPage: false,
  hasPreviousPage: false,
  startCursor: null,
  endCursor: null,
};

/** Adds a message to its conversation. */
function addMessage(cache: Cache, conversationId: string, pageSize: number, message: Bubble): void {
  const conversation = { __typename: 'Conversation', id: conversationId } as const;
  const edge = { __typename: 'MessageEdge', cursor: '', node: message };
  const messages = { __typename: 'MessageConnection', edges: [edge], pageInfo: nothing };
  const variables = { id: conversationId, last: 1, before: message.id };
  cache.updateQuery({ query: HISTORY, variables }, () => ({ conversation: { ...conversation, messages } }));
  readAgain(cache, cache.resolve(conversation, 'messages', { last: pageSize }), {
    __typename: 'Message',
    id: message.id,
  });
}

/** Adds a conversation to the list. */
function listConversation(cache: Cache, pageSize: number, edge: Edge<Row>): void {
  const conversations = { __typename: 'ConversationConnection', edges: [edge], pageInfo: nothing };
  cache.updateQuery({ query: LIST, variables: { first: 1, after: edge.node.id } }, () => ({ conversations }));
  readAgain(cache, cache.resolve('Query', 'conversations', { first: pageSize }), {
    __typename: 'Conversation',
    id: edge.node.id,
  });
}

/**
 * Shows what was added to a list. Graphcache does not know that a list depends on all of its pages, so the first page gets
 * a link to what is new.
 */
function readAgain(cache: Cache, page: DataField | undefined, added: Entity): void {
  if (typeof page === 'string') cache.link(page, 'added', added);
}

/** Changes lists and counts. What the event has of a message or a conversation, Graphcache has stored already. */
function applyEvent(cache: Cache, pageSize: number, event: LiveEvent): void {
  switch (event.__typename) {
    case 'MessageAdded':
      addMessage(cache, event.message.conversation.id, pageSize, event.message);
      listConversation(cache, pageSize, event.edge);
      break;
    case 'ConversationUpdated':
      listConversation(cache, pageSize, event.edge);
      break;
    case 'ConversationLeft':
      cache.invalidate({ __typename: 'Conversation', id: event.conversationId });
      break;
    case 'NotificationAdded':
      cache.updateQuery({ query: BADGE }, (data) => {
        const node = { __typename: 'Notification', id: event.notification.id };
        if (data === null || data.notifications.edges.some((edge) => edge.node.id === node.id)) return data;
        const { unreadCount, edges } = data.notifications;
        const edge = { __typename: 'NotificationEdge', node };
        return { notifications: { ...data.notifications, unreadCount: unreadCount + 1, edges: [edge, ...edges] } };
      });
      break;
    case 'NotificationsRead':
      cache.updateQuery(
        { query: BADGE },
        (data) => data && { notifications: { ...data.notifications, unreadCount: event.unreadCount } },
      );
  }
}
