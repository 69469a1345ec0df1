/**
 * importing: the rows of a file become records, through the API.
 *
 * - Its memory does not grow with the file.
 * - Each row ends in exactly one of the counts. It can be repeated: then all rows are unchanged.
 */
export { importTable, type Survey } from './import-table';
export type { Counts, RefusedRow } from './outcome';
