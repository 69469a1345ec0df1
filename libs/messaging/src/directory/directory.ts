import type { Role } from '@patchbay/access';
import type { RecordType } from '@patchbay/routing-domain';
import type { CarrierName } from '../carrier';

/** How many rows were new and how many were there before. */
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
 * People, teams, numbers and records as an administrator or a CRM writes them. A call is a handful of statements however
 * many rows it has, and rows are written in the order of their keys, so that two calls at once do not deadlock.
 */
export interface Directory {
  /** The ids behind external ids; those that are unknown are left out. */
  userIds(externalIds: readonly string[]): Promise<Map<string, string>>;
  teamIds(externalIds: readonly string[]): Promise<Map<string, string>>;
  recordIds(type: RecordType, externalIds: readonly string[]): Promise<Map<string, string>>;
  /** The `id` of a row counts only where the row is new. */
  writeUsers(rows: readonly UserRow[]): Promise<UpsertCounts>;
  writeTeams(rows: readonly TeamRow[]): Promise<UpsertCounts>;
  writePhoneNumbers(rows: readonly PhoneNumberRow[]): Promise<UpsertCounts>;
  /** All of one type. */
  writeRecords(rows: readonly RecordRow[]): Promise<UpsertCounts>;
}
