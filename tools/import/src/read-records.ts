import { isE164, parseNationalNumber } from '@patchbay/messaging';
import { parse } from 'csv-parse/sync';

/** A row as the API's `RecordInput` takes it, with the line that it stands on. */
export interface ReadRow {
  readonly line: number;
  readonly record: {
    readonly type: string;
    readonly externalId: string;
    readonly name: string;
    readonly owner: { readonly userExternalId?: string; readonly teamExternalId?: string };
    readonly isActive: boolean;
    readonly phones: readonly { readonly kind: string; readonly number: string }[];
    readonly accountExternalId?: string;
    readonly contactExternalId?: string;
    readonly updatedAt?: string;
  };
}

export interface RefusedRow {
  readonly line: number;
  readonly externalId: string;
  readonly reason: string;
}

export interface ReadOptions {
  /** Of rows without a `type` column. */
  readonly type?: string;
  /** Two letters, such as US: what numbers without a + are of. */
  readonly country?: string;
}

const types = new Set(['CONTACT', 'ACCOUNT', 'OPPORTUNITY', 'LEAD']);
const phoneKinds = { business: 'BUSINESS', mobile: 'MOBILE', home: 'HOME', other: 'OTHER', phone: 'OTHER' } as const;
const columns = new Set([
  'type',
  'externalid',
  'name',
  'owner',
  'ownerteam',
  'active',
  'account',
  'contact',
  'updatedat',
  ...Object.keys(phoneKinds),
]);

/** The file is not one that can be read at all. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/**
 * Reads a CSV file with a line of column names: externalId, name, owner or ownerTeam, and as it has them type, active,
 * business, mobile, home, other, account, contact, updatedAt. A cell may hold several numbers, with semicolons between.
 */
export function readRecords(
  text: string,
  options: ReadOptions,
): { readonly rows: ReadRow[]; readonly refused: RefusedRow[] } {
  const rows: ReadRow[] = [];
  const refused: RefusedRow[] = [];
  for (const { line, cells } of readCells(text)) {
    const result = readRow(cells, options);
    if (typeof result === 'string') refused.push({ line, externalId: cells.externalid ?? '', reason: result });
    else rows.push({ line, record: result });
  }
  return { rows, refused };
}

function readCells(text: string): { line: number; cells: Record<string, string> }[] {
  let parsed: { info: { lines: number }; record: Record<string, string> }[];
  try {
    parsed = parse(text, {
      bom: true,
      columns: (names: string[]) =>
        names.map((name) =>
          name
            .trim()
            .toLowerCase()
            .replace(/[\s_-]/g, ''),
        ),
      delimiter: [',', ';', '\t'].find((delimiter) => (text.split(/\r?\n/, 1)[0] ?? '').includes(delimiter)) ?? ',',
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as never;
  } catch (error) {
    throw new UnreadableFile(`This is no CSV file that can be read: ${(error as Error).message}`);
  }
  const given = Object.keys(parsed[0]?.record ?? {});
  const unknown = given.filter((name) => !columns.has(name));
  if (unknown.length > 0)
    throw new UnreadableFile(
      `There is no use for the column ${unknown.join(', ')}. Those there are: ${[...columns].join(', ')}.`,
    );
  const missing = ['externalid', 'name'].filter((name) => given.length > 0 && !given.includes(name));
  if (missing.length > 0) throw new UnreadableFile(`The column ${missing.join(', ')} is missing.`);
  return parsed.map(({ info, record }) => ({ line: info.lines, cells: record }));
}

/** The record, or what is wrong with the row. */
function readRow(
  cells: Record<string, string>,
  { type: defaultType, country }: ReadOptions,
): ReadRow['record'] | string {
  const type = (cells.type || defaultType || '').toUpperCase();
  if (!types.has(type))
    return type === '' ? 'It has no type: add a column, or give --type.' : `There is no type ${cells.type}.`;
  const { owner, ownerteam } = cells;
  if (!owner === !ownerteam) return 'It takes either owner or ownerTeam.';

  const phones: { kind: string; number: string }[] = [];
  for (const [column, kind] of Object.entries(phoneKinds))
    for (const written of (cells[column] ?? '')
      .split(';')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')) {
      const number = isE164(written) ? written : parseNationalNumber(written, country ?? '');
      if (number === null)
        return `${column} is no number${country === undefined && !written.startsWith('+') ? ' (give --country for numbers without a +)' : ''}: ${written}`;
      phones.push({ kind, number });
    }

  const isActive = readFlag(cells.active);
  if (isActive === undefined) return `active is neither yes nor no: ${cells.active}`;
  const updatedAt = cells.updatedat ? new Date(cells.updatedat) : undefined;
  if (updatedAt !== undefined && Number.isNaN(updatedAt.getTime())) return `updatedAt is no date: ${cells.updatedat}`;
  return {
    type,
    externalId: cells.externalid ?? '',
    name: cells.name ?? '',
    owner: owner ? { userExternalId: owner } : { teamExternalId: ownerteam ?? '' },
    isActive,
    phones,
    ...(cells.account ? { accountExternalId: cells.account } : {}),
    ...(cells.contact ? { contactExternalId: cells.contact } : {}),
    ...(updatedAt === undefined ? {} : { updatedAt: updatedAt.toISOString() }),
  };
}

function readFlag(cell: string | undefined): boolean | undefined {
  if (cell === undefined || cell === '') return true;
  if (/^(1|y|yes|true|active)$/i.test(cell)) return true;
  return /^(0|n|no|false|inactive)$/i.test(cell) ? false : undefined;
}
