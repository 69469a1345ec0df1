import { claimRecord } from '@patchbay/messaging';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf, recordNodeTypes } from '../global-id';
import { RecordType } from './record';
import { recordPayload, recordPayloadOf } from './record-payload';

@InputType({ description: 'A lead that a text created, and what it is in the CRM.' })
class ClaimRecordInput {
  @Field(() => ID, { description: 'The lead.' })
  id!: string;

  @Field(() => String, { description: "The record's ID in the CRM, up to 255 characters." })
  externalId!: string;

  @Field(() => RecordType, {
    nullable: true,
    description: 'If it differs from LEAD: a lead that became a contact or an account.',
  })
  type?: RecordTypeName | null;

  @Field(() => String, { nullable: true, description: 'A better name than its number, up to 255 characters.' })
  name?: string | null;
}

@Resolver()
export class ClaimRecordResolver {
  @Authorized('ADMIN')
  @Mutation(() => recordPayload.Type, {
    description:
      "Connect a lead created by a text to the CRM's record. If the CRM's record is here already, merge the lead into it with " +
      '`mergeRecords`. For administrators.',
  })
  async claimRecord(
    @Arg('input', () => ClaimRecordInput, { description: 'Which lead, and what it is.' }) input: ClaimRecordInput,
    @Ctx() { services, loaders }: GatewayContext,
  ): Promise<object> {
    const id = keyOf(input.id, ...recordNodeTypes);
    return recordPayloadOf(await claimRecord(services, { ...input, id }), loaders);
  }
}
