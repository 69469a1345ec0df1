/**
 * directory: users, teams, phone numbers and customer records in the API.
 *
 * - Everyone who signs in sees users and teams. Phone numbers and records are null unless the viewer may see them.
 * - Only administrators write, and whole rows: an upsert replaces a row, found by the caller's own ID.
 * - It does not decide who may see what; libs/access does.
 */
export { PhoneNumber, ProviderKind, toPhoneNumber } from './phone-number';
export { CustomerRecord, recordNodeType, recordTypes, RecordType, toRecord } from './record';
export { loadOwner, Owner, Team, toTeam, toUser, User } from './users';

import { MeResolver } from './me.resolver';
import { PhoneNumberFieldsResolver } from './phone-number-fields.resolver';
import { PhoneNumbersResolver } from './phone-numbers.resolver';
import { ContactFieldsResolver, OpportunityFieldsResolver, RecordFieldsResolver } from './record-fields.resolver';
import { RecordResolver } from './record.resolver';
import { RecordsResolver } from './records.resolver';
import { UpsertPhoneNumbersResolver } from './upsert-phone-numbers.resolver';
import { UpsertRecordsResolver } from './upsert-records.resolver';
import { UpsertTeamsResolver } from './upsert-teams.resolver';
import { UpsertUsersResolver } from './upsert-users.resolver';
import { TeamFieldsResolver, UserFieldsResolver } from './users-fields.resolver';

export const directoryResolvers = [
  MeResolver,
  PhoneNumberFieldsResolver,
  PhoneNumbersResolver,
  ContactFieldsResolver,
  OpportunityFieldsResolver,
  RecordFieldsResolver,
  RecordResolver,
  RecordsResolver,
  UpsertPhoneNumbersResolver,
  UpsertRecordsResolver,
  UpsertTeamsResolver,
  UpsertUsersResolver,
  TeamFieldsResolver,
  UserFieldsResolver,
] as const;
