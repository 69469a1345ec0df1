import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEventHandler, type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useMe } from '../directory';
import type { ConversationItemFragment } from '../generated/graphql';
import { LoadError } from '../ui/problem';
import { viewLooks } from '../work';
import { ConversationRow, focusRow, pathTo } from './conversation-row';
import { lookaheadOf, useConversationList } from './use-conversation-list';
import type { ViewFilter } from './use-list-filter';
import { useListKeys } from './use-list-keys';

const rowHeight = 76;

interface ConversationListProps {
  readonly filter: ViewFilter;
  readonly selectedId: string | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export function ConversationList({ filter, selectedId, scroller }: ConversationListProps) {
  const [, navigate] = useLocation();
  const list = useConversationList(filter);
  const { items, findUnread, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  // What a search finds besides is above the rows.
  const top = useTop(scroller);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
    scrollMargin: top.offset,
  });
  const isNearEnd = (rows.getVirtualItems().at(-1)?.index ?? 0) >= items.length - lookaheadOf(items.length);
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && isNearEnd) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, isNearEnd, items.length]);

  const openId = (id: string | undefined) => {
    if (id === undefined) return;
    const index = items.findIndex((item) => item.id === id);
    if (index !== -1) rows.scrollToIndex(index);
    navigate(pathTo(id));
    requestAnimationFrame(() => focusRow(id));
  };
  const onKeyDown = useListKeys({
    count: items.length,
    selected: items.findIndex(({ id }) => id === selectedId),
    open: (index) => openId(items[index]?.id),
    openNextUnread: () => void findUnread(selectedId).then(openId),
  });
  return (
    <div ref={top.ref} role="group" aria-label={t`Conversations`}>
      {filter.search !== '' && <h3 className="group-title">{t`Conversations`}</h3>}
      {list.isPending ? (
        <Skeleton />
      ) : list.isError ? (
        <LoadError error={list.error} onRetry={list.refetch} />
      ) : items.length === 0 ? (
        <p className="hint">{isNarrowed(filter) ? t`No conversations match.` : i18n._(viewLooks[filter.view].empty)}</p>
      ) : (
        <Rows rows={rows} items={items} isComplete={!hasNextPage} selectedId={selectedId} onKeyDown={onKeyDown} />
      )}
    </div>
  );
}

/** How far below the top of what scrolls the list begins. */
function useTop(scroller: RefObject<HTMLDivElement | null>) {
  const ref = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    const measure = () => setOffset(ref.current?.offsetTop ?? 0);
    measure();
    const observer = new ResizeObserver(measure);
    for (const child of scroller.current?.children ?? []) observer.observe(child);
    return () => observer.disconnect();
  }, [scroller]);
  return { ref, offset };
}

const isNarrowed = ({ search, type, unreadOnly, phoneNumberId, sellerId }: ViewFilter) =>
  search !== '' || type !== null || unreadOnly || phoneNumberId !== null || sellerId !== null;

interface RowsProps {
  readonly rows: ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>;
  readonly items: readonly ConversationItemFragment[];
  readonly isComplete: boolean;
  readonly selectedId: string | undefined;
  readonly onKeyDown: KeyboardEventHandler;
}

function Rows({ rows, items, isComplete, selectedId, onKeyDown }: RowsProps) {
  const { me, numbers } = useMe();
  const ownNumbers = numbers.filter(({ owner }) => 'id' in owner && owner.id === me?.id).map(({ id }) => id);
  const hasSelection = items.some(({ id }) => id === selectedId);
  return (
    <ul className="virtual-list" style={{ height: rows.getTotalSize() }} onKeyDown={onKeyDown}>
      {rows.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index];
        return (
          item && (
            <li
              key={key}
              style={{ transform: `translateY(${start - rows.options.scrollMargin}px)`, height: rowHeight }}
              aria-setsize={isComplete ? items.length : -1}
              aria-posinset={index + 1}
            >
              <ConversationRow
                item={item}
                isSelected={item.id === selectedId}
                isTabStop={hasSelection ? item.id === selectedId : index === 0}
                showsNumber={!ownNumbers.includes(item.phoneNumber.id)}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}

function Skeleton() {
  return (
    <div aria-busy="true" aria-label={t`Loading conversations`}>
      {Array.from({ length: 8 }, (_, index) => (
        <div className="row skeleton" key={index} style={{ height: rowHeight }}>
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
