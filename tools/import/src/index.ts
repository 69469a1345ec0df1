/**
 * import: imports customer records from CSV files through the API. `reading` knows files, `values` cells, `columns` products,
 * `records` what the API takes, `api` the gateway; `importing` puts them together and `cli` is what people see.
 *
 * Nothing is guessed: a row that can be read in two ways is refused, or what cannot be used is named.
 */
export { mapColumns } from './columns';
export { openTable } from './reading';
