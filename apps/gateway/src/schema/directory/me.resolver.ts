import { Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { get } from '../../loaders';
import { toUser, User } from './users';

@Resolver()
export class MeResolver {
  @Query(() => User, { description: 'The signed-in user.' })
  me(@Ctx() { viewer, loaders }: GatewayContext): Promise<User> {
    return get(loaders.user, viewer.userId, toUser);
  }
}
