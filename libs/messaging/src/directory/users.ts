import type { Owner, Role } from '@patchbay/access';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export interface People {
  /** The user, or the members of the team. */
  ofOwner(owner: Owner): Promise<Person[]>;
  /** The sales managers of the teams that these users belong to, and of `teamIds`. */
  salesManagersOf(userIds: readonly string[], teamIds: readonly string[]): Promise<Person[]>;
  administrators(): Promise<Person[]>;
  findById(id: string): Promise<Person | undefined>;
}
