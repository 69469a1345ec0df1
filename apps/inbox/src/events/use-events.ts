import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../api';
import { applyMessage, reload } from '../cache';
import { graphql } from '../generated';
import type { MessageAddedSubscription } from '../generated/graphql';
import { applyNotification, showNotification } from '../notifications';
import { connectEventStream, type Connection } from './event-stream';

const EventCursorDocument = graphql(`
  query EventCursor {
    eventCursor
  }
`);

const MessageAddedDocument = graphql(`
  subscription MessageAdded($after: Cursor) {
    messageAdded(after: $after) { cursor message { ...MessageItem conversation { ...ConversationItem } } }
  }
`);

const MessageUpdatedDocument = graphql(`
  subscription MessageUpdated($after: Cursor) {
    messageUpdated(after: $after) { cursor message { ...MessageItem conversation { ...ConversationItem } } }
  }
`);

const NotificationAddedDocument = graphql(`
  subscription NotificationAdded($after: Cursor) {
    notificationAdded(after: $after) { cursor notification { ...NotificationItem } }
  }
`);

const cursorKey = ['event-cursor'];
const readCursor = async () => (await request(EventCursorDocument)).eventCursor;

/** Applies events to what the page has loaded. Nothing may be loaded before `isReady`. */
export function useEvents(): { readonly connection: Connection; readonly isReady: boolean } {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  const { data: start, failureCount } = useQuery({
    queryKey: cursorKey,
    queryFn: readCursor,
    staleTime: Infinity,
    retry: true,
    retryDelay: 1_000,
  });

  useEffect(() => {
    if (start === undefined) return undefined;
    const startOver = async () => {
      const cursor = await readCursor();
      await reload(client, { predicate: ({ queryKey }) => queryKey[0] !== cursorKey[0] });
      return cursor;
    };
    const stream = connectEventStream({ start, onConnection: setConnection, startOver });
    const onMessage = ({ message }: MessageAddedSubscription['messageAdded']) =>
      apply(client, () => applyMessage(client, message));
    stream.subscribe(MessageAddedDocument, (data) => data.messageAdded, onMessage);
    stream.subscribe(MessageUpdatedDocument, (data) => data.messageUpdated, onMessage);
    stream.subscribe(
      NotificationAddedDocument,
      (data) => data.notificationAdded,
      ({ notification }) => {
        apply(client, () => applyNotification(client, notification));
        showNotification(notification);
      },
    );
    return () => stream.close();
  }, [client, start]);
  return { connection: start === undefined && failureCount > 0 ? 'lost' : connection, isReady: start !== undefined };
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
