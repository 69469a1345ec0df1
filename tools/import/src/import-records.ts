import type { ReadRow, RefusedRow } from './read-records';

export interface ImportReport {
  readonly created: number;
  readonly updated: number;
  readonly refused: readonly RefusedRow[];
}

export interface ImportOptions {
  /** The gateway's address. */
  readonly url: string;
  /** Of an administrator. */
  readonly token: string;
  /** Ask for everything, and write nothing. */
  readonly dryRun: boolean;
  readonly onProgress: (done: number) => void;
}

const rowsACall = 1_000;
/** What others point to comes first, whatever the order of the file. */
const order = ['ACCOUNT', 'CONTACT', 'LEAD', 'OPPORTUNITY'];

const mutation = `mutation Import($input: [RecordInput!]!, $dryRun: Boolean!) {
  upsertRecords(input: $input, dryRun: $dryRun) { created updated userErrors { code message path } }
}`;

interface Answer {
  readonly data?: {
    readonly upsertRecords: {
      created: number;
      updated: number;
      userErrors: { code: string; message: string; path: string[] }[];
    };
  };
  readonly errors?: readonly { readonly message: string }[];
}

/** Writes the rows through the API, a thousand a call; rows that it refuses are told, the others are taken. */
export async function importRecords(
  rows: readonly ReadRow[],
  { url, token, dryRun, onProgress }: ImportOptions,
): Promise<ImportReport> {
  const sorted = [...rows].sort((a, b) => order.indexOf(a.record.type) - order.indexOf(b.record.type));
  const keys = new Set(rows.map(({ record }) => `${record.type}:${record.externalId}`));
  const refused: RefusedRow[] = [];
  let [created, updated] = [0, 0];
  for (let from = 0; from < sorted.length; from += rowsACall) {
    const batch = sorted.slice(from, from + rowsACall);
    const result = await call(url, token, { input: batch.map(({ record }) => record), dryRun });
    created += result.created;
    updated += result.updated;
    const reasons = new Map<ReadRow, string[]>();
    for (const { code, message, path } of result.userErrors) {
      const row = batch[Number(path[0])];
      if (row === undefined) continue;
      // What a dry run did not write is not there for the rows that name it; it will be.
      if (dryRun && code === 'NOT_FOUND' && pointsIntoFile(row, path[1], keys)) created += 1;
      else reasons.set(row, [...(reasons.get(row) ?? []), message]);
    }
    for (const [row, messages] of reasons)
      refused.push({ line: row.line, externalId: row.record.externalId, reason: messages.join(' ') });
    onProgress(from + batch.length);
  }
  return { created, updated, refused: refused.sort((a, b) => a.line - b.line) };
}

function pointsIntoFile({ record }: ReadRow, field: string | undefined, keys: ReadonlySet<string>): boolean {
  if (field === 'accountExternalId') return keys.has(`ACCOUNT:${record.accountExternalId}`);
  return field === 'contactExternalId' && keys.has(`CONTACT:${record.contactExternalId}`);
}

async function call(url: string, token: string, variables: unknown) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: mutation, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (data?.upsertRecords == null)
    throw new Error(`Patchbay refused the call: ${errors?.map(({ message }) => message).join(' ') ?? response.status}`);
  return data.upsertRecords;
}
