import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { request } from '../api/request';
import type { ConversationItemFragment } from '../generated/graphql';
import { Avatar } from '../ui/avatar';
import { briefTimeOf, exactTimeOf, readableNumber } from '../ui/format';
import { recordTypeNames } from '../ui/words';
import { ConversationsDocument, conversationsKey, type ConversationPage } from './conversations-data';
import { useListFilter } from './use-list-filter';

const rowHeight = 76;
const typingPauseMs = 250;

export function ConversationList({ selectedId }: { readonly selectedId: string | undefined }) {
  const [filter, setFilter] = useListFilter();
  const [search, setSearch] = useState(filter.search);
  const [, navigate] = useLocation();
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (search === filter.search) return undefined;
    const pause = setTimeout(() => setFilter({ search }), typingPauseMs);
    return () => clearTimeout(pause);
  });

  const list = useInfiniteQuery({
    queryKey: conversationsKey(filter),
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }): Promise<ConversationPage> => {
      const wanted = { search: filter.search || null, recordTypes: filter.type === null ? null : [filter.type], unreadOnly: filter.unreadOnly };
      const { conversations } = await request(ConversationsDocument, { filter: wanted, after: pageParam });
      return { items: conversations.edges.map(({ node }) => node), next: conversations.pageInfo.hasNextPage ? (conversations.pageInfo.endCursor ?? null) : null };
    },
    getNextPageParam: ({ next }) => next,
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
  const selected = items.findIndex(({ id }) => id === selectedId);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    open(Math.max(0, Math.min(items.length - 1, selected + step)));
  };
  useEffect(() => {
    const onShortcut = (event: globalThis.KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || (event.target as HTMLElement).closest('input, textarea, select, [role=dialog]')) return;
      if (event.key === 'j') open(selected + 1);
      else if (event.key === 'k') open(Math.max(0, selected - 1));
      else if (event.key === 'u') open(items.findIndex(({ unreadCount, id }) => unreadCount > 0 && id !== selectedId));
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
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <div className="chips" role="group" aria-label="Filter">
          <button type="button" className="chip" aria-pressed={filter.unreadOnly} onClick={() => setFilter({ unreadOnly: !filter.unreadOnly })}>
            Unread
          </button>
          {recordTypeNames.map(([type, name]) => (
            <button key={type} type="button" className="chip" aria-pressed={filter.type === type} onClick={() => setFilter({ type: filter.type === type ? null : type })}>
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
            {list.error.message} <button type="button" className="link" onClick={() => void list.refetch()}>Try again</button>
          </p>
        ) : items.length === 0 ? (
          <p className="hint">{filter.search || filter.type || filter.unreadOnly ? 'No conversation is like that.' : 'Nobody has texted yet. Find a record and write first.'}</p>
        ) : (
          <ul style={{ height: rows.getTotalSize() }} onKeyDown={onKeyDown}>
            {rows.getVirtualItems().map((row) => {
              const item = items[row.index];
              return (
                item && (
                  <li key={row.key} style={{ transform: `translateY(${row.start}px)`, height: rowHeight }} aria-setsize={hasNextPage ? -1 : items.length} aria-posinset={row.index + 1}>
                    <ConversationRow item={item} href={hrefOf(item.id)} isSelected={item.id === selectedId} isReachable={item.id === selectedId || (selected === -1 && row.index === 0)} />
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
}

function ConversationRow({ item, href, isSelected, isReachable }: RowProps) {
  const { id, record, customerNumber, lastMessage, unreadCount, updatedAt, isOptedOut } = item;
  return (
    <Link id={`conversation-${id}`} href={href} className="row" aria-current={isSelected ? 'page' : undefined} data-unread={unreadCount > 0 || undefined} tabIndex={isReachable ? 0 : -1}>
      <Avatar name={record.name} type={record.type} />
      <span className="row-text">
        <span className="row-line">
          <span className="row-name" dir="auto">{record.name}</span>
          <time className="row-time" dateTime={updatedAt} title={exactTimeOf(updatedAt)}>{briefTimeOf(updatedAt)}</time>
        </span>
        <span className="row-line">
          <span className="row-last" dir="auto">{describeLast(lastMessage, customerNumber)}</span>
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

function describeLast(last: ConversationItemFragment['lastMessage'], customerNumber: string): string {
  if (!last) return readableNumber(customerNumber);
  const words = last.body || (last.media.length > 0 ? 'Picture' : '');
  const failed = last.status === 'FAILED' || last.status === 'UNDELIVERED' ? 'Not delivered: ' : '';
  return `${failed}${last.direction === 'OUTBOUND' ? 'You: ' : ''}${words}`;
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
