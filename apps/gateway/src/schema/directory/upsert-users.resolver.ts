import type { Role as RoleName } from '@patchbay/access';
import { upsertUsers } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { toUpsertPayload, UpsertPayload } from './upsert-payload';
import { Role } from './users';

@InputType({ description: 'A user, with all of its fields.' })
class UserInput {
  @Field(() => String, {
    description:
      "Your own ID for the user, up to 255 characters: what the user's tokens have as `sub`, or as the claim in `AUTH_SUBJECT_CLAIM`.",
  })
  externalId!: string;

  @Field(() => String, { description: 'Display name, up to 255 characters.' })
  name!: string;

  @Field(() => String, { description: 'Email address, like name@example.com.' })
  email!: string;

  @Field(() => Role, { description: 'What the user may do.' })
  role!: RoleName;
}

@Resolver()
export class UpsertUsersResolver {
  @Authorized('ADMIN')
  @Mutation(() => UpsertPayload, {
    description: 'Create or replace users by `externalId`, up to 1,000 per call. For administrators.',
  })
  upsertUsers(
    @Arg('input', () => [UserInput], { description: 'The users.' }) input: UserInput[],
    @Ctx() { services }: GatewayContext,
  ): Promise<UpsertPayload> {
    return toUpsertPayload(upsertUsers(services, input));
  }
}
