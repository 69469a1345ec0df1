import type { Cache, Resolver } from '@urql/exchange-graphcache';

interface Order {
  /** The field of a node by which the list is sorted. */
  readonly by: string;
  readonly isDescending?: boolean;
}

/**
 * A list from all of its pages: each node once, in its order. Graphcache's `relayPagination` leaves nodes where their pages
 * have them. Here, a node that an event brings can be a page of its own. So events, optimistic results and pages
 * that arrive at the same time don't overwrite each other's lists.
 */
export const joinPages =
  ({ by, isDescending = false }: Order): Resolver =>
  (_parent, args, cache, { parentKey, fieldName }) => {
    const asked = cache.resolve(parentKey, fieldName, args);
    if (typeof asked !== 'string') return undefined;
    const pages = cache
      .inspectFields(parentKey)
      .filter((field) => field.fieldName === fieldName)
      .flatMap(({ fieldKey, arguments: of }) => {
        const key = cache.resolve(parentKey, fieldKey);
        return typeof key === 'string' ? [{ key, after: of?.after, before: of?.before }] : [];
      });

    const edges = new Map<string, { readonly edge: string; readonly value: string }>();
    for (const { key } of pages)
      for (const edge of (cache.resolve(key, 'edges') ?? []) as string[]) {
        const node = cache.resolve(edge, 'node');
        if (typeof node !== 'string' || edges.has(node)) continue;
        // A node without an ID was removed.
        if (cache.resolve(node, 'id') != null) edges.set(node, { edge, value: String(cache.resolve(node, by) ?? '') });
      }
    const direction = isDescending ? -1 : 1;
    const sorted = [...edges.values()].sort((one, other) => direction * one.value.localeCompare(other.value));

    // From the first page, each page begins where the one before it ends.
    let last = pages.find(({ after, before }) => after == null && before == null)?.key ?? asked;
    for (;;) {
      const info = cache.resolve(last, 'pageInfo') as string;
      const next = pages.find(({ after, before }) => isCursor(cache, info, after, before));
      if (next === undefined || next.key === last)
        return {
          __typename: cache.resolve(asked, '__typename'),
          edges: sorted.map(({ edge }) => edge),
          pageInfo: info,
        };
      last = next.key;
    }
  };

const isCursor = (cache: Cache, info: string, after: unknown, before: unknown): boolean =>
  (after != null && after === cache.resolve(info, 'endCursor')) ||
  (before != null && before === cache.resolve(info, 'startCursor'));
