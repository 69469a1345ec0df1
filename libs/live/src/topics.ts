import type { DomainEvent } from '@patchbay/messaging';

type ConversationEvent = Extract<DomainEvent, { conversationId: string }>;

/** The topics of an event: its kind, and its kind within the conversation it is about. */
export function topicsOf(event: DomainEvent): readonly string[] {
  switch (event.type) {
    case 'message-added':
    case 'message-updated':
      return [event.type, topicOfConversation(event.type, event.conversationId)];
    case 'notification-added':
      return [event.type];
    case 'access-changed':
      return [];
  }
}

export const topicOfConversation = (type: ConversationEvent['type'], conversationId: string) =>
  `${type}:${conversationId}`;
