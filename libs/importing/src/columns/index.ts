/**
 * columns: what the columns of a file are, by the product that exported it. One file per product. Pure; it reads no row.
 */
export { consentFieldOf, consentFields } from './consent-columns';
export { type Column, isPhone, mapColumns, type Mapping, type Stated, understandColumns } from './map-columns';
export { guessColumns, type GuessedField } from './guess-columns';
export { plain } from './products';
export { nameListColumns } from './name-list-columns';
export { type Field, fields, keyOf, type PhoneField, phoneKinds, type RecordType, recordTypes } from './product';
