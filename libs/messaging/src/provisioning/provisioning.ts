import type { Owner } from '@patchbay/access';
import type { User } from '../directory';

/** What an identity provider calls a user, beside what everyone sees. */
export interface ProvisionedNames {
  /** The name that the user signs in with at the identity provider. Upper and lower case are the same. */
  readonly userName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** The identity provider deleted the user. An administrator can still bring them back. */
  readonly isRemoved: boolean;
}

/** A user as the identity provider sees them. Without a name of its own, their `userName` is the `externalId`. */
export type ProvisionedUser = User & ProvisionedNames;

export interface ProvisionedTeam {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly isActive: boolean;
}

export interface Provisioning {
  /** Waits until no other change of an identity provider runs: it may give users and teams other external ids. */
  takeTurn(): Promise<void>;
  /** Users who were removed and are not active are found, too. */
  findUser(
    by: { readonly id: string } | { readonly externalId: string } | { readonly userName: string },
  ): Promise<ProvisionedUser | undefined>;
  findTeam(by: { readonly id: string } | { readonly externalId: string }): Promise<ProvisionedTeam | undefined>;
  /** Open teams of this name. Upper and lower case are the same. */
  teamIdsOf(name: string): Promise<string[]>;
  /** External ids by id, without unknown users. */
  externalIdsOf(userIds: readonly string[]): Promise<Map<string, string>>;
  writeNames(userId: string, names: ProvisionedNames): Promise<void>;
  /** The caller holds the turn of the new external id. */
  setExternalId(owner: Owner, externalId: string): Promise<void>;
}
