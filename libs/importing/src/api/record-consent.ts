import type { ConsentInput } from '../records';
import type { Api } from './client';

export interface ConsentAnswer {
  readonly canceledMessageCount: number;
  readonly userErrors: readonly { readonly message: string; readonly path: readonly string[] }[];
}

const mutation = `mutation Consent($input: [ConsentInput!]!) {
  recordConsent(input: $input) { canceledMessageCount userErrors { message path } }
}`;

/** Records what customers allow. A repeated call records nothing twice; one without rows only asks for the permission. */
export async function recordConsent(api: Api, input: readonly ConsentInput[]): Promise<ConsentAnswer> {
  return (await api<{ recordConsent: ConsentAnswer }>(mutation, { input })).recordConsent;
}
