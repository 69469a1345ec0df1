import type { ReadRow, RefusedRow } from './read-records';

export interface ImportReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
}

export interface ImportOptions {
  /** Address of the gateway. */
  readonly url: string;
  /** Token of an administrator. */
  readonly token: string;
  /** Check everything, write nothing. */
  readonly dryRun: boolean;
  readonly onProgress: (done: number) => void;
}

const maxRowsPerCall = 1_000;
/** Records that others refer to come first, whatever the order of the file. */
const order = ['ACCOUNT', 'CONTACT', 'LEAD', 'OPPORTUNITY'];

const mutation = `mutation Import($input: [RecordInput!]!, $dryRun: Boolean!) {
  upsertRecords(input: $input, dryRun: $dryRun) { created updated rows { index } userErrors { code message path } }
}`;

interface Answer {
  readonly data?: {
    readonly upsertRecords: {
      created: number;
      updated: number;
      rows: unknown[];
      userErrors: { code: string; message: string; path: string[] }[];
    };
  };
  readonly errors?: readonly { readonly message: string }[];
}

/** Writes the rows through the API. The report lists the refused rows; all other rows are written. */
export async function importRecords(
  rows: readonly ReadRow[],
  { url, token, dryRun, onProgress }: ImportOptions,
): Promise<ImportReport> {
  const sorted = [...rows].sort((a, b) => order.indexOf(a.record.type) - order.indexOf(b.record.type));
  const keys = new Set(rows.map(({ record }) => `${record.type}:${record.externalId}`));
  const refused: RefusedRow[] = [];
  let [created, updated, unchanged] = [0, 0, 0];
  for (let from = 0; from < sorted.length; from += maxRowsPerCall) {
    const batch = sorted.slice(from, from + maxRowsPerCall);
    const result = await call(url, token, { input: batch.map(({ record }) => record), dryRun });
    created += result.created;
    updated += result.updated;
    unchanged += result.rows.length - result.created - result.updated;
    const reasons = new Map<ReadRow, string[]>();
    for (const { code, message, path } of result.userErrors) {
      const row = batch[Number(path[0])];
      if (row === undefined) continue;
      // A dry run does not write the records that this row refers to. The real import will.
      if (dryRun && code === 'NOT_FOUND' && pointsIntoFile(row, path[1], keys)) created += 1;
      else reasons.set(row, [...(reasons.get(row) ?? []), message]);
    }
    for (const [row, messages] of reasons)
      refused.push({ line: row.line, externalId: row.record.externalId, reason: messages.join(' ') });
    onProgress(from + batch.length);
  }
  return { created, updated, unchanged, refused: refused.sort((a, b) => a.line - b.line) };
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
    throw new Error(`The import failed: ${errors?.map(({ message }) => message).join(' ') ?? response.status}`);
  return data.upsertRecords;
}
