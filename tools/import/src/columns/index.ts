/**
 * columns: what the columns of a file are, by the product that exported it. One file per product. Pure; it reads no row.
 */
export { type Column, mapColumns, type Mapping, type Stated } from './map-columns';
export { type Field, fields, phoneKinds, type RecordType, recordTypes } from './product';
