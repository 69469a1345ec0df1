import type { Owner, Role, Viewer } from '@patchbay/access';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export interface Users {
  /** The user, or the members of the team. */
  ofOwner(owner: Owner): Promise<User[]>;
  /** The sales managers of these users' teams and of `teamIds`. */
  salesManagersOf(userIds: readonly string[], teamIds: readonly string[]): Promise<User[]>;
  administrators(): Promise<User[]>;
  findById(id: string): Promise<User | undefined>;
  /** The user with their rights of now. */
  findViewer(id: string): Promise<Viewer | undefined>;
}
