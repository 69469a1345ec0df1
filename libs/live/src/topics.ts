import type { DomainEvent, EventType } from '@patchbay/messaging';

/** The topics of an event: its type, and its type within each conversation it is about. Nobody may ask for the others. */
export function topicsOf(event: DomainEvent): readonly string[] {
  switch (event.type) {
    case 'access-changed':
      return [];
    case 'messages-moved':
      return [
        event.type,
        topicOfConversation(event.type, event.conversationId),
        topicOfConversation(event.type, event.fromConversationId),
      ];
    default:
      return 'conversationId' in event
        ? [event.type, topicOfConversation(event.type, event.conversationId)]
        : [event.type];
  }
}

export const topicOfConversation = (type: EventType, conversationId: string) => `${type}:${conversationId}`;

/** Events with the same subject have payloads with the same state: the latest. Null if an event is only about itself. */
export function subjectOf(event: DomainEvent): string | null {
  switch (event.type) {
    case 'message-added':
    case 'message-updated':
    case 'message-moved':
      return `message ${event.messageId}`;
    case 'conversation-updated':
    case 'consent-changed':
    case 'conversation-read':
      return `${event.type} ${event.conversationId}`;
    case 'note-changed':
      return `note ${event.noteId}`;
    case 'record-updated':
      return `record ${event.recordId}`;
    case 'template-updated':
      return `template ${event.templateId}`;
    case 'viewer-updated':
      return event.type;
    case 'messages-moved':
    case 'notification-added':
    case 'notifications-read':
    case 'access-changed':
      return null;
  }
}
