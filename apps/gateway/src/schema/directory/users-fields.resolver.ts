import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Team, toTeam, toUser, User } from './users';

@Resolver(() => User)
export class UserFieldsResolver {
  @FieldResolver(() => [Team], { description: "The user's teams, by name." })
  async teams(@Root() user: User, @Ctx() { loaders }: GatewayContext): Promise<Team[]> {
    return (await loaders.teamsOfUser.load(user.key)).map(toTeam);
  }
}

@Resolver(() => Team)
export class TeamFieldsResolver {
  @FieldResolver(() => [User], { description: "The team's members, by name." })
  async members(@Root() team: Team, @Ctx() { loaders }: GatewayContext): Promise<User[]> {
    return (await loaders.membersOfTeam.load(team.key)).map(toUser);
  }
}
