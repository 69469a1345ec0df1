import { maxTeamsOfUser } from '@patchbay/messaging';
import { maxNumbersOfOwner } from '@patchbay/persistence';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { PageArgs, type Connection } from '../connection';
import { PhoneNumber, toPhoneNumber } from './phone-number';
import { Team, toTeam, toUser, User, userConnection } from './users';

@Resolver(() => User)
export class UserFieldsResolver {
  @FieldResolver(() => [Team], { description: `The user's teams, by name, at most ${maxTeamsOfUser}.` })
  async teams(@Root() user: User, @Ctx() { loaders }: GatewayContext): Promise<Team[]> {
    return (await loaders.teamsOfUser.load(user.key)).map(toTeam);
  }

  @FieldResolver(() => [PhoneNumber], {
    description: `The user's own phone numbers that the viewer may see, by number, at most ${maxNumbersOfOwner}.`,
  })
  async phoneNumbers(@Root() user: User, @Ctx() { loaders }: GatewayContext): Promise<PhoneNumber[]> {
    return (await loaders.phoneNumbersOfOwner.load(user.key)).map(toPhoneNumber);
  }
}

@Resolver(() => Team)
export class TeamFieldsResolver {
  @FieldResolver(() => userConnection.Type, { description: "The team's members, by name." })
  members(@Root() team: Team, @Args() page: PageArgs, @Ctx() { loaders }: GatewayContext): Promise<Connection<User>> {
    return userConnection.read(page, (given) => loaders.membersOfTeam(given).load(team.key));
  }

  @FieldResolver(() => User, { nullable: true, description: 'Notified when nobody else can be. Null if none is set.' })
  lead(@Root() { leadKey }: Team, @Ctx() { loaders }: GatewayContext): Promise<User | null> {
    return find(loaders.user, leadKey, toUser);
  }

  @FieldResolver(() => [PhoneNumber], {
    description: `The team's phone numbers that the viewer may see, by number, at most ${maxNumbersOfOwner}.`,
  })
  async phoneNumbers(@Root() team: Team, @Ctx() { loaders }: GatewayContext): Promise<PhoneNumber[]> {
    return (await loaders.phoneNumbersOfOwner.load(team.key)).map(toPhoneNumber);
  }
}
