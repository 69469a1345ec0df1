import type { QueryClient } from '@tanstack/react-query';
import {
  applyChangedConversation,
  applyConversation,
  applyMessage,
  attentionKey,
  consentKey,
  notesKey,
  recordKey,
  reload,
  reloadConversations,
  removeConversation,
  workCountsKey,
} from '../cache';
import { applyNotification, applyNotificationsRead, showNotification } from '../notifications';
import { closeShown, isOfAlarm } from '../push';
import { reloadTemplates } from '../templates';
import type { InboxEvent } from './documents';

/** Shows what an event tells of, everywhere on the page. */
export function applyEvent(client: QueryClient, event: InboxEvent): void {
  switch (event.__typename) {
    case 'MessageAdded':
    case 'MessageUpdated':
      refreshWork(client);
      return apply(client, () => applyMessage(client, event.message));
    case 'ConversationUpdated':
      refreshWork(client);
      return apply(client, () => applyChangedConversation(client, event.conversation));
    case 'ConsentChanged':
      void reload(client, { queryKey: consentKey(event.conversation.id) });
      return apply(client, () => applyConversation(client, event.conversation));
    case 'ConversationRead':
      return apply(client, () => applyConversation(client, event.conversation));
    case 'ConversationLeft':
      return apply(client, () => removeConversation(client, event.conversationId));
    case 'NotificationAdded':
      if (isOfAlarm(event.notification.kind)) void reload(client, { queryKey: ['admin', 'health'] });
      apply(client, () => applyNotification(client, event.notification));
      return showNotification(event.notification);
    case 'NotificationsRead':
      closeShown(event.notificationIds);
      return apply(client, () => applyNotificationsRead(client, event));
    case 'MessagesMoved':
      return void reloadConversations(client);
    case 'RecordUpdated':
      void reload(client, { queryKey: recordKey(event.record.id) });
      return void reload(client, { queryKey: ['records'] });
    case 'NoteChanged':
      return void reload(client, { queryKey: notesKey(event.conversation.id) });
    case 'TemplateUpdated':
      return void reloadTemplates(client);
    case 'ViewerUpdated':
      // What the user may see is another selection now.
      return void reload(client, { predicate: ({ queryKey: [kind] }) => kind !== 'event-cursor' });
  }
}

const refreshPauseMs = 1_000;
let isRefreshing = false;

/** What waits is counted by the server, at most once per pause however many events there are. */
function refreshWork(client: QueryClient): void {
  if (isRefreshing) return;
  isRefreshing = true;
  setTimeout(() => {
    isRefreshing = false;
    void reload(client, { queryKey: workCountsKey });
    void reload(client, { queryKey: attentionKey });
    void reload(client, { queryKey: ['person'] });
  }, refreshPauseMs);
}

/** Applies a change now, and again to queries in flight: the server may have read for them before the event. */
function apply(client: QueryClient, change: () => void): void {
  change();
  const inFlight = client
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching' })
    .map((query) => query.promise);
  if (inFlight.length > 0) void Promise.allSettled(inFlight).then(change);
}
