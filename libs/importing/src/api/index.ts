/** api: the operations of the gateway that the import uses. Each can be repeated, and is, while the gateway is busy. */
export { type Api, ApiError, createApi } from './client';
export { readAccounts, readFieldKinds, readNumbersAndTeams, readOwners } from './read-directory';
export { recordConsent } from './record-consent';
export { type Duplicate, upsertRecords, type UpsertOptions } from './upsert-records';
