import { retirePhoneNumber, transferPhoneNumber } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg, keyOf } from '../global-id';
import { DateTimeScalar } from '../scalars';
import { ownerBehind } from '../directory';
import { HandOverPayload, toHandOverPayload } from './hand-over-payload';

@InputType({ description: 'A number that changes hands.' })
class TransferPhoneNumberInput {
  @Field(() => ID, { description: 'The number.' })
  id!: string;

  @Field(() => ID, { description: 'The user or team that owns it from then on.' })
  toOwnerId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Immediately if omitted; never in the past, and within a year. Replaces what was planned before.',
  })
  at?: Date | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only say what would change hands.' })
  dryRun!: boolean;
}

@Resolver()
export class NumbersResolver {
  @Authorized('ADMIN')
  @Mutation(() => HandOverPayload, {
    description:
      'Give a number to another user or team. Conversations stay with the number; texts scheduled from it are sent by the new ' +
      "owner, or by the team's lead. For administrators.",
  })
  transferPhoneNumber(
    @Arg('input', () => TransferPhoneNumberInput, { description: 'Which number, to whom and when.' })
    { id, toOwnerId, at, dryRun }: TransferPhoneNumberInput,
    @Ctx() { services }: GatewayContext,
  ): Promise<HandOverPayload> {
    const input = { id: keyOf(id, 'PhoneNumber'), to: ownerBehind(toOwnerId), at: at ?? null, dryRun };
    return toHandOverPayload(transferPhoneNumber(services, input));
  }

  @Authorized('ADMIN')
  @Mutation(() => HandOverPayload, {
    description:
      'A number is given up: it can no longer send, and texts scheduled from it are canceled. Texts that still arrive are kept ' +
      'and reported to `attendantId`, or to the administrators. For administrators.',
  })
  retirePhoneNumber(
    @IdArg('The number.', 'PhoneNumber') id: string,
    @Arg('attendantId', () => ID, { nullable: true, description: 'The user who owns it from then on.' })
    attendantId: string | null | undefined,
    @Ctx() { services }: GatewayContext,
  ): Promise<HandOverPayload> {
    const attendant = attendantId == null ? undefined : keyOf(attendantId, 'User');
    return toHandOverPayload(retirePhoneNumber(services, { id, attendantId: attendant }));
  }
}
