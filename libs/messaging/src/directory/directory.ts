import type { Role } from '@patchbay/access';
import type { RecordType } from '@patchbay/routing-domain';
import type { CarrierName } from '../carrier';
import type { QuietHours } from '../sending';

/** How many rows were new and how many existed. */
export interface UpsertCounts {
  readonly created: number;
  readonly updated: number;
}

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
  readonly memberIds: readonly string[];
}

interface OwnedRow {
  readonly ownerUserId: string | null;
  readonly ownerTeamId: string | null;
}

export interface PhoneNumberRow extends OwnedRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly carrier: CarrierName;
  readonly quietHours: QuietHours | null;
}

export interface RecordRow extends OwnedRow {
  readonly id: string;
  readonly type: RecordType;
  readonly externalId: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly updatedAt: Date;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly phones: readonly { readonly kind: string; readonly number: string; readonly key: string }[];
}

/**
 * Writes users, teams, numbers and records. A call takes a few statements, however many rows it has, and writes rows in
 * the order of their keys, so that two calls at the same time do not deadlock.
 */
export interface Directory {
  /** Ids by external id, without unknown ones. */
  userIds(externalIds: readonly string[]): Promise<Map<string, string>>;
  teamIds(externalIds: readonly string[]): Promise<Map<string, string>>;
  recordIds(type: RecordType, externalIds: readonly string[]): Promise<Map<string, string>>;
  /** How many teams each of the users is in, other than those with these external ids; users in none are left out. */
  countTeams(userIds: readonly string[], otherThan: readonly string[]): Promise<Map<string, number>>;
  /** The `id` of a row is only used if the row is new. */
  writeUsers(rows: readonly UserRow[]): Promise<UpsertCounts>;
  writeTeams(rows: readonly TeamRow[]): Promise<UpsertCounts>;
  writePhoneNumbers(rows: readonly PhoneNumberRow[]): Promise<UpsertCounts>;
  /** All rows have the same type. `areReassigned`: a record that existed has another owner now. */
  writeRecords(rows: readonly RecordRow[]): Promise<UpsertCounts & { readonly areReassigned: boolean }>;
}
