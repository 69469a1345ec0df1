import { request } from '../api';
import { recordKey } from '../cache';
import { graphql } from '../generated';
import type { RecordQuery } from '../generated/graphql';

const RecordDocument = graphql(`
  query Record($id: ID!) {
    record(id: $id) {
      id
      type
      name
      isActive
      updatedAt
      owner { ... on User { name } ... on Team { name } }
      phones { kind number }
      conversations(first: 20) { edges { node { ...ConversationItem } } }
    }
  }
`);

export type CustomerRecord = NonNullable<RecordQuery['record']>;

export const recordQuery = (id: string) => ({
  queryKey: recordKey(id),
  queryFn: async () => (await request(RecordDocument, { id })).record ?? null,
});
