import { maxTeamsOfUser } from '@patchbay/messaging';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { Team, toTeam, User, userConnection } from './users';

@Resolver(() => User)
export class UserFieldsResolver {
  @FieldResolver(() => [Team], { description: `The user's teams, by name, at most ${maxTeamsOfUser}.` })
  async teams(@Root() user: User, @Ctx() { loaders }: GatewayContext): Promise<Team[]> {
    return (await loaders.teamsOfUser.load(user.key)).map(toTeam);
  }
}

@Resolver(() => Team)
export class TeamFieldsResolver {
  @FieldResolver(() => userConnection.Type, { description: "The team's members, by name." })
  members(@Root() team: Team, @Args() page: PageArgs, @Ctx() { loaders }: GatewayContext): Promise<Connection<User>> {
    return userConnection.read(page, (given) => loaders.membersOfTeam(given).load(team.key));
  }
}
