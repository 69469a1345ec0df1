import { accepted, request } from '../../api';
import { graphql } from '../../generated';
import type { ServiceAccountInput, ServiceAccountItemFragment } from '../../generated/graphql';

graphql(`
  fragment ServiceAccountItem on ServiceAccount { id name scopes createdAt expiresAt lastUsedAt revokedAt }
`);

const ServiceAccountsDocument = graphql(`
  query ServiceAccounts {
    serviceAccounts { ...ServiceAccountItem }
  }
`);

const CreateServiceAccountDocument = graphql(`
  mutation CreateServiceAccount($input: ServiceAccountInput!) {
    createServiceAccount(input: $input) { serviceAccount { id } token userErrors { code message } }
  }
`);

const RotateTokenDocument = graphql(`
  mutation RotateToken($id: ID!, $overlapSeconds: Int!) {
    rotateServiceAccountToken(id: $id, overlapSeconds: $overlapSeconds) { token userErrors { code message } }
  }
`);

const RevokeServiceAccountDocument = graphql(`
  mutation RevokeServiceAccount($id: ID!) {
    revokeServiceAccount(id: $id) { userErrors { code message } }
  }
`);

export type Program = ServiceAccountItemFragment;

export const readPrograms = async (): Promise<readonly Program[]> =>
  (await request(ServiceAccountsDocument)).serviceAccounts;

/** The token is never shown again. */
export async function createProgram(input: ServiceAccountInput): Promise<string> {
  return accepted((await request(CreateServiceAccountDocument, { input })).createServiceAccount).token ?? '';
}

export async function rotateToken(id: string, overlapSeconds: number): Promise<string> {
  return accepted((await request(RotateTokenDocument, { id, overlapSeconds })).rotateServiceAccountToken).token ?? '';
}

export const revokeProgram = async (id: string) =>
  accepted((await request(RevokeServiceAccountDocument, { id })).revokeServiceAccount);
