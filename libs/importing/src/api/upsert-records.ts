import type { RecordInput } from '../records';
import type { Api } from './client';

export interface UpsertOptions {
  readonly dryRun: boolean;
  readonly claimUnclaimedByNumber: boolean;
  /** Also ask which unclaimed leads a new record may be. */
  readonly asksForDuplicates?: boolean;
}

/** An unclaimed lead that may be the same customer. */
export interface Duplicate {
  readonly id: string;
  readonly name: string;
}

export interface UpsertAnswer {
  readonly rows: readonly {
    readonly index: number;
    readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED';
    readonly isStale: boolean;
    readonly possibleDuplicates?: readonly Duplicate[];
  }[];
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

const mutationWith = (more: string) => `mutation Import($input: [RecordInput!]!, $dryRun: Boolean!, $claim: Boolean!) {
  upsertRecords(input: $input, dryRun: $dryRun, claimUnclaimedByNumber: $claim) {
    rows { index outcome isStale ${more} }
    userErrors { code message path }
  }
}`;

export async function upsertRecords(
  api: Api,
  input: readonly RecordInput[],
  { dryRun, claimUnclaimedByNumber: claim, asksForDuplicates = false }: UpsertOptions,
): Promise<UpsertAnswer> {
  const mutation = mutationWith(asksForDuplicates ? 'possibleDuplicates { id name }' : '');
  return (await api<{ upsertRecords: UpsertAnswer }>(mutation, { input, dryRun, claim })).upsertRecords;
}
