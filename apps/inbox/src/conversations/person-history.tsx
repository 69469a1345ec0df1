import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link } from 'wouter';
import { pagesQuery, request } from '../api';
import { graphql } from '../generated';
import { dayOf, isSameDay } from '../ui/format';
import { NumberOnNumber } from '../ui/phone-number';
import { LoadError } from '../ui/problem';
import { useInView } from '../ui/use-in-view';
import { MessageBubble } from './message-bubble';

const PersonMessagesDocument = graphql(`
  query PersonMessages($id: ID!, $before: Cursor) {
    personMessages(recordId: $id, last: 40, before: $before) {
      edges { node { ...MessageItem conversation { ...ConversationItem } } }
      pageInfo { hasPreviousPage startCursor }
    }
  }
`);

async function readPage(id: string, before: string | null) {
  const { edges, pageInfo } = (await request(PersonMessagesDocument, { id, before })).personMessages;
  return {
    items: edges.map(({ node }) => node),
    next: pageInfo.hasPreviousPage ? (pageInfo.startCursor ?? null) : null,
  };
}

/** All texts with one person, over all numbers. Each leads to its conversation, to answer there. */
export function PersonHistory({ recordId }: { readonly recordId: string }) {
  const history = useInfiniteQuery(pagesQuery(['person', recordId], (before) => readPage(recordId, before)));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = history;
  const messages = [...(history.data?.pages ?? [])].reverse().flatMap(({ items }) => items);
  const top = useInView(hasNextPage && !isFetchingNextPage, fetchNextPage);
  return (
    <div className="history" tabIndex={0} role="group" aria-label={t`All texts`}>
      <div className="history-content">
        <div ref={top} />
        {history.isPending && <p className="hint">{t`Loading…`}</p>}
        {history.isError && <LoadError error={history.error} onRetry={history.refetch} />}
        {messages.map((message, index) => {
          const previous = messages[index - 1];
          const { conversation } = message;
          const isOther = previous?.conversation.id !== conversation.id;
          return (
            <Fragment key={message.id}>
              {(previous === undefined || !isSameDay(previous.createdAt, message.createdAt)) && (
                <h3 className="day">{dayOf(message.createdAt)}</h3>
              )}
              {isOther && (
                <Link className="which-number" href={`/c/${conversation.id}`}>
                  <NumberOnNumber customerNumber={conversation.customerNumber} own={conversation.phoneNumber.name} />
                </Link>
              )}
              <MessageBubble message={message} conversation={conversation} />
            </Fragment>
          );
        })}
      </div>
    </div>
  );
}
