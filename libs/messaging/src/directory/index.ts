/**
 * directory: users, teams, our phone numbers and customer records, as an administrator or a CRM writes them.
 *
 * - Rows are keyed by the caller's own ids. What a row leaves out stays as it is, null clears it. A list that is given
 *   replaces the one before it; numbers can be replaced by kind. An older version of a record than the stored one changes
 *   nothing.
 * - A wrong row is refused with its index; the other rows are written.
 * - Every change of users, teams or owners adds the event `access-changed`.
 *
 * It does not delete: users lose their role, records become inactive.
 */
export { claimRecord, type ClaimRecordInput, type RecordResult } from './claim-record';
export type { Directory, FieldValues, OwnedNumber, RecordFieldKind, RecordFieldRow, Rows, UserRow } from './directory';
export { ensureAdministrator } from './ensure-administrator';
export { type FieldInput, maxFields } from './field-values';
export { isRecordVisible } from './is-record-visible';
export type { OwnerInput } from './owners';
export type { PhoneNumber, PhoneNumbers, Reading } from './phone-numbers';
export type { CustomerOfNumber, MovableQuestion, NewLead, RecordDetails, RecordPhone, Records } from './records';
export { faultOfName } from './row-checks';
export { maxDuplicates } from './unclaimed-leads';
export { maxRows, type UpsertedRow, type UpsertOutcome, type UpsertResult } from './upsert';
export { type PhoneNumberInput, upsertPhoneNumbers } from './upsert-phone-numbers';
export { type RecordFieldInput, upsertRecordFields } from './upsert-record-fields';
export { maxPhones, type RecordInput, upsertRecords } from './upsert-records';
export { maxMembers, maxTeamsOfUser, type TeamInput, upsertTeams } from './upsert-teams';
export { upsertUsers, type UserInput } from './upsert-users';
export { updateRecord, type UpdateRecordInput } from './update-record';
export type { User, Users } from './users';
