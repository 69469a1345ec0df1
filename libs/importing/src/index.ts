/**
 * importing: customers of CSV files become records, through the API. For the command line and for the browser.
 *
 * - `reading` knows files, `values` cells, `columns` products, `records` what the API takes, `api` the gateway; `importing` puts
 *   them together. It needs no server code, and nothing of Node.
 * - A row that can be read in two ways is refused, or what cannot be used is named. Only `guessColumns` guesses, for people who
 *   look at what it says.
 */
export {
  type Api,
  ApiError,
  createApi,
  type Duplicate,
  readAccounts,
  readDefaultCountry,
  readFieldKinds,
  readNumbersAndTeams,
  readOwners,
  subjectsOf,
  targetOf,
} from './api';
export {
  type Column,
  consentFieldOf,
  consentFields,
  type Field,
  fields,
  guessColumns,
  type GuessedField,
  isPhone,
  keyOf,
  mapColumns,
  type Mapping,
  nameListColumns,
  phoneKinds,
  plain,
  type RecordType,
  recordTypes,
  type Stated,
  understandColumns,
} from './columns';
export {
  type AcceptedRow,
  type ConsentCounts,
  type ConsentResult,
  type Counts,
  importConsents,
  type ImportTarget,
  importTable,
  onScreen,
  refusedLine,
  type RefusedRow,
  type Survey,
  type Warnings,
} from './importing';
export { maxConsentRows, maxPhones, maxRows } from './limits';
export {
  type Delimiter,
  delimiters,
  type Encoding,
  encodings,
  type OpenFile,
  openTable,
  type ReadingOptions,
  type Row,
  type Table,
} from './reading';
export {
  consentColumnsOf,
  type ConsentInput,
  type ConsentRules,
  type ConsentSubject,
  createOwners,
  type FieldKind,
  type Group,
  hasConsent,
  type KindOf,
  type OwnerInput,
  type Owners,
  type Person,
  readConsent,
  readRecord,
  type RecordInput,
  type Rules,
} from './records';
export { type DateOrder, type DateRules, type DecimalMark } from './values';
