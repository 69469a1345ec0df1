import { canAdminister } from '@patchbay/access';
import { TooManyRows, type UpsertResult } from '@patchbay/messaging';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { apiError, badUserInput } from '../../errors';
import { toUserErrors, UserError } from '../user-error';

@InputType({ description: "Who owns something: one of the two. Ids are the caller's own (`externalId`)." })
export class OwnerInput {
  @Field(() => String, { nullable: true, description: 'Of a user.' })
  userExternalId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a team.' })
  teamExternalId?: string | null;
}

@ObjectType({ description: 'How many rows were taken, and why the others were not.' })
export class UpsertPayload {
  @Field(() => Int, { description: 'Rows that were new.' })
  created!: number;

  @Field(() => Int, { description: 'Rows that were there before.' })
  updated!: number;

  @Field(() => [UserError], {
    description: '`path` starts with the index of the row at fault; the other rows are taken.',
  })
  userErrors!: UserError[];
}

/** What an administrator, or the system that the records come from, writes: asks the policy, then writes. */
export async function upsert({ viewer }: GatewayContext, write: () => Promise<UpsertResult>): Promise<UpsertPayload> {
  if (!canAdminister(viewer)) throw apiError('FORBIDDEN', 'Only an administrator may do this.');
  try {
    const { created, updated, refusals } = await write();
    return { created, updated, userErrors: toUserErrors(refusals) };
  } catch (error) {
    if (error instanceof TooManyRows) throw badUserInput(error.message);
    throw error;
  }
}
