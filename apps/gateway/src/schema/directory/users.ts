import type { Owner as OwnerKey, Role } from '@patchbay/access';
import type { User as DirectoryUser } from '@patchbay/messaging';
import type { Team as TeamRow } from '@patchbay/persistence';
import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Loaders } from '../../loaders';
import { Node } from '../node';

export const RoleEnum = {
  VIEWER: 'VIEWER',
  SALESPERSON: 'SALESPERSON',
  SALES_MANAGER: 'SALES_MANAGER',
  ADMIN: 'ADMIN',
} as const;
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a user may do, in growing order.',
  valuesConfig: {
    VIEWER: {
      description:
        'May sign in, but lacks the text-message privileges: told so by a notification, never shown the text.',
    },
    SALESPERSON: { description: 'Sends and receives texts; sees what is assigned to them and to their teams.' },
    SALES_MANAGER: { description: "Sees, besides, what their teams' members see." },
    ADMIN: { description: 'Sees everything, and manages users, teams, numbers and records.' },
  },
});

@ObjectType('User', { implements: Node, description: 'A person who signs in.' })
export class User extends Node {
  readonly nodeType = 'User';
  readonly key!: string;

  @Field(() => String, { description: 'As colleagues know them.' })
  name!: string;

  @Field(() => String, { description: 'Empty where none is known.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'What they may do.' })
  role!: Role;
}

@ObjectType('Team', { implements: Node, description: 'People who share numbers and records.' })
export class Team extends Node {
  readonly nodeType = 'Team';
  readonly key!: string;

  @Field(() => String, { description: 'As its members know it.' })
  name!: string;
}

export const Owner = createUnionType({
  name: 'Owner',
  description: 'Who something is assigned to: one user or one team.',
  types: () => [User, Team] as const,
});

export const toUser = ({ id, name, email, role }: DirectoryUser): User =>
  Object.assign(new User(), { key: id, name, email, role });

export const toTeam = ({ id, name }: TeamRow): Team => Object.assign(new Team(), { key: id, name });

export async function loadOwner(owner: OwnerKey, loaders: Loaders): Promise<User | Team> {
  if (owner.kind === 'user') {
    const user = await loaders.user.load(owner.id);
    if (user !== null) return toUser(user);
  } else {
    const team = await loaders.team.load(owner.id);
    if (team !== null) return toTeam(team);
  }
  throw new Error(`The owner ${owner.kind} ${owner.id} is not there.`);
}
