import type { RoutingDecision as Decision, RoutingRule as RuleName } from '@patchbay/routing-domain';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Loaders } from '../../loaders';
import { CustomerRecord, toRecord } from '../directory/record';

export const RoutingRule = {
  MOVED_BY_HAND: 'MOVED_BY_HAND',
  EXISTING_CONVERSATION: 'EXISTING_CONVERSATION',
  OWNED_BY_ADDRESSED_SELLER: 'OWNED_BY_ADDRESSED_SELLER',
  OWNED_WITHIN_ADDRESSED_TEAM: 'OWNED_WITHIN_ADDRESSED_TEAM',
  RECORD_TYPE: 'RECORD_TYPE',
  ACTIVE_RECORD: 'ACTIVE_RECORD',
  MOST_RECENTLY_UPDATED: 'MOST_RECENTLY_UPDATED',
  STABLE_ORDER: 'STABLE_ORDER',
  ONLY_CANDIDATE: 'ONLY_CANDIDATE',
  NEW_LEAD: 'NEW_LEAD',
} as const;
registerEnumType(RoutingRule, {
  name: 'RoutingRule',
  description: 'The rule that told the chosen record from the runner-up, in the order in which they are asked.',
  valuesConfig: {
    MOVED_BY_HAND: { description: 'Somebody moved this pair of numbers to the record by hand.' },
    EXISTING_CONVERSATION: {
      description:
        'It has a conversation with this customer number on the number texted to; of several, the one talked in last.',
    },
    OWNED_BY_ADDRESSED_SELLER: { description: 'It is owned by the seller to whom the number texted to is assigned.' },
    OWNED_WITHIN_ADDRESSED_TEAM: {
      description: 'It is owned by the team to which the number texted to is assigned, or by a member of it.',
    },
    RECORD_TYPE: { description: 'Contacts before accounts before opportunities before leads.' },
    ACTIVE_RECORD: { description: 'Active records before inactive ones.' },
    MOST_RECENTLY_UPDATED: { description: 'The record updated last.' },
    STABLE_ORDER: {
      description: 'Still level: the smallest id, so that the same question always has the same answer.',
    },
    ONLY_CANDIDATE: { description: 'There was one candidate.' },
    NEW_LEAD: { description: 'There was none: a lead was made.' },
  },
});

@ObjectType({ description: 'A record that has the number of the sender.' })
export class RoutingCandidate {
  @Field(() => CustomerRecord, { description: 'The record.' })
  record!: CustomerRecord;

  @Field(() => Int, { description: '1 for the chosen record.' })
  rank!: number;

  @Field(() => RoutingRule, {
    nullable: true,
    description: 'The rule by which it lost to the chosen record; null for the chosen one.',
  })
  lostBy!: RuleName | null;
}

@ObjectType({ description: 'Which record an inbound text belongs to, and why.' })
export class RoutingDecision {
  @Field(() => RoutingRule, { description: 'The rule that told the chosen record from the runner-up.' })
  decidedBy!: RuleName;

  @Field(() => Boolean, { description: 'Told apart by type, activity or recency alone: a person may want to look.' })
  isAmbiguous!: boolean;

  @Field(() => [RoutingCandidate], {
    description: 'All of them in order, the chosen one first. The viewer sees only those that they may see.',
  })
  candidates!: RoutingCandidate[];

  @Field(() => CustomerRecord, {
    nullable: true,
    description:
      'Null where it would be a new lead that is not made yet (`simulateRouting`), or where the viewer may not see it.',
  })
  record!: CustomerRecord | null;
}

/** A decision as the viewer may see it: records out of their sight are left out, the ranks of the others stay. */
export async function explainRouting(decision: Decision, loaders: Loaders): Promise<RoutingDecision> {
  const loaded = await Promise.all(
    decision.candidates.map(async ({ recordId, rank, lostBy }) => ({
      record: await loaders.record.load(recordId),
      recordId,
      rank,
      lostBy,
    })),
  );
  const candidates = loaded.flatMap(({ record, rank, lostBy }) =>
    record === null ? [] : [{ record: toRecord(record), rank, lostBy }],
  );
  const chosen = loaded.find(({ recordId }) => recordId === decision.recordId)?.record ?? null;
  return {
    decidedBy: decision.decidedBy,
    isAmbiguous: decision.isAmbiguous,
    candidates,
    record: chosen === null ? null : toRecord(chosen),
  };
}
