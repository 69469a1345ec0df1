/**
 * directory: users, teams, phone numbers and customer records in the API.
 *
 * - Everyone who signs in sees users and teams. Phone numbers and records are null unless the viewer may see them.
 * - Only administrators write: an upsert changes what a row gives of what it finds by the caller's own ID.
 * - It does not decide who may see what; libs/access does.
 */
export { ownerBehind } from './owner-behind';
export {
  PhoneNumber,
  phoneNumberConnection,
  ProviderKind,
  QuietHours,
  toPhoneNumber,
  toQuietHours,
} from './phone-number';
export { CustomerRecord, recordNodeType, recordTypes, RecordType, toRecord } from './record';
export { recordPayload, recordPayloadOf } from './record-payload';
export { toRecordField } from './record-field';
export { loadOwner, Owner, Team, toTeam, toUser, User } from './users';

import { AllPhoneNumbersResolver } from './all-phone-numbers.resolver';
import { ClaimRecordResolver } from './claim-record.resolver';
import { LookupsResolver } from './lookups.resolver';
import { MeResolver } from './me.resolver';
import { PhoneNumberFieldsResolver } from './phone-number-fields.resolver';
import { PhoneNumbersResolver } from './phone-numbers.resolver';
import { RecordFieldDefinitionsResolver } from './record-field-definitions.resolver';
import { ContactFieldsResolver, OpportunityFieldsResolver, RecordFieldsResolver } from './record-fields.resolver';
import { RecordResolver } from './record.resolver';
import { RecordsResolver } from './records.resolver';
import { UpdateRecordResolver } from './update-record.resolver';
import { UpsertedRowFieldsResolver } from './upsert-payload';
import { UpsertPhoneNumbersResolver } from './upsert-phone-numbers.resolver';
import { UpsertRecordFieldsResolver } from './upsert-record-fields.resolver';
import { UpsertRecordsResolver } from './upsert-records.resolver';
import { UpsertTeamsResolver } from './upsert-teams.resolver';
import { UpsertUsersResolver } from './upsert-users.resolver';
import { TeamFieldsResolver, UserFieldsResolver } from './users-fields.resolver';
import { UsersResolver } from './users.resolver';

export const directoryResolvers = [
  AllPhoneNumbersResolver,
  ClaimRecordResolver,
  LookupsResolver,
  MeResolver,
  PhoneNumberFieldsResolver,
  PhoneNumbersResolver,
  RecordFieldDefinitionsResolver,
  ContactFieldsResolver,
  OpportunityFieldsResolver,
  RecordFieldsResolver,
  RecordResolver,
  RecordsResolver,
  UpdateRecordResolver,
  UpsertedRowFieldsResolver,
  UpsertPhoneNumbersResolver,
  UpsertRecordFieldsResolver,
  UpsertRecordsResolver,
  UpsertTeamsResolver,
  UpsertUsersResolver,
  TeamFieldsResolver,
  UserFieldsResolver,
  UsersResolver,
] as const;
