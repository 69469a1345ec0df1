import type { Column, Field, Mapping } from '../columns';
import { cleanText } from '../values';

/** A row cannot be imported. Its message says why. */
export class UnreadableRow extends Error {}

export function refuse(reason: string): never {
  throw new UnreadableRow(reason);
}

/** The API refuses a call with a longer text, and not only its row. */
export const maxCellLength = 5_000;

/** The cells of a row by field. */
export class RowCells {
  constructor(
    readonly cells: readonly string[],
    readonly mapping: Mapping,
  ) {
    for (const column of mapping.columns) {
      refuseContradiction(cells, column);
      if (cells[column.indexes[0]!]!.length > maxCellLength)
        refuse(`${column.header} has over ${maxCellLength.toLocaleString('en')} characters.`);
    }
  }

  /** Undefined if the file has no such column. */
  get(field: Field): string | undefined {
    return this.getAll(field)[0];
  }

  /** Null if the cell is empty. */
  textOf(field: Field): string | null | undefined {
    const cell = this.get(field);
    return cell === '' ? null : cell;
  }

  /** Of all columns that are this field. */
  getAll(field: Field): string[] {
    const columns = this.mapping.columns.filter((column) => column.field === field);
    return columns.map(({ indexes }) => cleanText(this.cells[indexes[0]!]!));
  }
}

/** A column that the file has several times must say the same each time. */
function refuseContradiction(cells: readonly string[], { header, indexes }: Column): void {
  if (indexes.some((index) => cells[index]!.trim() !== cells[indexes[0]!]!.trim()))
    refuse(`The file has the column ${header} ${indexes.length} times, with different values in this row.`);
}
