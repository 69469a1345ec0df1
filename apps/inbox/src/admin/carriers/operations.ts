import { accepted, request } from '../../api';
import { graphql } from '../../generated';
import type {
  CarrierAccountInput,
  CarrierAccountItemFragment,
  CarrierFormsQuery,
  CarrierNumbersMutation,
} from '../../generated/graphql';

graphql(`
  fragment CarrierAccountItem on CarrierAccount {
    id
    provider
    name
    state
    isFromEnvironment
    webhookUrls { purpose url lastCalledAt }
    phoneNumbers(first: 50) { edges { node { id number name } } pageInfo { hasNextPage } }
    lastCheck { at isOk findings { severity code message advice subject { __typename ... on PhoneNumber { id number } } } }
    recent { sent failed received refusedSignatures medianSeconds }
  }
`);

const CarrierAccountsDocument = graphql(`
  query CarrierAccounts {
    carrierAccounts { ...CarrierAccountItem }
  }
`);

const CarrierFormsDocument = graphql(`
  query CarrierForms {
    carriers { provider description credentials { name description isRequired isSecret } }
  }
`);

const SaveCarrierAccountDocument = graphql(`
  mutation SaveCarrierAccount($input: CarrierAccountInput!) {
    upsertCarrierAccount(input: $input) { carrierAccount { id } userErrors { code message path } }
  }
`);

const CheckCarrierAccountDocument = graphql(`
  mutation CheckCarrierAccount($id: ID!) {
    checkCarrierAccount(id: $id) { carrierAccount { id } userErrors { code message } }
  }
`);

const DeleteCarrierAccountDocument = graphql(`
  mutation DeleteCarrierAccount($id: ID!) {
    deleteCarrierAccount(id: $id) { userErrors { code message } }
  }
`);

const CarrierNumbersDocument = graphql(`
  mutation CarrierNumbers($id: ID!) {
    carrierNumbers(id: $id) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }
  }
`);

const ConnectCarrierNumbersDocument = graphql(`
  mutation ConnectCarrierNumbers($id: ID!, $numbers: [E164!]!) {
    connectCarrierNumbers(id: $id, numbers: $numbers) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }
  }
`);

export type CarrierAccount = CarrierAccountItemFragment;
export type CarrierForm = CarrierFormsQuery['carriers'][number];
export type CarrierNumber = CarrierNumbersMutation['carrierNumbers']['numbers'][number];

export const readAccounts = async (): Promise<readonly CarrierAccount[]> =>
  (await request(CarrierAccountsDocument)).carrierAccounts;

export const readForms = async (): Promise<readonly CarrierForm[]> => (await request(CarrierFormsDocument)).carriers;

export const saveAccount = async (input: CarrierAccountInput): Promise<string> =>
  accepted((await request(SaveCarrierAccountDocument, { input })).upsertCarrierAccount).carrierAccount?.id ?? '';

export const checkAccount = async (id: string) =>
  accepted((await request(CheckCarrierAccountDocument, { id })).checkCarrierAccount);

export const deleteAccount = async (id: string) =>
  accepted((await request(DeleteCarrierAccountDocument, { id })).deleteCarrierAccount);

export const readNumbers = async (id: string): Promise<readonly CarrierNumber[]> =>
  accepted((await request(CarrierNumbersDocument, { id })).carrierNumbers).numbers;

export const connectNumbers = async (id: string, numbers: readonly string[]): Promise<readonly CarrierNumber[]> =>
  accepted((await request(ConnectCarrierNumbersDocument, { id, numbers: [...numbers] })).connectCarrierNumbers).numbers;
