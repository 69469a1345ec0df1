import { request } from '../api';
import { conversationKey } from '../cache';
import { graphql } from '../generated';
import type { ConversationQuery } from '../generated/graphql';

const ConversationDocument = graphql(`
  query Conversation($id: ID!) {
    conversation(id: $id) {
      ...ConversationItem
      customerTimeZones
      record { phones { kind number } conversations(first: 50) { edges { node { id customerNumber phoneNumber { id } } } } }
    }
  }
`);

export type Conversation = NonNullable<ConversationQuery['conversation']>;

export const conversationQuery = (id: string) => ({
  queryKey: conversationKey(id),
  queryFn: async () => (await request(ConversationDocument, { id })).conversation ?? null,
});
