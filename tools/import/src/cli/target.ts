import type { Api } from '../api';
import type { Mapping } from '../columns';
import type { Table } from '../reading';
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
