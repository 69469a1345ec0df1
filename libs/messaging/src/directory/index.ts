/** directory */
export type { Directory, UpsertCounts } from './directory';
export { ensureAdministrator } from './ensure-administrator';
export { isRecordVisible } from './is-record-visible';
export type { PhoneNumber, PhoneNumbers, Reading } from './phone-numbers';
export type { NewLead, RecordDetails, RecordPhone, Records } from './records';
export { faultOfName, maxRows, type OwnerInput, TooManyRows, type UpsertResult } from './upsert';
export { type PhoneNumberInput, upsertPhoneNumbers } from './upsert-phone-numbers';
export { type RecordInput, upsertRecords } from './upsert-records';
export { type TeamInput, upsertTeams } from './upsert-teams';
export { type UpsertDependencies, upsertUsers, type UserInput } from './upsert-users';
export type { Users, User } from './users';
