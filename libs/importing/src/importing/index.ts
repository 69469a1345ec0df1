/**
 * importing: the rows of a file become records, through the API.
 *
 * - Its memory does not grow with the file.
 * - What customers allow is recorded first, so that nobody is texted between the two.
 * - Each row ends in exactly one of the counts. It can be repeated: then all rows are unchanged.
 */
export { type ConsentCounts, type ConsentResult, importConsents } from './import-consents';
export { importTable, type Survey } from './import-table';
export type { AcceptedRow, Counts, RefusedRow } from './outcome';
export { onScreen } from './on-screen';
export { refusedLine } from './refused-line';
export type { ImportTarget } from './target';
export type { Warnings } from './warnings';
