/**
 * directory: users, teams, company numbers and customer records: the stores that use cases write with, and what the
 * gateway asks about them.
 *
 * Invariants: a number and a record have exactly one owner, a user or a team; a trigger keeps a conversation's
 * `record_owner_id` that of its record. It decides nothing: policies come in as scopes.
 */
export { createDirectoryStore } from './directory-store';
export {
  createPhoneNumberQueries,
  maxNumbersOfOwner,
  maxUsableNumbers,
  type PhoneNumberFilter,
  type PhoneNumberQueries,
} from './phone-number-queries';
export { createPhoneNumberStore, findPhoneNumbers } from './phone-number-store';
export { PhoneNumberEntity } from './phone-number.entity';
export { matchingRecordIds, recordMatches } from './record-matches';
export type { RecordOrder } from './record-page';
export { createRecordFieldQueries, type RecordFieldQueries } from './record-field-queries';
export { RecordFieldEntity } from './record-field.entity';
export { RecordPhoneEntity } from './record-phone.entity';
export {
  createRecordQueries,
  type RecordFilter,
  type RecordPhoneView,
  type RecordQueries,
  recordRows,
  type RecordView,
} from './record-queries';
export { createRecordStore } from './record-store';
export { RecordEntity } from './record.entity';
export { TeamMemberEntity } from './team-member.entity';
export { TeamEntity, teamRows } from './team.entity';
export { createUserQueries, type SignInChoice, type Team, type UserFilter, type UserQueries } from './user-queries';
export { createUserStore } from './user-store';
export { UserEntity, userRows } from './user.entity';
export { maxCountedRecords, type ValueCounts } from './value-counts';
export { createViewerQueries, type ViewerQueries } from './viewer-queries';
