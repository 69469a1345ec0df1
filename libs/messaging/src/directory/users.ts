import type { Owner, Role, Viewer } from '@patchbay/access';

export interface User {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** A deactivated user can do nothing. */
  readonly isActive: boolean;
}

/** Users who were deactivated are left out everywhere. */
export interface Users {
  /** By the id of the owner: the user, or the members of the team. */
  ofOwners(owners: readonly Owner[]): Promise<Map<string, User[]>>;
  /** The sales managers of these users' teams and of `teamIds`. */
  salesManagersOf(userIds: readonly string[], teamIds: readonly string[]): Promise<User[]>;
  /** The leads of these users' teams and of `teamIds` who may read texts. */
  leadsOf(userIds: readonly string[], teamIds: readonly string[]): Promise<User[]>;
  administrators(): Promise<User[]>;
  findById(id: string): Promise<User | undefined>;
  /** Users with their rights of now, by id. */
  findViewers(ids: readonly string[]): Promise<ReadonlyMap<string, Viewer>>;
}
