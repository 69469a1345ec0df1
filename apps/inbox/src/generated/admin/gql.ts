/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment CarrierAccountItem on CarrierAccount {\n    id\n    provider\n    name\n    state\n    isFromEnvironment\n    webhookUrls { purpose url lastCalledAt }\n    phoneNumbers(first: 50) { edges { node { id number name } } pageInfo { hasNextPage } }\n    lastCheck { at isOk findings { severity code message advice } }\n    recent { sent failed received refusedSignatures medianSeconds }\n  }\n": typeof types.CarrierAccountItemFragmentDoc,
    "\n  query CarrierAccounts {\n    carrierAccounts { ...CarrierAccountItem }\n  }\n": typeof types.CarrierAccountsDocument,
    "\n  query CarrierForms {\n    carriers { provider description credentials { name description isRequired isSecret } }\n  }\n": typeof types.CarrierFormsDocument,
    "\n  mutation SaveCarrierAccount($input: CarrierAccountInput!) {\n    upsertCarrierAccount(input: $input) { carrierAccount { id } userErrors { code message path } }\n  }\n": typeof types.SaveCarrierAccountDocument,
    "\n  mutation CheckCarrierAccount($id: ID!) {\n    checkCarrierAccount(id: $id) { carrierAccount { id } userErrors { code message } }\n  }\n": typeof types.CheckCarrierAccountDocument,
    "\n  mutation DeleteCarrierAccount($id: ID!) {\n    deleteCarrierAccount(id: $id) { userErrors { code message } }\n  }\n": typeof types.DeleteCarrierAccountDocument,
    "\n  mutation CarrierNumbers($id: ID!) {\n    carrierNumbers(id: $id) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n": typeof types.CarrierNumbersDocument,
    "\n  mutation ConnectCarrierNumbers($id: ID!, $numbers: [E164!]!) {\n    connectCarrierNumbers(id: $id, numbers: $numbers) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n": typeof types.ConnectCarrierNumbersDocument,
};
const documents: Documents = {
    "\n  fragment CarrierAccountItem on CarrierAccount {\n    id\n    provider\n    name\n    state\n    isFromEnvironment\n    webhookUrls { purpose url lastCalledAt }\n    phoneNumbers(first: 50) { edges { node { id number name } } pageInfo { hasNextPage } }\n    lastCheck { at isOk findings { severity code message advice } }\n    recent { sent failed received refusedSignatures medianSeconds }\n  }\n": types.CarrierAccountItemFragmentDoc,
    "\n  query CarrierAccounts {\n    carrierAccounts { ...CarrierAccountItem }\n  }\n": types.CarrierAccountsDocument,
    "\n  query CarrierForms {\n    carriers { provider description credentials { name description isRequired isSecret } }\n  }\n": types.CarrierFormsDocument,
    "\n  mutation SaveCarrierAccount($input: CarrierAccountInput!) {\n    upsertCarrierAccount(input: $input) { carrierAccount { id } userErrors { code message path } }\n  }\n": types.SaveCarrierAccountDocument,
    "\n  mutation CheckCarrierAccount($id: ID!) {\n    checkCarrierAccount(id: $id) { carrierAccount { id } userErrors { code message } }\n  }\n": types.CheckCarrierAccountDocument,
    "\n  mutation DeleteCarrierAccount($id: ID!) {\n    deleteCarrierAccount(id: $id) { userErrors { code message } }\n  }\n": types.DeleteCarrierAccountDocument,
    "\n  mutation CarrierNumbers($id: ID!) {\n    carrierNumbers(id: $id) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n": types.CarrierNumbersDocument,
    "\n  mutation ConnectCarrierNumbers($id: ID!, $numbers: [E164!]!) {\n    connectCarrierNumbers(id: $id, numbers: $numbers) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n": types.ConnectCarrierNumbersDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CarrierAccountItem on CarrierAccount {\n    id\n    provider\n    name\n    state\n    isFromEnvironment\n    webhookUrls { purpose url lastCalledAt }\n    phoneNumbers(first: 50) { edges { node { id number name } } pageInfo { hasNextPage } }\n    lastCheck { at isOk findings { severity code message advice } }\n    recent { sent failed received refusedSignatures medianSeconds }\n  }\n"): typeof import('./graphql').CarrierAccountItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CarrierAccounts {\n    carrierAccounts { ...CarrierAccountItem }\n  }\n"): typeof import('./graphql').CarrierAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CarrierForms {\n    carriers { provider description credentials { name description isRequired isSecret } }\n  }\n"): typeof import('./graphql').CarrierFormsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveCarrierAccount($input: CarrierAccountInput!) {\n    upsertCarrierAccount(input: $input) { carrierAccount { id } userErrors { code message path } }\n  }\n"): typeof import('./graphql').SaveCarrierAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckCarrierAccount($id: ID!) {\n    checkCarrierAccount(id: $id) { carrierAccount { id } userErrors { code message } }\n  }\n"): typeof import('./graphql').CheckCarrierAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteCarrierAccount($id: ID!) {\n    deleteCarrierAccount(id: $id) { userErrors { code message } }\n  }\n"): typeof import('./graphql').DeleteCarrierAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CarrierNumbers($id: ID!) {\n    carrierNumbers(id: $id) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n"): typeof import('./graphql').CarrierNumbersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConnectCarrierNumbers($id: ID!, $numbers: [E164!]!) {\n    connectCarrierNumbers(id: $id, numbers: $numbers) { numbers { number name canSms canMms isConnected phoneNumber { id name } } userErrors { code message } }\n  }\n"): typeof import('./graphql').ConnectCarrierNumbersDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
