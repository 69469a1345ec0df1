import { guessColumns, keyOf, openTable, plain, type Table, understandColumns } from '@patchbay/importing';
import { t } from '@lingui/core/macro';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Choices, firstChoices } from './choices';
import { readDefaultCountry, readNumbers } from './operations';

/** A file that somebody chose, as it is understood. */
export interface OpenedFile {
  readonly file: File;
  readonly table: Table;
  /** Some of the first rows that are not damaged. */
  readonly firstRows: readonly (readonly string[])[];
  /** What exported it; null for a table that no product did. */
  readonly product: string | null;
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
    ...{ file, table, firstRows: rows.slice(0, maxFirstRows), product: product === plain ? null : product.name },
    guess: { ...firstChoices(Object.fromEntries(fields), type), country: await countryOfNumbers() },
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

/** The country of numbers without a country code: the company's, or that of its own numbers, if there is only one. */
async function countryOfNumbers(): Promise<string> {
  const decided = await readDefaultCountry().catch(() => null);
  if (decided != null) return decided;
  const numbers = await readNumbers().catch(() => []);
  const countries = new Set(numbers.map(({ number }) => parsePhoneNumberFromString(number)?.country ?? ''));
  return countries.size === 1 ? [...countries][0]! : '';
}
