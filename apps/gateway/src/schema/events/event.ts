import type { EventType } from '@patchbay/messaging';
import { Field, InterfaceType } from 'type-graphql';
import { createEnum } from '../enum';
import { CursorScalar, DateTimeScalar } from '../scalars';

@InterfaceType('Event', {
  description: 'Something that happened, delivered to viewers who may see it at the time of delivery.',
})
export abstract class Event {
  /** The type behind the interface. */
  abstract readonly typeName: string;

  @Field(() => CursorScalar, {
    description: 'Pass the last one received as `after` to resume: missed events come first, in order, exactly once.',
  })
  cursor!: string;

  @Field(() => DateTimeScalar, { description: 'When it was stored.' })
  at!: Date;
}

export const EventKind = createEnum('EventKind', 'What happened: each kind is a type of event.', {
  MESSAGE_ADDED: '`MessageAdded`',
  MESSAGE_UPDATED: '`MessageUpdated`',
  MESSAGES_MOVED: '`MessagesMoved`',
  CONVERSATION_UPDATED: '`ConversationUpdated`',
  CONVERSATION_READ: '`ConversationRead`',
  CONVERSATION_LEFT: '`ConversationLeft`',
  NOTIFICATION_ADDED: '`NotificationAdded`',
  NOTIFICATIONS_READ: '`NotificationsRead`',
  RECORD_UPDATED: '`RecordUpdated`',
  TEMPLATE_UPDATED: '`TemplateUpdated`',
  CONSENT_CHANGED: '`ConsentChanged`',
  VIEWER_UPDATED: '`ViewerUpdated`',
  NOTE_CHANGED: '`NoteChanged`',
});
export type EventKind = keyof typeof EventKind;

/** The events of the log that a kind comes from. */
export const typeBehind: Readonly<Record<EventKind, EventType>> = {
  MESSAGE_ADDED: 'message-added',
  MESSAGE_UPDATED: 'message-updated',
  MESSAGES_MOVED: 'messages-moved',
  CONVERSATION_UPDATED: 'conversation-updated',
  CONVERSATION_READ: 'conversation-read',
  CONVERSATION_LEFT: 'conversation-updated',
  NOTIFICATION_ADDED: 'notification-added',
  NOTIFICATIONS_READ: 'notifications-read',
  RECORD_UPDATED: 'record-updated',
  TEMPLATE_UPDATED: 'template-updated',
  CONSENT_CHANGED: 'consent-changed',
  VIEWER_UPDATED: 'viewer-updated',
  NOTE_CHANGED: 'note-changed',
};

export const eventKinds = Object.keys(EventKind) as EventKind[];
