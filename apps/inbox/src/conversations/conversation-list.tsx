import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEventHandler, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useMe } from '../directory';
import type { ConversationItemFragment } from '../generated/graphql';
import { LoadError } from '../ui/problem';
import { ConversationRow, focusRow, pathTo } from './conversation-row';
import { ListHead } from './list-head';
import { useConversationList } from './use-conversation-list';
import { useListFilter } from './use-list-filter';
import { useListKeys } from './use-list-keys';

const rowHeight = 76;
/** Rows before the end at which the next page loads. */
const lookahead = 15;

export function ConversationList({ selectedId }: { readonly selectedId: string | undefined }) {
  const [filter, setFilter] = useListFilter();
  const [, navigate] = useLocation();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useConversationList(filter);
  const { items, findUnread, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
  });
  const isNearEnd = (rows.getVirtualItems().at(-1)?.index ?? 0) >= items.length - lookahead;
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

  const isFiltered = filter.search !== '' || filter.type !== null || filter.unreadOnly;
  return (
    <section className="list" aria-label="My text messages">
      <ListHead filter={filter} onChange={setFilter} />
      <div className="scroller" ref={scroller} tabIndex={-1}>
        {list.isPending ? (
          <Skeleton />
        ) : list.isError ? (
          <LoadError error={list.error} onRetry={list.refetch} />
        ) : items.length === 0 ? (
          <p className="hint">
            {isFiltered ? 'No conversations match.' : 'No conversations yet. Find a record to send the first text.'}
          </p>
        ) : (
          <Rows rows={rows} items={items} isComplete={!hasNextPage} selectedId={selectedId} onKeyDown={onKeyDown} />
        )}
      </div>
    </section>
  );
}

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
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
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
    <div aria-busy="true" aria-label="Loading conversations">
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
