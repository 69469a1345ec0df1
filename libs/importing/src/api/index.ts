/** api: the operations of the gateway that the import uses. Each can be repeated, and is, while the gateway is busy. */
export { type Api, ApiError, createApi } from './client';
export {
  readAccounts,
  readDefaultCountry,
  readFieldKinds,
  readNumbersAndTeams,
  readOwners,
  subjectsOf,
} from './read-directory';
export { type ConsentAnswer, recordConsent } from './record-consent';
export { targetOf } from './target-of';
export { type Duplicate, type UpsertAnswer, upsertRecords, type UpsertOptions } from './upsert-records';
