import { refusal, type Refusal } from '../refusal';
import { cleanText } from '../text/clean-text';

/** The longest name, external id or label. */
export const maxNameLength = 255;

/** What is wrong with a name or an external id; null if it is fine. */
export function faultOfName(value: string): string | null {
  if (value.trim() === '') return 'must not be empty';
  if (value.length > maxNameLength) return `must have at most ${maxNameLength} characters`;
  if (cleanText(value) !== value) return 'has characters that cannot be stored (NUL or half a surrogate pair)';
  return null;
}

export interface IndexedRow<Row> {
  readonly row: Row;
  readonly index: number;
}

/** Refuses rows of any kind. */
export type Refuses = Pick<RowChecks<unknown>, 'refuse'>;

/** Collects what is wrong with the rows of a call. */
export class RowChecks<Row> {
  readonly refusals: Refusal[] = [];
  readonly #refused = new Set<number>();

  constructor(readonly rows: readonly Row[]) {}

  refuse(index: number, code: Refusal['code'], message: string, ...field: readonly (string | number)[]): void {
    this.refusals.push(refusal(code, message, String(index), ...field.map(String)));
    this.#refused.add(index);
  }

  isRefused(index: number): boolean {
    return this.#refused.has(index);
  }

  /** Fields that are left out or null are fine here. */
  names(fields: readonly (keyof Row & string)[]): this {
    this.rows.forEach((row, index) => {
      for (const field of fields) {
        const fault = row[field] == null ? null : faultOfName(String(row[field]));
        if (fault !== null) this.refuse(index, 'INVALID_INPUT', `${field} ${fault}.`, field);
      }
    });
    return this;
  }

  unique(keyOf: (row: Row) => string, field: string): this {
    const first = new Map<string, number>();
    this.rows.forEach((row, index) => {
      const key = keyOf(row);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      else this.refuse(index, 'INVALID_INPUT', `Row ${earlier} of this call already has this ${field}.`, field);
    });
    return this;
  }

  /** The rows that are not refused so far, with their indexes. */
  taken(): IndexedRow<Row>[] {
    return this.rows.map((row, index) => ({ row, index })).filter(({ index }) => !this.#refused.has(index));
  }
}
