import type { Api, Mapping, Table } from '@patchbay/importing';
import type { RefusedRows } from './refused-rows';

/** What a file is imported with. */
export interface Target {
  readonly api: Api;
  readonly print: (text: string) => void;
  readonly refused: RefusedRows;
}

export interface MappedTable {
  readonly table: Table;
  readonly mapping: Mapping;
}
