import { accepted, type Page, pageOf, request } from '../../api';
import { graphql } from '../../generated';
import type { CallbackItemFragment, CallbackQuery, CallbacksQueryVariables } from '../../generated/graphql';

graphql(`
  fragment CallbackItem on Receipt {
    id
    provider
    receivedAt
    state
    cause
    causeCode
    missingNumber
    isDismissed
    dismissalReason
  }
`);

const CallbacksDocument = graphql(`
  query Callbacks($states: [ReceiptState!], $causeCodes: [ReceiptCauseCode!], $isDismissed: Boolean, $search: String, $after: Cursor) {
    receipts(states: $states, causeCodes: $causeCodes, isDismissed: $isDismissed, search: $search, first: 50, after: $after) {
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
  mutation DismissCallbacks($id: ID!, $reason: String) {
    dismissReceipts(id: $id, reason: $reason) { receipts { id } hasMore userErrors { code message } }
  }
`);

const DismissCallbackDocument = graphql(`
  mutation DismissCallback($id: ID!, $reason: String) {
    dismissReceipt(id: $id, reason: $reason) { userErrors { code message } }
  }
`);

const RestoreCallbackDocument = graphql(`
  mutation RestoreCallback($id: ID!) {
    restoreReceipt(id: $id) { userErrors { code message } }
  }
`);

export type CallbackItem = CallbackItemFragment;
export type Callback = Extract<NonNullable<CallbackQuery['node']>, { __typename: 'Receipt' }>;

export type CallbackFilter = Omit<CallbacksQueryVariables, 'after'>;

export async function readCallbacks(filter: CallbackFilter, after: string | null): Promise<Page<CallbackItem>> {
  const { receipts } = await request(CallbacksDocument, { ...filter, after });
  return receipts === null ? { items: [], next: null } : pageOf(receipts);
}

export async function readCallback(id: string): Promise<Callback | null> {
  const { node } = await request(CallbackDocument, { id });
  return node?.__typename === 'Receipt' ? node : null;
}

export const retryOne = async (id: string) => accepted((await request(RetryCallbackDocument, { id })).retryReceipt);

/** All that were set aside for the same cause as this one, up to what the server takes in one go. */
export const retryAll = async (id: string) => accepted((await request(RetryCallbacksDocument, { id })).retryReceipts);

interface Dismissal {
  readonly id: string;
  readonly reason: string;
}

export const dismissOne = async (dismissal: Dismissal) =>
  accepted((await request(DismissCallbackDocument, dismissal)).dismissReceipt);

export const dismissAll = async (dismissal: Dismissal) =>
  accepted((await request(DismissCallbacksDocument, dismissal)).dismissReceipts);

export const restoreOne = async (id: string) =>
  accepted((await request(RestoreCallbackDocument, { id })).restoreReceipt);
