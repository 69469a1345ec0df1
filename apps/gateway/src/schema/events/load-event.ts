import { canSeeConversation } from '@patchbay/access';
import type { AccessTrace } from '@patchbay/live';
import type { DomainEvent } from '@patchbay/messaging';
import { find, get, type Loaders } from '../../loaders';
import { toConversation, toMessage } from '../conversations';
import { toMove } from '../corrections';
import { toRecord, toUser } from '../directory';
import { globalId } from '../global-id';
import { toNote } from '../notes';
import { toNotification } from '../notifications';
import { toTemplate } from '../templates';
import type { Event, EventKind } from './event';
import {
  ConsentChanged,
  ConversationLeft,
  ConversationRead,
  ConversationUpdated,
  MessageAdded,
  MessagesMoved,
  MessageUpdated,
  NoteChanged,
  NotificationAdded,
  NotificationsRead,
  RecordUpdated,
  TemplateUpdated,
  ViewerUpdated,
} from './event-types';

/** An event as the trace's viewer sees it today; null if they do not, or if it is of none of these kinds for them. */
export async function loadEvent(
  event: DomainEvent,
  kinds: ReadonlySet<EventKind>,
  loaders: Loaders,
  trace: AccessTrace,
): Promise<Event | null> {
  switch (event.type) {
    case 'message-added':
      return find(loaders.message, event.messageId, (row) => new MessageAdded(toMessage(row)));
    case 'message-updated':
      return find(loaders.message, event.messageId, (row) => new MessageUpdated(toMessage(row)));
    case 'messages-moved': {
      const [from, to] = await Promise.all([
        find(loaders.conversation, event.fromConversationId, toConversation),
        find(loaders.conversation, event.conversationId, toConversation),
      ]);
      if (from === null && to === null) return null;
      const { messageCount, moveId } = event;
      return new MessagesMoved({ move: await get(loaders.move, moveId, toMove), from, to, messageCount });
    }
    case 'conversation-updated': {
      const conversation = await find(loaders.conversation, event.conversationId, toConversation);
      if (conversation !== null)
        return kinds.has('CONVERSATION_UPDATED') ? new ConversationUpdated(conversation) : null;
      const { before } = event;
      const isLeft = before !== undefined && trace.ask((viewer) => canSeeConversation(viewer, before));
      return isLeft && kinds.has('CONVERSATION_LEFT')
        ? new ConversationLeft(globalId('Conversation', event.conversationId))
        : null;
    }
    case 'consent-changed':
      return find(loaders.conversation, event.conversationId, (row) => new ConsentChanged(toConversation(row)));
    case 'note-changed': {
      const conversation = await find(loaders.conversation, event.conversationId, toConversation);
      return (
        conversation &&
        new NoteChanged({
          conversation,
          noteId: globalId('Note', event.noteId),
          note: await find(loaders.note, event.noteId, toNote),
        })
      );
    }
    case 'conversation-read':
      return find(loaders.conversation, event.conversationId, (row) => new ConversationRead(toConversation(row)));
    case 'notification-added':
      return find(loaders.notification, event.notificationId, (row) => new NotificationAdded(toNotification(row)));
    case 'notifications-read':
      return new NotificationsRead(
        event.notificationIds.map((id) => globalId('Notification', id)),
        event.userId,
      );
    case 'record-updated':
      return find(loaders.record, event.recordId, (row) => new RecordUpdated(toRecord(row)));
    case 'template-updated':
      return new TemplateUpdated(
        globalId('Template', event.templateId),
        await find(loaders.template, event.templateId, toTemplate),
      );
    case 'viewer-updated':
      trace.isPersonal = true;
      return get(loaders.user, trace.viewer.userId, (row) => new ViewerUpdated(toUser(row)));
    case 'message-moved':
    case 'access-changed':
      return null;
  }
}
