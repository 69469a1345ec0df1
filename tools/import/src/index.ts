/** import: customer records from CSV files, through the API. It knows Patchbay from outside, and its spelling of numbers. */
export { readRecords, type ReadRow, type RefusedRow } from './read-records';
export { importRecords, type ImportReport } from './import-records';
