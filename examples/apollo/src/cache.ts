import {
  type ApolloCache,
  type FieldFunctionOptions,
  type FieldPolicy,
  InMemoryCache,
  type Reference,
} from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import type { Bubble, Edge, LiveEvent } from './documents';

type Edges = readonly Edge<Reference>[];
interface Connection {
  readonly edges: Edges;
}
type ReadField = FieldFunctionOptions['readField'];

/** relayStylePagination, but nothing is listed twice: an event can be faster than a page that has the same. */
function connection(): FieldPolicy {
  const pages = relayStylePagination();
  return {
    ...pages,
    merge(existing, incoming, options) {
      const merged = (pages.merge as (...args: unknown[]) => Connection)(existing, incoming, options);
      const ids = merged.edges.map(({ node }) => options.readField('id', node));
      return { ...merged, edges: merged.edges.filter((_, place) => ids.indexOf(ids[place]) === place) };
    },
  };
}

export const createCache = () =>
  new InMemoryCache({
    possibleTypes: { Record: ['Account', 'Contact', 'Lead', 'Opportunity'] },
    typePolicies: {
      Query: { fields: { conversations: connection(), notifications: { keyArgs: false, merge: false } } },
      Conversation: { fields: { messages: connection() } },
    },
  });

/** The edges with this one, at its place. */
function put(edges: Edges, edge: Edge<Reference>, timeOf: (node: Reference) => string): Edges {
  const others = edges.filter(({ node }) => node.__ref !== edge.node.__ref);
  return [...others, edge].sort((one, other) => timeOf(one.node).localeCompare(timeOf(other.node)));
}

const timesOf = (readField: ReadField, name: string) => (node: Reference) => readField<string>(name, node) ?? '';

/** Adds a message, which Apollo Client has stored already, to its conversation if that is loaded. */
export function addMessage(cache: ApolloCache, conversationId: string, message: Pick<Bubble, 'id'>): void {
  cache.modify<{ messages: Connection }>({
    id: cache.identify({ __typename: 'Conversation', id: conversationId }) ?? '',
    fields: {
      messages(existing, { readField, toReference }) {
        const known = existing as Connection;
        const node = toReference({ __typename: 'Message', id: message.id });
        if (node === undefined || known.edges.some((edge) => edge.node.__ref === node.__ref)) return known as never;
        return { ...known, edges: put(known.edges, { cursor: '', node }, timesOf(readField, 'createdAt')) } as never;
      },
    },
  });
}

/** Puts a conversation into the list, or to its new place there. */
function listConversation(cache: ApolloCache, { cursor, node: { id } }: Edge<{ readonly id: string }>): void {
  cache.modify<{ conversations: Connection }>({
    fields: {
      conversations(existing, { readField, toReference }) {
        const known = existing as Connection;
        const node = toReference({ __typename: 'Conversation', id });
        if (node === undefined) return known as never;
        const oldestFirst = put([...known.edges].reverse(), { cursor, node }, timesOf(readField, 'lastMessageAt'));
        return { ...known, edges: [...oldestFirst].reverse() } as never;
      },
    },
  });
}

/** Changes lists and counts. What the event has of a message or a conversation, Apollo Client has stored already. */
export function applyEvent(cache: ApolloCache, event: LiveEvent): void {
  switch (event.__typename) {
    case 'MessageAdded':
      addMessage(cache, event.message.conversation.id, event.message);
      listConversation(cache, event.edge);
      break;
    case 'ConversationUpdated':
      listConversation(cache, event.edge);
      break;
    case 'ConversationLeft':
      cache.evict({ id: cache.identify({ __typename: 'Conversation', id: event.conversationId }) ?? '' });
      break;
    case 'NotificationAdded':
      changeNotifications(cache, (known, toReference) => {
        const node = toReference({ __typename: 'Notification', id: event.notification.id });
        if (node === undefined || known.edges.some((edge) => edge.node.__ref === node.__ref)) return known;
        return { ...known, unreadCount: known.unreadCount + 1, edges: [{ cursor: '', node }, ...known.edges] };
      });
      break;
    case 'NotificationsRead':
      changeNotifications(cache, (known) => ({ ...known, unreadCount: event.unreadCount }));
  }
}

interface Notifications extends Connection {
  readonly unreadCount: number;
}

const changeNotifications = (
  cache: ApolloCache,
  change: (known: Notifications, toReference: FieldFunctionOptions['toReference']) => Notifications,
) =>
  cache.modify<{ notifications: Notifications }>({
    fields: {
      notifications: (known, { toReference }) => change(known as Notifications, toReference) as never,
    },
  });
