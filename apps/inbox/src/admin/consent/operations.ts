import { type Page, pageOf, request } from '../../api';
import { graphql } from '../../generated';
import type { ConsentLedgerQuery } from '../../generated/graphql';

const ConsentLedgerDocument = graphql(`
  query ConsentLedger($customerNumber: String, $after: Cursor) {
    consentEntries(customerNumber: $customerNumber, first: 50, after: $after) {
      edges { node { id at state scope source customerNumber evidence recordedBy by { id name } subject { __typename id ... on PhoneNumber { name } ... on Team { name } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type ConsentEntry = ConsentLedgerQuery['consentEntries']['edges'][number]['node'];

export const readLedger = async (customerNumber: string | null, after: string | null): Promise<Page<ConsentEntry>> =>
  pageOf((await request(ConsentLedgerDocument, { customerNumber, after })).consentEntries);
