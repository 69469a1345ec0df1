import type { Role } from '@patchbay/access';
import { upsertUsers } from '@patchbay/messaging';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { RoleEnum } from './users';
import { upsert, UpsertPayload } from './upsert-payload';

@InputType({ description: 'A user as they shall be.' })
class UserInput {
  @Field(() => String, { description: "The caller's own id, which is the `sub` of the user's tokens." })
  externalId!: string;

  @Field(() => String, { description: 'As colleagues know them.' })
  name!: string;

  @Field(() => String, { description: 'Like name@example.com.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'What they may do.' })
  role!: Role;
}

@Resolver()
export class UpsertUsersResolver {
  @Mutation(() => UpsertPayload, {
    description: 'Users by their `externalId`, up to 1,000 a call. For administrators.',
  })
  upsertUsers(
    @Arg('input', () => [UserInput], { description: 'The users.' }) input: UserInput[],
    @Ctx() context: GatewayContext,
  ): Promise<UpsertPayload> {
    return upsert(context, () => upsertUsers(context.services, input));
  }
}
