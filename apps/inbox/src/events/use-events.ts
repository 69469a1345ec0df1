import type { Status } from '@patchbay/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { inSession, isSignedOut, useConnection } from '../api';
import { reload } from '../cache';
import { applyEvent } from './apply-event';
import { EventsDocument } from './documents';

const cursorKey = ['event-cursor'];
const isData = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[0] !== cursorKey[0];

/** Applies events to what the page has loaded. Nothing may be loaded before `isReady`. */
export function useEvents(): { readonly connection: Status; readonly isReady: boolean } {
  const client = useQueryClient();
  const connection = useConnection();
  const { data: start, failureCount } = useQuery({
    queryKey: cursorKey,
    queryFn: () => inSession((patchbay) => patchbay.cursor()),
    staleTime: Infinity,
    retry: true,
    retryDelay: 1_000,
  });

  useEffect(() => {
    if (start === undefined) return undefined;
    const leaving = new AbortController();
    inSession(async (patchbay) => {
      const events = patchbay.events({
        document: EventsDocument,
        after: start,
        signal: leaving.signal,
        onCursorTooOld: () => reload(client, { predicate: isData }),
      });
      for await (const event of events) applyEvent(client, event);
    }).catch((error: unknown) => {
      // Signing out ends the events, often before the answer to it arrives here.
      if (!isSignedOut(error)) throw error;
    });
    return () => leaving.abort();
  }, [client, start]);
  return { connection: start === undefined && failureCount > 0 ? 'away' : connection, isReady: start !== undefined };
}
