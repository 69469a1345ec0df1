import type { Role as RoleName } from '@patchbay/access';
import { upsertUsers } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { DryRunArg, toUpsertPayload, UpsertPayload } from './upsert-payload';
import { Role } from './users';

@InputType({ description: 'A user. What is left out stays as it is; a new user needs all of it.' })
class UserInput {
  @Field(() => String, {
    description:
      "Your own ID for the user, up to 255 characters: what the user's tokens have as `sub`, or as the claim in `AUTH_SUBJECT_CLAIM`.",
  })
  externalId!: string;

  @Field(() => String, { nullable: true, description: 'Display name, up to 255 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Email address, like name@example.com.' })
  email?: string | null;

  @Field(() => Role, { nullable: true, description: 'What the user may do.' })
  role?: RoleName | null;
}

@Resolver()
export class UpsertUsersResolver {
  @Authorized('ADMIN')
  @Mutation(() => UpsertPayload, {
    description: 'Create or change users by `externalId`, up to 1,000 per call. For administrators.',
  })
  upsertUsers(
    @Arg('input', () => [UserInput], { description: 'The users.' }) input: UserInput[],
    @Ctx() { services }: GatewayContext,
    @DryRunArg() dryRun: boolean,
  ): Promise<UpsertPayload> {
    return toUpsertPayload(upsertUsers(services, input, { dryRun }), () => 'User');
  }
}
