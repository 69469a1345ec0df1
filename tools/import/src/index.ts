/** import: imports customer records from CSV files through the API. It uses Patchbay's parser for phone numbers. */
export { readRecords, type ReadRow, type RefusedRow } from './read-records';
export { importRecords, type ImportReport } from './import-records';
