import type { UpsertResult } from '@patchbay/messaging';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { maxReasons, toUserErrors, UserError } from '../payload';

@InputType({ description: 'The new owner: a user or a team, by `externalId`. Set exactly one.' })
export class OwnerInput {
  @Field(() => String, { nullable: true, description: "The user's `externalId`." })
  userExternalId?: string | null;

  @Field(() => String, { nullable: true, description: "The team's `externalId`." })
  teamExternalId?: string | null;
}

@ObjectType({ description: 'Result of an upsert. Valid rows are written even if others are refused.' })
export class UpsertPayload {
  @Field(() => Int, { description: 'Number of new rows.' })
  created!: number;

  @Field(() => Int, { description: 'Number of rows that existed.' })
  updated!: number;

  @Field(() => [UserError], {
    description: `Why rows were refused: the first ${maxReasons.toLocaleString('en')} reasons. \`path\` starts with the index of the row.`,
  })
  userErrors!: UserError[];
}

export async function toUpsertPayload(written: Promise<UpsertResult>): Promise<UpsertPayload> {
  const { created, updated, refusals } = await written;
  return { created, updated, userErrors: toUserErrors(refusals) };
}
