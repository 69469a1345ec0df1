import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { request } from '../api/request';
import { messagesKey, type MessagePage } from '../conversations/conversations-data';
import { usePending } from '../composer/pending';
import { graphql } from '../generated';
import type { ConversationItemFragment } from '../generated/graphql';
import { dayOf, isSameDay } from '../ui/format';
import { useOnSight } from '../ui/use-on-sight';
import { MessageBubble } from './message-bubble';
import { PendingBubble } from './pending-bubble';

const MessagesDocument = graphql(`
  query Messages($id: ID!, $before: Cursor) {
    conversation(id: $id) {
      messages(last: 40, before: $before) {
        edges { node { ...MessageItem } }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }
`);

export function History({ conversation }: { readonly conversation: ConversationItemFragment }) {
  const { id } = conversation;
  const history = useInfiniteQuery({
    queryKey: messagesKey(id),
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }): Promise<MessagePage> => {
      const { conversation: found } = await request(MessagesDocument, { id, before: pageParam });
      const { edges, pageInfo } = found?.messages ?? {
        edges: [],
        pageInfo: { hasPreviousPage: false, startCursor: null },
      };
      return {
        items: edges.map(({ node }) => node),
        before: pageInfo.hasPreviousPage ? (pageInfo.startCursor ?? null) : null,
      };
    },
    getNextPageParam: ({ before }) => before,
  });
  const pending = usePending(id);
  const messages = [...(history.data?.pages ?? [])].reverse().flatMap(({ items }) => items);

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = history;
  const top = useOnSight(hasNextPage && !isFetchingNextPage, fetchNextPage);

  return (
    // The column runs from its end: what is read in above moves nothing, what is said below is in sight.
    <div className="history" tabIndex={0} role="group" aria-label="History">
      <div className="history-content" role="log" aria-live="polite" aria-relevant="additions">
        <div ref={top} />
        {history.isError && (
          <p className="hint" role="alert">
            {history.error.message}{' '}
            <button type="button" className="link" onClick={() => void history.refetch()}>
              Try again
            </button>
          </p>
        )}
        {isFetchingNextPage && <p className="hint">Reading what came before…</p>}
        {messages.map((message, place) => {
          const before = messages[place - 1];
          return (
            <Fragment key={message.id}>
              {(before === undefined || !isSameDay(before.createdAt, message.createdAt)) && (
                <h3 className="day">{dayOf(message.createdAt)}</h3>
              )}
              <MessageBubble message={message} conversation={conversation} />
            </Fragment>
          );
        })}
        {pending.map((text) => (
          <PendingBubble
            key={text.input.idempotencyKey}
            text={text}
            place={id}
            seenMessageId={messages.at(-1)?.id ?? null}
          />
        ))}
      </div>
    </div>
  );
}
