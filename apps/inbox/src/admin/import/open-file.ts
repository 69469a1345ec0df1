import { guessColumns, keyOf, openTable, type Table, understandColumns } from '@patchbay/importing';
import { t } from '@lingui/core/macro';
import { type Choices, firstChoices } from './choices';

/** A file that somebody chose, as it is understood. */
export interface OpenedFile {
  readonly file: File;
  readonly table: Table;
  /** Some of the first rows that are not damaged. */
  readonly firstRows: readonly (readonly string[])[];
  /** What exported it. */
  readonly product: string;
  readonly guess: Choices;
}

const maxBytes = 10_000_000;
const maxFirstRows = 5;
const maxGuessedRows = 50;

export async function openFile(file: File): Promise<OpenedFile> {
  if (file.size > maxBytes)
    throw new Error(t`The file has more than 10 MB. Split it, or import it on the command line.`);
  const table = await openTable(() => chunksOf(file));
  const rows: (readonly string[])[] = [];
  for await (const { cells, fault } of table.rows()) {
    if (fault === null) rows.push(cells);
    if (rows.length === maxGuessedRows) break;
  }
  const { product, type } = understandColumns(table.header);
  const guessed = guessColumns(table.header, rows, undefined);
  const fields = new Map<string, string>();
  table.header.forEach((name, index) => {
    const key = keyOf(name);
    fields.set(key, fields.get(key) || guessed[index] || '');
  });
  return {
    ...{ file, table, firstRows: rows.slice(0, maxFirstRows), product: product.name },
    guess: firstChoices(Object.fromEntries(fields), type),
  };
}

async function* chunksOf(file: File): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
