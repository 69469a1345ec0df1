import { maxMembers, maxTeamsOfUser, upsertTeams } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { toUpsertPayload, UpsertPayload } from './upsert-payload';

@InputType({ description: 'A team, with all of its members.' })
class TeamInput {
  @Field(() => String, { description: 'Your own ID for the team, up to 255 characters.' })
  externalId!: string;

  @Field(() => String, { description: 'Display name, up to 255 characters.' })
  name!: string;

  @Field(() => [String], {
    description: `The members' \`externalId\`s, up to ${maxMembers.toLocaleString('en')}. Replaces the team's members. A user can be in ${maxTeamsOfUser} teams.`,
  })
  memberExternalIds!: string[];
}

@Resolver()
export class UpsertTeamsResolver {
  @Authorized('ADMIN')
  @Mutation(() => UpsertPayload, {
    description: 'Create or replace teams by `externalId`, up to 1,000 per call. For administrators.',
  })
  upsertTeams(
    @Arg('input', () => [TeamInput], { description: 'The teams.' }) input: TeamInput[],
    @Ctx() { services }: GatewayContext,
  ): Promise<UpsertPayload> {
    return toUpsertPayload(upsertTeams(services, input));
  }
}
