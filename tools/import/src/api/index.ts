/** api: the operations of the gateway that the import uses. Each can be repeated, and is, while the gateway is busy. */
export { type Api, ApiError, createApi } from './client';
export { readAccounts, readDefaultCountry, readFieldKinds, readNumbersAndTeams, readOwners } from './read-directory';
export { recordConsent } from './record-consent';
export { upsertRecords, type UpsertOptions } from './upsert-records';
