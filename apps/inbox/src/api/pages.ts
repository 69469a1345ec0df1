import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** The cursor of the next page, null on the last one. */
  readonly next: string | null;
}

interface Connection<Item> {
  readonly edges: readonly { readonly node: Item }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

export const pageOf = <Item>({ edges, pageInfo: { hasNextPage, endCursor } }: Connection<Item>): Page<Item> => ({
  items: edges.map(({ node }) => node),
  next: hasNextPage ? (endCursor ?? null) : null,
});

/** A connection, read page by page. */
export const pagesQuery = <Each extends Page<unknown>>(
  queryKey: QueryKey,
  read: (after: string | null) => Promise<Each>,
) =>
  infiniteQueryOptions({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => read(pageParam),
    getNextPageParam: ({ next }: Each) => next,
  });
