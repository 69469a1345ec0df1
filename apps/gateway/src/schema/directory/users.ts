import type { Owner as OwnerKey, Role as RoleName } from '@patchbay/access';
import type { User as UserModel } from '@patchbay/messaging';
import type { Team as TeamRow } from '@patchbay/persistence';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { get, type Loaders } from '../../loaders';
import { createConnection } from '../connection';
import { createEnum } from '../enum';
import { Node } from '../node';

export const Role = createEnum<RoleName>('Role', 'What a user may do, in ascending order.', {
  VIEWER:
    'Signs in, but cannot read or send texts. A text for a VIEWER creates a MISSING_PRIVILEGE notification without its body.',
  SALESPERSON: 'Reads and sends texts; sees what is assigned to them and their teams.',
  SALES_MANAGER: 'Also sees what the members of their teams see.',
  ADMIN: 'Sees everything, and manages users, teams, phone numbers and records.',
});

@ObjectType('User', { implements: Node, description: 'A person who signs in.' })
export class User extends Node {
  readonly nodeType = 'User';
  readonly key!: string;

  @Field(() => String, { description: "The user's ID in the company's own systems; the `sub` of their token." })
  externalId!: string;

  @Field(() => Boolean, { description: 'A deactivated user can do nothing, and keeps their name in the history.' })
  isActive!: boolean;

  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => String, { description: 'Email address; empty if unknown.' })
  email!: string;

  @Field(() => Role, { description: 'What the user may do.' })
  role!: RoleName;
}

@ObjectType('Team', { implements: Node, description: 'Users who share phone numbers and records.' })
export class Team extends Node {
  readonly nodeType = 'Team';
  readonly key!: string;
  readonly leadKey!: string | null;

  @Field(() => String, { description: "The team's ID in the company's own systems." })
  externalId!: string;

  @Field(() => Boolean, { description: 'False if the team is no longer used.' })
  isActive!: boolean;

  @Field(() => String, { description: 'Display name.' })
  name!: string;
}

export const Owner = createUnionType({
  name: 'Owner',
  description: 'The user or team that something is assigned to.',
  types: () => [User, Team] as const,
});

export const toUser = ({ id: key, ...user }: UserModel): User => Object.assign(new User(), { key, ...user });

export const userConnection = createConnection({
  type: () => User,
  typeName: 'User',
  name: 'users',
  placeOf: ({ name, id }: UserModel) => ({ key: name, id }),
  toNode: toUser,
});

export const toTeam = ({ id: key, leadId: leadKey, ...team }: TeamRow): Team =>
  Object.assign(new Team(), { key, leadKey, ...team });

export const teamConnection = createConnection({
  type: () => Team,
  typeName: 'Team',
  name: 'teams',
  placeOf: ({ name, id }: TeamRow) => ({ key: name, id }),
  toNode: toTeam,
});

export const loadOwner = ({ kind, id }: OwnerKey, loaders: Loaders): Promise<User | Team> =>
  kind === 'user' ? get(loaders.user, id, toUser) : get(loaders.team, id, toTeam);
