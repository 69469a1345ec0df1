import type { Role as RoleName } from '@patchbay/access';
import { Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { keyOf } from '../global-id';
import { Role, type Team, teamConnection, type User, userConnection } from './users';

@InputType({ description: 'Which users to list. All conditions must hold.' })
class UserFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name or an email address; at most 200 characters.' })
  search?: string | null;

  @Field(() => [Role], { nullable: true, description: 'Only users with these roles.' })
  roles?: RoleName[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only members of these teams, at most 100.' })
  teamIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only active or only deactivated users.' })
  isActive?: boolean | null;
}

@ArgsType()
class UsersArgs extends PageArgs {
  @Field(() => UserFilter, { nullable: true, description: 'Which users to list. Default: all.' })
  filter?: UserFilter | null;
}

@ArgsType()
class TeamsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of a name; at most 200 characters.' })
  search?: string | null;
}

@Resolver()
export class UsersResolver {
  @Query(() => userConnection.Type, {
    description:
      'Users, by name. Administrators: everyone. Managers: members of their teams. Others: themselves and their teammates.',
  })
  users(
    @Args() { filter, ...page }: UsersArgs,
    @Ctx() { viewer, services }: GatewayContext,
  ): Promise<Connection<User>> {
    const wanted = { ...filter, teamIds: filter?.teamIds?.map((id) => keyOf(id, 'Team')) };
    return userConnection.read(page, (given) => services.queries.users.listUsers(viewer, wanted, given));
  }

  @Query(() => teamConnection.Type, {
    description: 'Teams, by name. Administrators: all. Others: their own.',
  })
  teams(
    @Args() { search, ...page }: TeamsArgs,
    @Ctx() { viewer, services }: GatewayContext,
  ): Promise<Connection<Team>> {
    return teamConnection.read(page, (given) => services.queries.users.listTeams(viewer, search, given));
  }
}
