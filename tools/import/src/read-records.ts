import { isE164, parseNationalNumber } from '@patchbay/messaging';
import { parse } from 'csv-parse/sync';

/** A row as `RecordInput` of the API, with its line: a column that the file lacks stays as it is, an empty cell clears. */
export interface ReadRow {
  readonly line: number;
  readonly record: {
    readonly type: string;
    readonly externalId: string;
    readonly name?: string;
    readonly firstName?: string | null;
    readonly lastName?: string | null;
    readonly owner?: { readonly userExternalId: string } | { readonly teamExternalId: string };
    readonly isActive?: boolean | null;
    readonly phones?: readonly { readonly kind: string; readonly number: string }[];
    readonly accountExternalId?: string | null;
    readonly contactExternalId?: string | null;
    readonly updatedAt?: string;
  };
}

export interface RefusedRow {
  readonly line: number;
  readonly externalId: string;
  readonly reason: string;
}

export interface ReadOptions {
  /** Type of rows without a `type` column. */
  readonly type?: string;
  /** Country of numbers without a +, two letters, such as US. */
  readonly country?: string;
}

const types = new Set(['CONTACT', 'ACCOUNT', 'OPPORTUNITY', 'LEAD']);
const phoneKinds = { business: 'BUSINESS', mobile: 'MOBILE', home: 'HOME', other: 'OTHER', phone: 'OTHER' } as const;
const columns = new Set([
  'type',
  'externalid',
  'name',
  'firstname',
  'lastname',
  'owner',
  'ownerteam',
  'active',
  'account',
  'contact',
  'updatedat',
  ...Object.keys(phoneKinds),
]);

/** No row of the file can be read. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/**
 * Reads a CSV file with a header line: externalId, and optionally type, name, owner or ownerTeam, firstName, lastName,
 * active, business, mobile, home, other, account, contact, updatedAt. A cell can contain several numbers, separated by
 * semicolons.
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
    throw new UnreadableFile(`Invalid CSV file: ${(error as Error).message}`);
  }
  const given = Object.keys(parsed[0]?.record ?? {});
  const unknown = given.filter((name) => !columns.has(name));
  if (unknown.length > 0)
    throw new UnreadableFile(`Unknown column: ${unknown.join(', ')}. Remove it, or use ${[...columns].join(', ')}.`);
  if (given.length > 0 && !given.includes('externalid'))
    throw new UnreadableFile('Missing column: externalid. Add it to the file.');
  return parsed.map(({ info, record }) => ({ line: info.lines, cells: record }));
}

/** Returns the record, or what is wrong with the row. */
function readRow(
  cells: Record<string, string>,
  { type: defaultType, country }: ReadOptions,
): ReadRow['record'] | string {
  const type = (cells.type || defaultType || '').toUpperCase();
  if (!types.has(type))
    return type === ''
      ? 'Type missing. Add a type column, or set --type.'
      : `Unknown type: ${cells.type}. Use ${[...types].join(', ')}.`;
  const { owner, ownerteam } = cells;
  const hasOwner = owner !== undefined || ownerteam !== undefined;
  if (hasOwner && !owner === !ownerteam) return 'Set either owner or ownerTeam.';
  const phones = readPhones(cells, country);
  if (typeof phones === 'string') return phones;
  const isActive = readFlag(cells.active);
  if (isActive === 'invalid') return `Invalid active: ${cells.active}. Use yes or no.`;
  const updatedAt = cells.updatedat ? new Date(cells.updatedat) : undefined;
  if (updatedAt !== undefined && Number.isNaN(updatedAt.getTime()))
    return `Invalid updatedAt: ${cells.updatedat}. Use a date such as 2026-01-31.`;
  return {
    type,
    externalId: cells.externalid ?? '',
    name: cells.name,
    firstName: emptyAsNull(cells.firstname),
    lastName: emptyAsNull(cells.lastname),
    owner: owner ? { userExternalId: owner } : ownerteam ? { teamExternalId: ownerteam } : undefined,
    isActive,
    phones,
    accountExternalId: emptyAsNull(cells.account),
    contactExternalId: emptyAsNull(cells.contact),
    updatedAt: updatedAt?.toISOString(),
  };
}

const emptyAsNull = (cell: string | undefined) => (cell === '' ? null : cell);

/** Undefined if the file has no column for them; a text says what is wrong. */
function readPhones(cells: Record<string, string>, country: string | undefined): ReadRow['record']['phones'] | string {
  const given = Object.entries(phoneKinds).filter(([column]) => cells[column] !== undefined);
  if (given.length === 0) return undefined;
  const phones: { kind: string; number: string }[] = [];
  for (const [column, kind] of given)
    for (const written of cells[column]!.split(';')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')) {
      const number = isE164(written) ? written : parseNationalNumber(written, country ?? '');
      if (number === null)
        return `Invalid ${column} number: ${written}.${country === undefined && !written.startsWith('+') ? ' Set --country for numbers without a +.' : ''}`;
      phones.push({ kind, number });
    }
  return phones;
}

function readFlag(cell: string | undefined): boolean | null | undefined | 'invalid' {
  if (cell === undefined || cell === '') return emptyAsNull(cell) as null | undefined;
  if (/^(1|y|yes|true|active)$/i.test(cell)) return true;
  return /^(0|n|no|false|inactive)$/i.test(cell) ? false : 'invalid';
}
