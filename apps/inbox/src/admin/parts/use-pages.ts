import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type Page, pagesQuery } from '../../api';
import { useInView } from '../../ui/use-in-view';
import { adminKey } from './use-change';

/** A connection, page by page: the rows so far, for `Loaded`, and the marker at whose sight the next page loads. */
export function usePages<Item>(key: readonly unknown[], read: (after: string | null) => Promise<Page<Item>>) {
  const query = useInfiniteQuery({
    ...pagesQuery([adminKey, ...key], read),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const { data, error, fetchStatus, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const end = useInView(hasNextPage && !isFetchingNextPage, fetchNextPage);
  const rows = data?.pages.flatMap(({ items }) => items);
  return { query: { data: rows, error, fetchStatus, refetch }, end };
}
