/**
 * reading: a CSV file becomes rows, in constant memory. It knows nothing of customers.
 *
 * - A row has the physical line that it starts in.
 * - A damaged row is a row with a fault; it never takes others with it.
 */
export { type Encoding, encodings } from './detect-encoding';
export { type Delimiter, delimiters } from './detect-delimiter';
export { type OpenFile, openTable, type ReadingOptions, type Table } from './open-table';
export type { Row } from './read-rows';
