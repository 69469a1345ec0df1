import type { Group, ImportTarget, Person } from '@patchbay/importing';
import { request } from '../../api';
import { graphql } from '../../generated';
import type { ConsentInput, RecordInput } from '../../generated/graphql';

const ImportUsersDocument = graphql(`
  query ImportUsers($after: Cursor) {
    users(first: 100, after: $after) {
      edges { node { externalId name email } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const ImportTeamsDocument = graphql(`
  query ImportTeams($after: Cursor) {
    teams(first: 100, after: $after) {
      edges { node { id externalId name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const ImportNumbersDocument = graphql(`
  query ImportNumbers($after: Cursor) {
    allPhoneNumbers(first: 100, after: $after) {
      edges { node { id number } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const ImportCountryDocument = graphql(`
  query ImportCountry { defaultCountry }
`);

const ImportRecordsDocument = graphql(`
  mutation ImportRecords($input: [RecordInput!]!, $claim: Boolean!) {
    upsertRecords(input: $input, claimUnclaimedByNumber: $claim) {
      rows { index outcome isStale }
      userErrors { code message path }
    }
  }
`);

const CheckRecordsDocument = graphql(`
  mutation CheckRecords($input: [RecordInput!]!, $claim: Boolean!) {
    upsertRecords(input: $input, claimUnclaimedByNumber: $claim, dryRun: true) {
      rows { index outcome isStale possibleDuplicates { id name } }
      userErrors { code message path }
    }
  }
`);

const ImportConsentDocument = graphql(`
  mutation ImportConsent($input: [ConsentInput!]!) {
    recordConsent(input: $input) { canceledMessageCount userErrors { message path } }
  }
`);

interface PageOf<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

async function all<Node>(read: (after: string | null) => Promise<PageOf<Node>>): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const page: PageOf<Node> = await read(after);
    nodes.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor ?? null;
  }
}

export const readUsers = (): Promise<Person[]> =>
  all(async (after) => (await request(ImportUsersDocument, { after })).users);

export const readTeams = (): Promise<(Group & { readonly id: string })[]> =>
  all(async (after) => (await request(ImportTeamsDocument, { after })).teams);

export const readNumbers = () =>
  all(async (after) => (await request(ImportNumbersDocument, { after })).allPhoneNumbers);

export const readDefaultCountry = async () => (await request(ImportCountryDocument)).defaultCountry;

const errorsOf = (errors: readonly { code?: string; message: string; path?: readonly string[] | null }[]) =>
  errors.map(({ code = '', message, path }) => ({ code, message, path: path ?? [] }));

/** The API, as the place where rows go. */
export const gateway: ImportTarget = {
  async upsertRecords(rows, { dryRun, claimUnclaimedByNumber: claim }) {
    const variables = { input: rows as unknown as RecordInput[], claim };
    const { upsertRecords } = dryRun
      ? await request(CheckRecordsDocument, variables)
      : await request(ImportRecordsDocument, variables);
    return { rows: upsertRecords.rows, userErrors: errorsOf(upsertRecords.userErrors) };
  },
  async recordConsent(rows) {
    const { recordConsent } = await request(ImportConsentDocument, { input: rows as unknown as ConsentInput[] });
    return {
      canceledMessageCount: recordConsent.canceledMessageCount,
      userErrors: errorsOf(recordConsent.userErrors),
    };
  },
};
