import { updateRecord } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf, recordNodeTypes } from '../global-id';
import { ownerBehind } from './owner-behind';
import { recordPayload, recordPayloadOf } from './record-payload';

@InputType({ description: 'What to change of a record. What is left out stays as it is.' })
class UpdateRecordInput {
  @Field(() => ID, { description: 'The record.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Display name, up to 255 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'First name; null clears it.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Last name; null clears it.' })
  lastName?: string | null;

  @Field(() => ID, { nullable: true, description: 'The new owner. For sellers: within their teams.' })
  ownerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'False closes it.' })
  isActive?: boolean | null;
}

@Resolver()
export class UpdateRecordResolver {
  @Mutation(() => recordPayload.Type, {
    description: 'Change a record. Sellers: leads that a text created for them. Administrators: any record.',
  })
  async updateRecord(
    @Arg('input', () => UpdateRecordInput, { description: 'Which record, and what changes.' })
    { ownerId, ...input }: UpdateRecordInput,
    @Ctx() { services, viewer, loaders }: GatewayContext,
  ): Promise<object> {
    const id = keyOf(input.id, ...recordNodeTypes);
    const owner = ownerId == null ? ownerId : ownerBehind(ownerId);
    return recordPayloadOf(await updateRecord(services, viewer, { ...input, id, owner }), loaders);
  }
}
