import type { Owner, Role } from '@patchbay/access';
import type { RecordType } from '@patchbay/routing-domain';
import type { CarrierName } from '../carrier';
import type { AwayMessage, QuietHours } from '../sending';

export interface UserRow {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export interface TeamRow {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly leadId: string | null;
  /** Each once, in order. */
  readonly memberIds: readonly string[];
}

export interface PhoneNumberRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly carrier: CarrierName;
  readonly owner: Owner;
  readonly quietHours: QuietHours | null;
  readonly awayMessage: AwayMessage | null;
}

export type RecordFieldKind = 'TEXT' | 'NUMBER' | 'DATE' | 'BOOLEAN';

/** A custom field of the records of a type. */
export interface RecordFieldRow {
  readonly id: string;
  readonly recordType: RecordType;
  readonly key: string;
  readonly label: string;
  readonly kind: RecordFieldKind;
}

/** The values of a record's custom fields, by key. A date is in ISO 8601. */
export type FieldValues = Readonly<Record<string, string | number | boolean>>;

export interface RecordRow {
  readonly id: string;
  readonly type: RecordType;
  /** Null for a lead that a text created, until a CRM claims it. */
  readonly externalId: string | null;
  readonly name: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly owner: Owner;
  readonly isActive: boolean;
  readonly updatedAt: Date;
  readonly sourceUpdatedAt: Date | null;
  readonly accountId: string | null;
  readonly contactId: string | null;
  /** It became part of this one. */
  readonly mergedIntoId: string | null;
  readonly phones: readonly { readonly kind: string; readonly number: string; readonly key: string }[];
  readonly fields: FieldValues;
  /** IANA; null if it is not known. */
  readonly timeZone: string | null;
}

/** A record's owner and the key of one of its numbers. */
export interface OwnedNumber {
  readonly owner: Owner;
  readonly numberKey: string;
}

/**
 * Rows of one kind. A call takes a few statements, however many rows it has, and locks in a fixed order, so that two
 * calls at the same time do not deadlock.
 */
export interface Rows<Key, Row> {
  /**
   * Waits until no other transaction writes rows with these keys, new ones included. Returns those that exist, and those
   * with these ids; nobody else changes them until the transaction ends.
   */
  lock(keys: readonly Key[], ids?: readonly string[]): Promise<Row[]>;
  /** Inserts or replaces rows, by id. The caller holds their locks. */
  write(rows: readonly Row[]): Promise<void>;
}

/** Reads and writes users, teams, numbers, records and the definitions of their custom fields. */
export interface Directory {
  readonly users: Rows<Pick<UserRow, 'externalId'>, UserRow>;
  readonly teams: Rows<Pick<TeamRow, 'externalId'>, TeamRow>;
  readonly phoneNumbers: Rows<Pick<PhoneNumberRow, 'number'>, PhoneNumberRow>;
  readonly records: Rows<{ readonly type: RecordType; readonly externalId: string }, RecordRow>;
  /** Locks all fields of a type together. */
  readonly recordFields: Rows<Pick<RecordFieldRow, 'recordType'>, RecordFieldRow>;
  /** Ids by external id, without unknown ones. */
  userIds(externalIds: readonly string[]): Promise<Map<string, string>>;
  teamIds(externalIds: readonly string[]): Promise<Map<string, string>>;
  /** A record that was merged has the id of the one that it became part of. */
  recordIds(type: RecordType, externalIds: readonly string[]): Promise<Map<string, string>>;
  /** The custom fields of these types. */
  recordFieldsOf(types: readonly RecordType[]): Promise<RecordFieldRow[]>;
  /** Those of the owners that exist. */
  existingOwners(owners: readonly Owner[]): Promise<Owner[]>;
  /** Leads that a text created, that no CRM has claimed, and that have one of these owners with its number. */
  unclaimedLeads(numbers: readonly OwnedNumber[]): Promise<(OwnedNumber & { readonly leadId: string })[]>;
  /** How many teams each of the users is in, other than those with these external ids; users in none are left out. */
  countTeams(userIds: readonly string[], otherThan: readonly string[]): Promise<Map<string, number>>;
}
