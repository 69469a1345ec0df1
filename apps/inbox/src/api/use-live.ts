import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { takeIn } from '../conversations/conversations-data';
import { notificationsKey } from '../notifications/bell';
import { EventCursorDocument, MessageAddedDocument, MessageUpdatedDocument, NotificationAddedDocument } from './documents';
import { connectLive, type Connection } from './live';
import { request } from './request';

const startKey = ['event-cursor'];
const readCursor = async () => (await request(EventCursorDocument)).eventCursor;

/**
 * Everything that happens while the page is open, taken into what it has read. `isReady` says that reading may begin:
 * what happens from then on is told.
 */
export function useLive(): { readonly connection: Connection; readonly isReady: boolean } {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  const { data: start, failureCount } = useQuery({ queryKey: startKey, queryFn: readCursor, staleTime: Infinity, retry: true, retryDelay: 1_000 });

  useEffect(() => {
    if (start === undefined) return undefined;
    const startOver = async () => {
      const cursor = await readCursor();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== startKey[0] });
      return cursor;
    };
    const live = connectLive({ start, onConnection: setConnection, startOver });
    live.follow(MessageAddedDocument, (data) => data.messageAdded.cursor, ({ messageAdded }) => takeIn(client, messageAdded.message));
    live.follow(MessageUpdatedDocument, (data) => data.messageUpdated.cursor, ({ messageUpdated }) => takeIn(client, messageUpdated.message));
    live.follow(NotificationAddedDocument, (data) => data.notificationAdded.cursor, ({ notificationAdded: { notification } }) => {
      void client.invalidateQueries({ queryKey: notificationsKey });
      tellOutside(notification);
    });
    return () => live.close();
  }, [client, start]);
  return { connection: start === undefined && failureCount > 0 ? 'lost' : connection, isReady: start !== undefined };
}

function tellOutside({ title, body, conversation }: { readonly title: string; readonly body: string; readonly conversation?: { readonly id: string } | null }): void {
  if (document.visibilityState === 'visible' || !('Notification' in window) || Notification.permission !== 'granted') return;
  const shown = new Notification(title, { body, icon: '/icon.svg', tag: conversation?.id });
  shown.onclick = () => {
    window.focus();
    if (conversation) location.assign(`/c/${conversation.id}`);
  };
}
