import { t } from '@lingui/core/macro';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { pageOf, pagesQuery, request } from '../api';
import { useMe } from '../directory';
import { graphql } from '../generated';
import type { FoundMessagesQuery, MessageFilter } from '../generated/graphql';
import { Avatar } from '../ui/avatar';
import { briefTimeOf, exactTimeOf } from '../ui/format';
import { Marked } from '../ui/marked';
import { PhoneNumber } from '../ui/phone-number';
import { LoadError } from '../ui/problem';
import { nameOfType } from '../ui/record-types';
import { writerOf } from './last-message';
import type { ViewFilter } from './use-list-filter';

const FoundMessagesDocument = graphql(`
  query FoundMessages($filter: MessageFilter!, $first: Int!, $after: Cursor) {
    messages(filter: $filter, first: $first, after: $after) {
      edges { node { id body direction createdAt sender { id name } conversation { id record { id type name } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
const FoundRecordsDocument = graphql(`
  query FoundRecords($search: String!) {
    records(search: $search, first: 4) { edges { node { id type name phones { kind number } } } }
  }
`);

type FoundMessage = FoundMessagesQuery['messages']['edges'][number]['node'];

const pageSize = 5;

/** Days of the user's time zone, the last one included. */
function boundsOf({ since, until }: ViewFilter): Pick<MessageFilter, 'since' | 'until'> {
  const startOf = (day: string, plus: number) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new Date(year, month - 1, date + plus).toISOString();
  };
  return { since: since === null ? null : startOf(since, 0), until: until === null ? null : startOf(until, 1) };
}

function useFoundMessages(filter: ViewFilter) {
  const wanted: MessageFilter = {
    search: filter.search,
    phoneNumberIds: filter.phoneNumberId === null ? null : [filter.phoneNumberId],
    senderIds: filter.sellerId === null ? null : [filter.sellerId],
    ...boundsOf(filter),
  };
  return useInfiniteQuery({
    ...pagesQuery(['found-messages', wanted], async (after) =>
      pageOf((await request(FoundMessagesDocument, { filter: wanted, first: pageSize, after })).messages),
    ),
    placeholderData: keepPreviousData,
  });
}

interface SearchResultsProps {
  readonly filter: ViewFilter;
  readonly openMessageId: string | null;
}

/** The records and messages with the words, above the conversations. */
export function SearchResults({ filter, openMessageId }: SearchResultsProps) {
  const messages = useFoundMessages(filter);
  const found = messages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {filter.since === null && filter.until === null && <FoundRecords words={filter.search} />}
      {(found.length > 0 || messages.isError || filter.since !== null || filter.until !== null) && (
        <section aria-label={t`Messages found`}>
          <h3 className="group-title">{t`Messages`}</h3>
          {messages.isError && <LoadError error={messages.error} onRetry={messages.refetch} />}
          {messages.isSuccess && found.length === 0 && <p className="hint">{t`No messages match.`}</p>}
          <ul className="found">
            {found.map((message) => (
              <li key={message.id}>
                <FoundRow message={message} words={filter.search} isOpen={message.id === openMessageId} />
              </li>
            ))}
          </ul>
          {messages.hasNextPage && (
            <button
              type="button"
              className="link group-more"
              disabled={messages.isFetchingNextPage}
              onClick={() => void messages.fetchNextPage()}
            >
              {t`Show more messages`}
            </button>
          )}
        </section>
      )}
    </>
  );
}

interface FoundRowProps {
  readonly message: FoundMessage;
  readonly words: string;
  readonly isOpen: boolean;
}

function FoundRow({ message, words, isOpen }: FoundRowProps) {
  const { id, body, direction, createdAt, sender, conversation } = message;
  const { me } = useMe();
  const parameters = new URLSearchParams(location.search);
  parameters.set('at', id);
  const writer = direction === 'INBOUND' ? '' : `${writerOf(sender, null, me?.id)} `;
  return (
    <Link
      href={`/c/${conversation.id}?${parameters.toString()}`}
      className="row"
      aria-current={isOpen ? 'page' : undefined}
      title={body.slice(0, 300)}
    >
      <Avatar name={conversation.record.name} type={conversation.record.type} />
      <span className="row-text">
        <span className="row-line">
          <span className="row-name" dir="auto">
            {conversation.record.name}
          </span>
          <time className="row-time" dateTime={createdAt} title={exactTimeOf(createdAt)}>
            {briefTimeOf(createdAt)}
          </time>
        </span>
        <span className="row-last">
          {writer}
          <Marked text={body} words={words} />
        </span>
      </span>
    </Link>
  );
}

function FoundRecords({ words }: { readonly words: string }) {
  const { data } = useQuery({
    queryKey: ['records', 'found', words],
    queryFn: async () => (await request(FoundRecordsDocument, { search: words })).records.edges,
    placeholderData: keepPreviousData,
  });
  if (data === undefined || data.length === 0) return null;
  return (
    <section aria-label={t`Records found`}>
      <h3 className="group-title">{t`Records`}</h3>
      <ul className="found">
        {data.map(({ node: { id, type, name, phones } }) => (
          <li key={id}>
            <Link href={`/r/${id}`} className="row">
              <Avatar name={name} type={type} />
              <span className="row-text">
                <span className="row-name" dir="auto">
                  <Marked text={name} words={words} />
                </span>
                <span className="row-last">
                  {nameOfType(type)} · {phones[0] ? <PhoneNumber>{phones[0].number}</PhoneNumber> : t`no number`}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
