import { useInfiniteQuery } from '@tanstack/react-query';
import { pageOf, pagesQuery, request } from '../api';
import { attentionKey } from '../cache';
import { graphql } from '../generated';
import type { AttentionQuery } from '../generated/graphql';

const AttentionDocument = graphql(`
  query Attention($after: Cursor) {
    messages(filter: { needsAttention: true }, first: 30, after: $after) {
      edges { node { id body status sendAt createdAt needsAttention problem { code reason advice }
        confirmation { words } sender { id name } conversation { id record { id type name } phoneNumber { id name } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type AttentionItem = AttentionQuery['messages']['edges'][number]['node'];

const readPage = async (after: string | null) => pageOf((await request(AttentionDocument, { after })).messages);

/** The texts that wait for a decision, the latest first. */
export function useAttention() {
  const list = useInfiniteQuery(pagesQuery(attentionKey, readPage));
  return { ...list, items: list.data?.pages.flatMap(({ items }) => items) ?? [] };
}
