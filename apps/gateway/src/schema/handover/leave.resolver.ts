import { closeTeam, deactivateUser, type LeaveInput, reactivateUser } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg, keyOf, type NodeType } from '../global-id';
import { ownerBehind } from '../directory';
import { HandOverPayload, toHandOverPayload } from './hand-over-payload';

@InputType()
abstract class LeavingInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The user or team that takes over. Without it, the mutation is refused if anything would be left behind, unless `leaveUnattended` is set.',
  })
  handOverToId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Leave what there is to nobody. Texts that come in are reported to those who step in.',
  })
  leaveUnattended!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Only say what would change hands.' })
  dryRun!: boolean;
}

@InputType({ description: 'A user who leaves.' })
class DeactivateUserInput extends LeavingInput {
  @Field(() => ID, { description: 'The user.' })
  id!: string;
}

@InputType({ description: 'A team that closes.' })
class CloseTeamInput extends LeavingInput {
  @Field(() => ID, { description: 'The team.' })
  id!: string;
}

const leaveInput = (
  { id, handOverToId, ...input }: DeactivateUserInput | CloseTeamInput,
  type: NodeType,
): LeaveInput => ({
  ...input,
  id: keyOf(id, type),
  handOverTo: handOverToId == null ? undefined : ownerBehind(handOverToId),
});

@Resolver()
export class LeaveResolver {
  @Authorized('ADMIN')
  @Mutation(() => HandOverPayload, {
    description:
      'A user leaves: they can do nothing from now on, their sockets end, and their numbers, records, templates and scheduled ' +
      'texts go to somebody else. History keeps their name. For administrators.',
  })
  deactivateUser(
    @Arg('input', () => DeactivateUserInput, { description: 'Who leaves, and who takes over.' })
    input: DeactivateUserInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<HandOverPayload> {
    return toHandOverPayload(deactivateUser(services, viewer, leaveInput(input, 'User')));
  }

  @Authorized('ADMIN')
  @Mutation(() => HandOverPayload, {
    description: 'A user comes back. What they handed over does not come back. For administrators.',
  })
  reactivateUser(
    @IdArg('The user.', 'User') id: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<HandOverPayload> {
    return toHandOverPayload(reactivateUser(services, id));
  }

  @Authorized('ADMIN')
  @Mutation(() => HandOverPayload, {
    description:
      'A team closes: its numbers, records and templates go to somebody else. Its members stay. For administrators.',
  })
  closeTeam(
    @Arg('input', () => CloseTeamInput, { description: 'Which team closes, and who takes over.' })
    input: CloseTeamInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<HandOverPayload> {
    return toHandOverPayload(closeTeam(services, viewer, leaveInput(input, 'Team')));
  }
}
