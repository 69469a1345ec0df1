import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { request } from '../api/request';
import { useMe } from '../api/use-me';
import { useDraft } from '../composer/drafts';
import type { ConversationItemFragment } from '../generated/graphql';
import { Avatar } from '../ui/avatar';
import { briefTimeOf, exactTimeOf, readableNumber } from '../ui/format';
import { recordTypeNames } from '../ui/words';
import { ConversationsDocument, conversationsKey, isLong, type ConversationPage } from './conversations-data';
import { useListFilter } from './use-list-filter';

const rowHeight = 76;
const typingPauseMs = 250;

export function ConversationList({ selectedId }: { readonly selectedId: string | undefined }) {
  const [filter, setFilter] = useListFilter();
  // Until the pause, after which the address has it.
  const [typed, setTyped] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const { me, numbers } = useMe();
  const ownNumbers = numbers.filter(({ owner }) => 'id' in owner && owner.id === me?.id).map(({ id }) => id);
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (typed === null) return undefined;
    const pause = setTimeout(() => {
      setFilter({ search: typed });
      setTyped(null);
    }, typingPauseMs);
    return () => clearTimeout(pause);
  });

  const wanted = {
    search: filter.search || null,
    recordTypes: filter.type === null ? null : [filter.type],
    unreadOnly: filter.unreadOnly,
  };
  const list = useInfiniteQuery({
    queryKey: conversationsKey(filter),
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }): Promise<ConversationPage> => {
      const { conversations } = await request(ConversationsDocument, { filter: wanted, after: pageParam });
      return {
        items: conversations.edges.map(({ node }) => node),
        next: conversations.pageInfo.hasNextPage ? (conversations.pageInfo.endCursor ?? null) : null,
      };
    },
    getNextPageParam: ({ next }) => next,
    // Coming back to a long list does not read all of it again: live events keep it fresh.
    staleTime: ({ state }) => (isLong(state.data) ? Infinity : 30_000),
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];

  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
  });
  const lastShown = rows.getVirtualItems().at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown >= items.length - 15) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastShown, items.length]);

  const hrefOf = (id: string) => `/c/${id}${location.search}`;
  const open = (index: number) => {
    const item = items[index];
    if (item === undefined) return;
    rows.scrollToIndex(index);
    navigate(hrefOf(item.id));
    requestAnimationFrame(() => document.getElementById(`conversation-${item.id}`)?.focus());
  };
  const openNextUnread = async () => {
    const next = items.findIndex(({ unreadCount, id }) => unreadCount > 0 && id !== selectedId);
    if (next !== -1 || !hasNextPage) return open(next);
    // It is further down than anybody has scrolled.
    const { conversations } = await request(ConversationsDocument, {
      filter: { ...wanted, unreadOnly: true },
      after: null,
    });
    const found = conversations.edges.find(({ node }) => node.id !== selectedId);
    if (found !== undefined) navigate(hrefOf(found.node.id));
  };
  const selected = items.findIndex(({ id }) => id === selectedId);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    open(Math.max(0, Math.min(items.length - 1, selected + step)));
  };
  useEffect(() => {
    const onShortcut = (event: globalThis.KeyboardEvent) => {
      if (
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        (event.target as HTMLElement).closest('input, textarea, select, [role=dialog]')
      )
        return;
      if (event.key === 'j') open(selected + 1);
      else if (event.key === 'k') open(Math.max(0, selected - 1));
      else if (event.key === 'u') void openNextUnread();
      else if (event.key === 'r') document.getElementById('composer')?.focus();
      else if (event.key === '/') document.getElementById('search')?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onShortcut);
    return () => document.removeEventListener('keydown', onShortcut);
  });

  return (
    <section className="list" aria-label="My text messages">
      <header className="list-head">
        <h2 className="list-title">Messages</h2>
        <input
          id="search"
          type="search"
          placeholder="Search names, numbers, texts"
          aria-label="Search conversations"
          value={typed ?? filter.search}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div className="chips" role="group" aria-label="Filter">
          <button
            type="button"
            className="chip"
            aria-pressed={filter.unreadOnly}
            onClick={() => setFilter({ unreadOnly: !filter.unreadOnly })}
          >
            Unread
          </button>
          {recordTypeNames.map(([type, name]) => (
            <button
              key={type}
              type="button"
              className="chip"
              aria-pressed={filter.type === type}
              onClick={() => setFilter({ type: filter.type === type ? null : type })}
            >
              {name}
            </button>
          ))}
        </div>
      </header>
      <div className="scroller" ref={scroller} tabIndex={-1}>
        {list.isPending ? (
          <Skeleton />
        ) : list.isError ? (
          <p className="hint" role="alert">
            {list.error.message}{' '}
            <button type="button" className="link" onClick={() => void list.refetch()}>
              Try again
            </button>
          </p>
        ) : items.length === 0 ? (
          <p className="hint">
            {filter.search || filter.type || filter.unreadOnly
              ? 'No conversation is like that.'
              : 'Nobody has texted yet. Find a record and write first.'}
          </p>
        ) : (
          <ul style={{ height: rows.getTotalSize() }} onKeyDown={onKeyDown}>
            {rows.getVirtualItems().map((row) => {
              const item = items[row.index];
              return (
                item && (
                  <li
                    key={row.key}
                    style={{ transform: `translateY(${row.start}px)`, height: rowHeight }}
                    aria-setsize={hasNextPage ? -1 : items.length}
                    aria-posinset={row.index + 1}
                  >
                    <ConversationRow
                      item={item}
                      href={hrefOf(item.id)}
                      isSelected={item.id === selectedId}
                      isReachable={item.id === selectedId || (selected === -1 && row.index === 0)}
                      showsNumber={!ownNumbers.includes(item.phoneNumber.id)}
                    />
                  </li>
                )
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
}

interface RowProps {
  readonly item: ConversationItemFragment;
  readonly href: string;
  readonly isSelected: boolean;
  /** By the tab key; the others by the arrows. */
  readonly isReachable: boolean;
  /** Which of ours it is on, where that is not the viewer's own. */
  readonly showsNumber: boolean;
}

function ConversationRow({ item, href, isSelected, isReachable, showsNumber }: RowProps) {
  const { id, record, phoneNumber, unreadCount, updatedAt, isOptedOut } = item;
  const draft = useDraft(id);
  return (
    <Link
      id={`conversation-${id}`}
      href={href}
      className="row"
      aria-current={isSelected ? 'page' : undefined}
      data-unread={unreadCount > 0 || undefined}
      tabIndex={isReachable ? 0 : -1}
    >
      <Avatar name={record.name} type={record.type} />
      <span className="row-text">
        <span className="row-line">
          <span className="row-name" dir="auto">
            {record.name}
          </span>
          {showsNumber && <span className="row-number">{phoneNumber.name}</span>}
          <time className="row-time" dateTime={updatedAt} title={exactTimeOf(updatedAt)}>
            {briefTimeOf(updatedAt)}
          </time>
        </span>
        <span className="row-line">
          <span className="row-last">
            {draft !== '' && !isSelected ? (
              <LastWords before={<em>Draft: </em>} words={draft} />
            ) : (
              <LastText item={item} />
            )}
          </span>
          {isOptedOut && <span className="tag tag-quiet">opted out</span>}
          {unreadCount > 0 && (
            <span className="count">
              {unreadCount > 99 ? '99+' : unreadCount}
              <span className="sr-only"> unread</span>
            </span>
          )}
        </span>
      </span>
    </Link>
  );
}

function LastText({ item: { lastMessage, customerNumber } }: { readonly item: ConversationItemFragment }) {
  if (!lastMessage) return readableNumber(customerNumber);
  const { body, direction, status, media } = lastMessage;
  const failed = status === 'FAILED' || status === 'UNDELIVERED' ? 'Not delivered: ' : '';
  return (
    <LastWords
      before={`${failed}${direction === 'OUTBOUND' ? 'You: ' : ''}`}
      words={body || (media[0]?.contentType.startsWith('image/') ? 'Picture' : 'File')}
    />
  );
}

/** What is said of a text, and the text in its own direction. */
function LastWords({ before, words }: { readonly before: ReactNode; readonly words: string }) {
  return (
    <>
      {before}
      <bdi>{words}</bdi>
    </>
  );
}

function Skeleton() {
  return (
    <div aria-busy="true" aria-label="Reading conversations">
      {Array.from({ length: 8 }, (_, place) => (
        <div className="row skeleton" key={place} style={{ height: rowHeight }}>
          <span className="avatar" />
          <span className="row-text">
            <span className="bar" />
            <span className="bar short" />
          </span>
        </div>
      ))}
    </div>
  );
}
