/**
 * directory: users, teams, our phone numbers and customer records, as an administrator or a CRM writes them.
 *
 * - Rows are keyed by the caller's own ids. A row replaces the one before it, phones and members included.
 * - A wrong row is refused with its index; the other rows are written.
 * - Every change of users, teams or owners adds the event `access-changed`.
 *
 * It does not delete: users lose their role, records become inactive.
 */
export type { Directory, UpsertCounts } from './directory';
export { ensureAdministrator } from './ensure-administrator';
export { isRecordVisible } from './is-record-visible';
export type { PhoneNumber, PhoneNumbers, Reading } from './phone-numbers';
export type { CustomerOfNumber, MovableQuestion, NewLead, RecordDetails, RecordPhone, Records } from './records';
export { faultOfName, maxRows, type OwnerInput, type UpsertResult } from './upsert';
export { type PhoneNumberInput, upsertPhoneNumbers } from './upsert-phone-numbers';
export { maxPhones, type RecordInput, upsertRecords } from './upsert-records';
export { maxMembers, maxTeamsOfUser, type TeamInput, upsertTeams } from './upsert-teams';
export { upsertUsers, type UserInput } from './upsert-users';
export type { User, Users } from './users';
