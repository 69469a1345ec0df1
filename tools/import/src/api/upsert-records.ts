import type { RecordInput } from '../records';
import type { Api } from './client';

export interface UpsertOptions {
  readonly dryRun: boolean;
  readonly claimUnclaimedByNumber: boolean;
}

export interface UpsertAnswer {
  readonly rows: readonly {
    readonly index: number;
    readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED';
    readonly isStale: boolean;
  }[];
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

const mutation = `mutation Import($input: [RecordInput!]!, $dryRun: Boolean!, $claim: Boolean!) {
  upsertRecords(input: $input, dryRun: $dryRun, claimUnclaimedByNumber: $claim) {
    rows { index outcome isStale }
    userErrors { code message path }
  }
}`;

export async function upsertRecords(
  api: Api,
  input: readonly RecordInput[],
  { dryRun, claimUnclaimedByNumber: claim }: UpsertOptions,
): Promise<UpsertAnswer> {
  return (await api<{ upsertRecords: UpsertAnswer }>(mutation, { input, dryRun, claim })).upsertRecords;
}
