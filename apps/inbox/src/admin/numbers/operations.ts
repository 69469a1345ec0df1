import { accepted, type Page, pageOf, request } from '../../api';
import { graphql } from '../../generated';
import type {
  NumberAccountsQuery,
  NumberItemFragment,
  NumberQuery,
  PhoneNumberFilter,
  PhoneNumberInput,
} from '../../generated/graphql';

graphql(`
  fragment NumberItem on PhoneNumber {
    id
    number
    name
    isActive
    provider
    owner { __typename ... on User { id name } ... on Team { id name } }
    carrierAccount { id name }
  }
`);

const NumbersDocument = graphql(`
  query Numbers($filter: PhoneNumberFilter, $after: Cursor) {
    allPhoneNumbers(filter: $filter, first: 50, after: $after) {
      edges { node { ...NumberItem } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const NumberDocument = graphql(`
  query Number($id: ID!) {
    node(id: $id) { __typename ... on PhoneNumber {
      ...NumberItem
      quietHours { from until timeZone onHolidays days { weekday sendFrom sendUntil } }
      awayMessage { isOn text hours { weekday from until } timeZone onHolidays awayUntil everyHours }
      ownership { from until owner { __typename ... on User { id name } ... on Team { id name } } }
    } }
  }
`);

const NumberAccountsDocument = graphql(`
  query NumberAccounts {
    carrierAccounts { id name provider }
  }
`);

const SaveNumberDocument = graphql(`
  mutation SaveNumber($input: PhoneNumberInput!) {
    upsertPhoneNumbers(input: [$input]) { rows { node { id } } userErrors { code message } }
  }
`);

const TransferNumberDocument = graphql(`
  mutation TransferNumber($input: TransferPhoneNumberInput!) {
    transferPhoneNumber(input: $input) { ...HandOverFacts }
  }
`);

const RetireNumberDocument = graphql(`
  mutation RetireNumber($id: ID!, $attendantId: ID) {
    retirePhoneNumber(id: $id, attendantId: $attendantId) { userErrors { code message } }
  }
`);

export type NumberItem = NumberItemFragment;
export type CompanyNumber = Extract<NonNullable<NumberQuery['node']>, { __typename: 'PhoneNumber' }>;
export type Account = NumberAccountsQuery['carrierAccounts'][number];

export interface Transfer {
  readonly id: string;
  readonly toOwnerId: string;
  /** ISO 8601; null for now. */
  readonly at: string | null;
}

export const readNumbers = async (filter: PhoneNumberFilter, after: string | null): Promise<Page<NumberItem>> =>
  pageOf((await request(NumbersDocument, { filter, after })).allPhoneNumbers);

export async function readNumber(id: string): Promise<CompanyNumber | null> {
  const { node } = await request(NumberDocument, { id });
  return node?.__typename === 'PhoneNumber' ? node : null;
}

export const readAccounts = async (): Promise<readonly Account[]> =>
  (await request(NumberAccountsDocument)).carrierAccounts;

export async function saveNumber(input: PhoneNumberInput): Promise<string> {
  const { rows } = accepted((await request(SaveNumberDocument, { input })).upsertPhoneNumbers);
  return rows[0]?.node?.id ?? '';
}

export const previewTransfer = async (input: Transfer) =>
  (await request(TransferNumberDocument, { input: { ...input, dryRun: true } })).transferPhoneNumber;

export const transferNumber = async (input: Transfer) =>
  accepted((await request(TransferNumberDocument, { input })).transferPhoneNumber);

export const retireNumber = async (id: string, attendantId: string | null) =>
  accepted((await request(RetireNumberDocument, { id, attendantId })).retirePhoneNumber);
