import {
  maxDuplicates,
  type OwnerInput as OwnerRow,
  type UpsertOutcome as Outcome,
  type UpsertResult,
} from '@patchbay/messaging';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { createEnum } from '../enum';
import { keyOf, type NodeType } from '../global-id';
import { loadNode } from '../load-node';
import { Node } from '../node';
import { OneOf } from '../one-of';
import { maxReasons, toUserErrors, UserError } from '../payload';
import { CustomerRecord, toRecord } from './record';

@OneOf
@InputType({ description: 'The new owner: a user or a team, by `externalId` or by ID.' })
export class OwnerInput {
  @Field(() => String, { nullable: true, description: "The user's `externalId`." })
  userExternalId?: string | null;

  @Field(() => String, { nullable: true, description: "The team's `externalId`." })
  teamExternalId?: string | null;

  @Field(() => ID, { nullable: true, description: "The user's ID." })
  userId?: string | null;

  @Field(() => ID, { nullable: true, description: "The team's ID." })
  teamId?: string | null;
}

export const toOwnerRow = (owner: OwnerInput | null | undefined): OwnerRow | null | undefined =>
  owner && {
    ...owner,
    userId: owner.userId == null ? null : keyOf(owner.userId, 'User'),
    teamId: owner.teamId == null ? null : keyOf(owner.teamId, 'Team'),
  };

const UpsertOutcome = createEnum<Outcome>('UpsertOutcome', 'What an upsert did with a row.', {
  CREATED: 'It is new.',
  UPDATED: 'It existed and was changed.',
  UNCHANGED: 'It existed and already was like that, or it was stale.',
});

@ObjectType({ description: 'An accepted row of an upsert.' })
export class UpsertedRow {
  readonly nodeId!: string | null;
  readonly nodeType!: NodeType;
  readonly duplicateIds!: readonly string[];

  @Field(() => Int, { description: 'Index of the input row.' })
  index!: number;

  @Field(() => String, { description: "The row's own ID: its `externalId`, the number, or the key of a field." })
  externalId!: string;

  @Field(() => UpsertOutcome, { description: 'What was done, or would be done if it was not a dry run.' })
  outcome!: Outcome;

  @Field(() => Boolean, {
    description:
      'The row was older than the stored one, or its record was merged into another one, so it changed nothing.',
  })
  isStale!: boolean;
}

@Resolver(() => UpsertedRow)
export class UpsertedRowFieldsResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: 'What is stored now. Null in a dry run that would create it.',
  })
  async node(@Root() { nodeId, nodeType }: UpsertedRow, @Ctx() { loaders }: GatewayContext): Promise<Node | null> {
    return nodeId === null ? null : loadNode(loaders, { type: nodeType, id: nodeId });
  }

  @FieldResolver(() => [CustomerRecord], {
    description: `Unclaimed leads with the same number and owner, at most ${maxDuplicates}. \`claimUnclaimedByNumber\` takes over the only one.`,
  })
  async possibleDuplicates(
    @Root() { duplicateIds }: UpsertedRow,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<CustomerRecord[]> {
    const found = await Promise.all(duplicateIds.map((id) => loaders.record.load(id)));
    return found.flatMap((record) => (record === null ? [] : toRecord(record)));
  }
}

@ObjectType({ description: 'Result of an upsert. Valid rows are written even if others are refused.' })
export class UpsertPayload {
  @Field(() => Int, { description: 'Number of new rows.' })
  created!: number;

  @Field(() => Int, { description: 'Number of rows that existed and were changed.' })
  updated!: number;

  @Field(() => [UpsertedRow], { description: 'The accepted rows, in the order of the input.' })
  rows!: UpsertedRow[];

  @Field(() => [UserError], {
    description: `Why rows were refused: the first ${maxReasons.toLocaleString('en')} reasons. \`path\` starts with the index of the row.`,
  })
  userErrors!: UserError[];
}

/** `typeOf` says what type of node a row is, by its index. */
export async function toUpsertPayload(
  written: Promise<UpsertResult>,
  typeOf: (index: number) => NodeType,
): Promise<UpsertPayload> {
  const { created, updated, rows, refusals } = await written;
  const shown = rows.map(({ id, possibleDuplicates, ...row }) =>
    Object.assign(new UpsertedRow(), {
      ...{ ...row, nodeId: id, nodeType: typeOf(row.index), duplicateIds: possibleDuplicates },
    }),
  );
  return { created, updated, rows: shown, userErrors: toUserErrors(refusals) };
}

export const DryRunArg = () =>
  Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Return the result without writing anything.' });
