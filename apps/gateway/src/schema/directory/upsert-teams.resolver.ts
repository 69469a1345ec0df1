import { upsertTeams } from '@patchbay/messaging';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { upsert, UpsertPayload } from './upsert-payload';

@InputType({ description: 'A team as it shall be.' })
class TeamInput {
  @Field(() => String, { description: "The caller's own id." })
  externalId!: string;

  @Field(() => String, { description: 'As its members know it.' })
  name!: string;

  @Field(() => [String], { description: 'Exactly these users are its members from now on.' })
  memberExternalIds!: string[];
}

@Resolver()
export class UpsertTeamsResolver {
  @Mutation(() => UpsertPayload, {
    description: 'Teams by their `externalId`, up to 1,000 a call. For administrators.',
  })
  upsertTeams(
    @Arg('input', () => [TeamInput], { description: 'The teams.' }) input: TeamInput[],
    @Ctx() context: GatewayContext,
  ): Promise<UpsertPayload> {
    return upsert(context, () => upsertTeams(context.services, input));
  }
}
