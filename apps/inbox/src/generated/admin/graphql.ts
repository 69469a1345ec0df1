/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type CarrierAccountInput = {
  credentials?: Array<CredentialInput> | null | undefined;
  id?: string | null | undefined;
  isPaused?: boolean | null | undefined;
  name: string;
  provider: ProviderKind;
};

export type CarrierAccountState =
  | 'ACTIVE'
  | 'FAILING'
  | 'PAUSED';

export type CredentialInput = {
  name: string;
  value: string;
};

export type ProviderKind =
  | 'GENERIC'
  | 'SIMULATOR'
  | 'TELESIGN'
  | 'TWILIO'
  | 'VONAGE';

export type Severity =
  | 'ERROR'
  | 'OK'
  | 'WARNING';

export type UserErrorCode =
  | 'BODY_TOO_LONG'
  | 'CARRIER_FAILED'
  | 'CONVERSATION_CHANGED'
  | 'COUNTRY_NOT_ALLOWED'
  | 'EMPTY_BODY'
  | 'FILE_TOO_LARGE'
  | 'FORBIDDEN'
  | 'IDEMPOTENCY_CONFLICT'
  | 'INVALID_INPUT'
  | 'INVALID_NUMBER'
  | 'LEGAL_HOLD'
  | 'MEDIA_NOT_SUPPORTED'
  | 'NOT_FOUND'
  | 'NO_PHONE_NUMBER'
  | 'NUMBER_NOT_ASSIGNED'
  | 'OPT_IN_NEEDED'
  | 'QUIET_HOURS'
  | 'RECIPIENT_OPTED_OUT'
  | 'TEMPLATE_FIELD_MISSING'
  | 'TEMPLATE_INVALID'
  | 'TOO_LATE'
  | 'TOO_MANY_SENDS'
  | 'TOO_MANY_UPLOADS'
  | 'UPLOAD_NOT_READY';

export type CarrierAccountItemFragment = { id: string, provider: ProviderKind, name: string, state: CarrierAccountState, isFromEnvironment: boolean, webhookUrls: Array<{ purpose: string, url: string, lastCalledAt: string | null }>, phoneNumbers: { edges: Array<{ node: { id: string, number: string, name: string } }>, pageInfo: { hasNextPage: boolean } }, lastCheck: { at: string, isOk: boolean, findings: Array<{ severity: Severity, code: string, message: string, advice: string | null }> } | null, recent: { sent: number, failed: number, received: number, refusedSignatures: number, medianSeconds: number | null } };

export type CarrierAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type CarrierAccountsQuery = { carrierAccounts: Array<{ id: string, provider: ProviderKind, name: string, state: CarrierAccountState, isFromEnvironment: boolean, webhookUrls: Array<{ purpose: string, url: string, lastCalledAt: string | null }>, phoneNumbers: { edges: Array<{ node: { id: string, number: string, name: string } }>, pageInfo: { hasNextPage: boolean } }, lastCheck: { at: string, isOk: boolean, findings: Array<{ severity: Severity, code: string, message: string, advice: string | null }> } | null, recent: { sent: number, failed: number, received: number, refusedSignatures: number, medianSeconds: number | null } }> };

export type CarrierFormsQueryVariables = Exact<{ [key: string]: never; }>;


export type CarrierFormsQuery = { carriers: Array<{ provider: ProviderKind, description: string, credentials: Array<{ name: string, description: string, isRequired: boolean, isSecret: boolean }> }> };

export type SaveCarrierAccountMutationVariables = Exact<{
  input: CarrierAccountInput;
}>;


export type SaveCarrierAccountMutation = { upsertCarrierAccount: { carrierAccount: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type CheckCarrierAccountMutationVariables = Exact<{
  id: string;
}>;


export type CheckCarrierAccountMutation = { checkCarrierAccount: { carrierAccount: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type DeleteCarrierAccountMutationVariables = Exact<{
  id: string;
}>;


export type DeleteCarrierAccountMutation = { deleteCarrierAccount: { userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type CarrierNumbersMutationVariables = Exact<{
  id: string;
}>;


export type CarrierNumbersMutation = { carrierNumbers: { numbers: Array<{ number: string, name: string | null, canSms: boolean, canMms: boolean, isConnected: boolean, phoneNumber: { id: string, name: string } | null }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ConnectCarrierNumbersMutationVariables = Exact<{
  id: string;
  numbers: Array<string> | string;
}>;


export type ConnectCarrierNumbersMutation = { connectCarrierNumbers: { numbers: Array<{ number: string, name: string | null, canSms: boolean, canMms: boolean, isConnected: boolean, phoneNumber: { id: string, name: string } | null }>, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CarrierAccountItemFragmentDoc = new TypedDocumentString(`
    fragment CarrierAccountItem on CarrierAccount {
  id
  provider
  name
  state
  isFromEnvironment
  webhookUrls {
    purpose
    url
    lastCalledAt
  }
  phoneNumbers(first: 50) {
    edges {
      node {
        id
        number
        name
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  lastCheck {
    at
    isOk
    findings {
      severity
      code
      message
      advice
    }
  }
  recent {
    sent
    failed
    received
    refusedSignatures
    medianSeconds
  }
}
    `, {"fragmentName":"CarrierAccountItem"}) as unknown as TypedDocumentString<CarrierAccountItemFragment, unknown>;
export const CarrierAccountsDocument = new TypedDocumentString(`
    query CarrierAccounts {
  carrierAccounts {
    ...CarrierAccountItem
  }
}
    fragment CarrierAccountItem on CarrierAccount {
  id
  provider
  name
  state
  isFromEnvironment
  webhookUrls {
    purpose
    url
    lastCalledAt
  }
  phoneNumbers(first: 50) {
    edges {
      node {
        id
        number
        name
      }
    }
    pageInfo {
      hasNextPage
    }
  }
  lastCheck {
    at
    isOk
    findings {
      severity
      code
      message
      advice
    }
  }
  recent {
    sent
    failed
    received
    refusedSignatures
    medianSeconds
  }
}`) as unknown as TypedDocumentString<CarrierAccountsQuery, CarrierAccountsQueryVariables>;
export const CarrierFormsDocument = new TypedDocumentString(`
    query CarrierForms {
  carriers {
    provider
    description
    credentials {
      name
      description
      isRequired
      isSecret
    }
  }
}
    `) as unknown as TypedDocumentString<CarrierFormsQuery, CarrierFormsQueryVariables>;
export const SaveCarrierAccountDocument = new TypedDocumentString(`
    mutation SaveCarrierAccount($input: CarrierAccountInput!) {
  upsertCarrierAccount(input: $input) {
    carrierAccount {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SaveCarrierAccountMutation, SaveCarrierAccountMutationVariables>;
export const CheckCarrierAccountDocument = new TypedDocumentString(`
    mutation CheckCarrierAccount($id: ID!) {
  checkCarrierAccount(id: $id) {
    carrierAccount {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CheckCarrierAccountMutation, CheckCarrierAccountMutationVariables>;
export const DeleteCarrierAccountDocument = new TypedDocumentString(`
    mutation DeleteCarrierAccount($id: ID!) {
  deleteCarrierAccount(id: $id) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteCarrierAccountMutation, DeleteCarrierAccountMutationVariables>;
export const CarrierNumbersDocument = new TypedDocumentString(`
    mutation CarrierNumbers($id: ID!) {
  carrierNumbers(id: $id) {
    numbers {
      number
      name
      canSms
      canMms
      isConnected
      phoneNumber {
        id
        name
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CarrierNumbersMutation, CarrierNumbersMutationVariables>;
export const ConnectCarrierNumbersDocument = new TypedDocumentString(`
    mutation ConnectCarrierNumbers($id: ID!, $numbers: [E164!]!) {
  connectCarrierNumbers(id: $id, numbers: $numbers) {
    numbers {
      number
      name
      canSms
      canMms
      isConnected
      phoneNumber {
        id
        name
      }
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectCarrierNumbersMutation, ConnectCarrierNumbersMutationVariables>;