import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { pageOf, pagesQuery, request } from '../api';
import { messagesKey } from '../cache';
import { graphql } from '../generated';
import type { ConversationItemFragment } from '../generated/graphql';
import { PendingBubbles } from '../sending';
import { dayOf, isSameDay } from '../ui/format';
import { LoadError } from '../ui/problem';
import { useInView } from '../ui/use-in-view';
import { MessageBubble } from './message-bubble';

/** Pages run backward: the next one holds earlier messages. */
const MessagesDocument = graphql(`
  query Messages($id: ID!, $before: Cursor) {
    conversation(id: $id) {
      messages(last: 40, before: $before) {
        edges { node { ...MessageItem } }
        pageInfo { hasNextPage: hasPreviousPage endCursor: startCursor }
      }
    }
  }
`);

async function readPage(id: string, before: string | null) {
  const { conversation } = await request(MessagesDocument, { id, before });
  return conversation ? pageOf(conversation.messages) : { items: [], next: null };
}

export function MessageHistory({ conversation }: { readonly conversation: ConversationItemFragment }) {
  const { id } = conversation;
  const history = useInfiniteQuery(pagesQuery(messagesKey(id), (before) => readPage(id, before)));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = history;
  const messages = [...(history.data?.pages ?? [])].reverse().flatMap(({ items }) => items);
  const top = useInView(hasNextPage && !isFetchingNextPage, fetchNextPage);
  return (
    // The column runs from its end: what loads above moves nothing, and new messages are in view.
    <div className="history" tabIndex={0} role="group" aria-label="History">
      <div className="history-content" role="log" aria-live="polite" aria-relevant="additions">
        <div ref={top} />
        {history.isError && <LoadError error={history.error} onRetry={history.refetch} />}
        {isFetchingNextPage && <p className="hint">Loading earlier messages…</p>}
        {messages.map((message, index) => {
          const previous = messages[index - 1];
          return (
            <Fragment key={message.id}>
              {(previous === undefined || !isSameDay(previous.createdAt, message.createdAt)) && (
                <h3 className="day">{dayOf(message.createdAt)}</h3>
              )}
              <MessageBubble message={message} conversation={conversation} />
            </Fragment>
          );
        })}
        <PendingBubbles threadKey={id} seenMessageId={messages.at(-1)?.id ?? null} />
      </div>
    </div>
  );
}
