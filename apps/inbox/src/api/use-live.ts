import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { readAnew, takeIn } from '../conversations/conversations-data';
import { takeInNotification } from '../notifications/notifications-data';
import { tellOutside } from '../notifications/tell-outside';
import {
  EventCursorDocument,
  MessageAddedDocument,
  MessageUpdatedDocument,
  NotificationAddedDocument,
} from './documents';
import { connectLive, type Connection } from './live';
import { request } from './request';
import { session } from './session';

const startKey = ['event-cursor'];
const readCursor = async () => (await request(EventCursorDocument)).eventCursor;

/**
 * Everything that happens while the page is open, taken into what it has read. `isReady` says that reading may begin:
 * what happens from then on is told.
 */
export function useLive(): { readonly connection: Connection; readonly isReady: boolean } {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  const { data: start, failureCount } = useQuery({
    queryKey: startKey,
    queryFn: readCursor,
    staleTime: Infinity,
    retry: true,
    retryDelay: 1_000,
  });

  useEffect(() => {
    if (start === undefined) return undefined;
    const startOver = async () => {
      const cursor = await readCursor();
      await readAnew(client, ({ queryKey }) => queryKey[0] !== startKey[0]);
      return cursor;
    };
    const onSignedOut = (why: string) => session.signOut(why);
    const live = connectLive({ start, onConnection: setConnection, startOver, onSignedOut });
    live.follow(
      MessageAddedDocument,
      (data) => data.messageAdded.cursor,
      ({ messageAdded: { message } }) => meanwhile(client, () => takeIn(client, message)),
    );
    live.follow(
      MessageUpdatedDocument,
      (data) => data.messageUpdated.cursor,
      ({ messageUpdated: { message } }) => meanwhile(client, () => takeIn(client, message)),
    );
    live.follow(
      NotificationAddedDocument,
      (data) => data.notificationAdded.cursor,
      ({ notificationAdded: { notification } }) => {
        meanwhile(client, () => takeInNotification(client, notification));
        tellOutside(notification);
      },
    );
    return () => live.close();
  }, [client, start]);
  return { connection: start === undefined && failureCount > 0 ? 'lost' : connection, isReady: start !== undefined };
}

/** What is being read just now may have been looked up before it happened: it is taken into that too, when it is here. */
function meanwhile(client: QueryClient, takeItIn: () => void): void {
  takeItIn();
  const underWay = client
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching' })
    .map((query) => query.promise);
  if (underWay.length > 0) void Promise.allSettled(underWay).then(takeItIn);
}
