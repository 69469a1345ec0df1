import { accepted, type Page, pageOf, request } from '../../api';
import { graphql } from '../../generated';
import type { CallbackItemFragment, CallbackQuery, ReceiptState } from '../../generated/graphql';

graphql(`
  fragment CallbackItem on Receipt {
    id
    provider
    receivedAt
    state
    cause
    causeCode
    missingNumber
  }
`);

const CallbacksDocument = graphql(`
  query Callbacks($states: [ReceiptState!], $after: Cursor) {
    receipts(states: $states, first: 50, after: $after) {
      edges { node { ...CallbackItem } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const CallbackDocument = graphql(`
  query Callback($id: ID!) {
    node(id: $id) { __typename ... on Receipt { ...CallbackItem settledAt eventId body } }
  }
`);

const RetryCallbackDocument = graphql(`
  mutation RetryCallback($id: ID!) {
    retryReceipt(id: $id) { userErrors { code message } }
  }
`);

const RetryCallbacksDocument = graphql(`
  mutation RetryCallbacks($id: ID!) {
    retryReceipts(id: $id) { receipts { id } hasMore userErrors { code message } }
  }
`);

const DismissCallbacksDocument = graphql(`
  mutation DismissCallbacks($id: ID!) {
    dismissReceipts(id: $id) { receipts { id } hasMore userErrors { code message } }
  }
`);

export type CallbackItem = CallbackItemFragment;
export type Callback = Extract<NonNullable<CallbackQuery['node']>, { __typename: 'Receipt' }>;

export async function readCallbacks(states: ReceiptState[] | null, after: string | null): Promise<Page<CallbackItem>> {
  const { receipts } = await request(CallbacksDocument, { states, after });
  return receipts === null ? { items: [], next: null } : pageOf(receipts);
}

export async function readCallback(id: string): Promise<Callback | null> {
  const { node } = await request(CallbackDocument, { id });
  return node?.__typename === 'Receipt' ? node : null;
}

export const retryOne = async (id: string) => accepted((await request(RetryCallbackDocument, { id })).retryReceipt);

/** All that were set aside for the same cause as this one, up to what the server takes in one go. */
export const retryAll = async (id: string) => accepted((await request(RetryCallbacksDocument, { id })).retryReceipts);

export const dismissAll = async (id: string) =>
  accepted((await request(DismissCallbacksDocument, { id })).dismissReceipts);
