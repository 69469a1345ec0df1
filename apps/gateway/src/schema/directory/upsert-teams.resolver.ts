import { maxMembers, maxTeamsOfUser, upsertTeams } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { DryRunArg, toUpsertPayload, UpsertPayload } from './upsert-payload';

@InputType({ description: 'A team. What is left out stays as it is, null clears it; a new team needs a name.' })
class TeamInput {
  @Field(() => String, { description: 'Your own ID for the team, up to 255 characters.' })
  externalId!: string;

  @Field(() => String, { nullable: true, description: 'Display name, up to 255 characters.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The lead's `externalId`: the user who is notified if nobody else can be.",
  })
  leadExternalId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `The members' \`externalId\`s, up to ${maxMembers.toLocaleString('en')}. Replaces the team's members. A user can be in ${maxTeamsOfUser} teams.`,
  })
  memberExternalIds?: string[] | null;
}

@Resolver()
export class UpsertTeamsResolver {
  @Authorized('ADMIN')
  @Mutation(() => UpsertPayload, {
    description: 'Create or change teams by `externalId`, up to 1,000 per call. For administrators.',
  })
  upsertTeams(
    @Arg('input', () => [TeamInput], { description: 'The teams.' }) input: TeamInput[],
    @Ctx() { services }: GatewayContext,
    @DryRunArg() dryRun: boolean,
  ): Promise<UpsertPayload> {
    return toUpsertPayload(upsertTeams(services, input, { dryRun }), () => 'Team');
  }
}
