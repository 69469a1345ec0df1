import { Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { toUser, User } from './users';

@Resolver()
export class MeResolver {
  @Query(() => User, { description: 'The person who is signed in.' })
  async me(@Ctx() { viewer, loaders }: GatewayContext): Promise<User> {
    const user = await loaders.user.load(viewer.userId);
    if (user === null) throw new Error(`The viewer ${viewer.userId} is not there.`);
    return toUser(user);
  }
}
