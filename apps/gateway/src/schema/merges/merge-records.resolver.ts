import { mergeRecords } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf, recordNodeTypes } from '../global-id';
import { mergePayload, payloadOf } from './merge-payload';

@InputType({ description: 'Two records that are one customer.' })
class MergeRecordsInput {
  @Field(() => ID, { description: 'The record that becomes part of the other one.' })
  fromId!: string;

  @Field(() => ID, {
    description: 'The record that remains: of the same type, or a contact or an account that a lead became.',
  })
  intoId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only count what would change.' })
  dryRun!: boolean;
}

@Resolver()
export class MergeRecordsResolver {
  @Mutation(() => mergePayload.Type, {
    description:
      'Make one record part of another one, with its conversations, moves, notifications and numbers. Explanations stay ' +
      'correct. Administrators may merge any records, sellers a lead that a text created for them.',
  })
  async mergeRecords(
    @Arg('input', () => MergeRecordsInput, { description: 'What to merge.' }) input: MergeRecordsInput,
    @Ctx() { services, viewer, loaders }: GatewayContext,
  ): Promise<object> {
    const [fromId, intoId] = [keyOf(input.fromId, ...recordNodeTypes), keyOf(input.intoId, ...recordNodeTypes)];
    return payloadOf(await mergeRecords(services, viewer, { fromId, intoId, dryRun: input.dryRun }), loaders);
  }
}
