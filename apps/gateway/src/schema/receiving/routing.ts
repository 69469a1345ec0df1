import {
  maxCandidates,
  type RoutingDecision as Decision,
  type RoutingRule as RuleName,
} from '@patchbay/routing-domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { find, type Loaders } from '../../loaders';
import { CustomerRecord, toRecord } from '../directory';
import { createEnum } from '../enum';

const RoutingRule = createEnum<RuleName>(
  'RoutingRule',
  'The rules that choose a record, in the order in which they are applied. The first rule that prefers one candidate decides.',
  {
    MOVED_BY_HAND: 'A user moved messages of this pair of numbers to the record.',
    EXISTING_CONVERSATION:
      'It has a conversation between these two numbers. Of several, the one with the latest message wins.',
    OWNED_BY_ADDRESSED_SELLER: 'Its owner is the user that the texted number is assigned to.',
    OWNED_WITHIN_ADDRESSED_TEAM: 'Its owner is the team that the texted number is assigned to, or a member of it.',
    RECORD_TYPE: 'Contacts before accounts before opportunities before leads.',
    ACTIVE_RECORD: 'Active records before inactive ones.',
    MOST_RECENTLY_UPDATED: 'The most recently updated record.',
    STABLE_ORDER: 'A tie on every other rule: the smallest ID, so the result is always the same.',
    ONLY_CANDIDATE: 'There was only one candidate.',
    NEW_LEAD: 'There was no candidate, so a lead was created.',
  },
);

@ObjectType({ description: "A record that has the sender's number." })
export class RoutingCandidate {
  @Field(() => CustomerRecord, { description: 'The record.' })
  record!: CustomerRecord;

  @Field(() => Int, { description: '1 for the chosen record, 2 for the runner-up, and so on.' })
  rank!: number;

  @Field(() => RoutingRule, {
    nullable: true,
    description: 'The rule by which it lost to the chosen record; null for the chosen one.',
  })
  lostBy!: RuleName | null;
}

@ObjectType({ description: 'Which record an inbound text belongs to, and why.' })
export class RoutingDecision {
  @Field(() => RoutingRule, { description: 'The rule that preferred the chosen record to the runner-up.' })
  decidedBy!: RuleName;

  @Field(() => Boolean, {
    description: 'A close call, decided by type, activity, recency or ID alone. A user may want to check it.',
  })
  isAmbiguous!: boolean;

  @Field(() => [RoutingCandidate], {
    description: `The candidates that the viewer may see, of the best ${maxCandidates}, in order. Ranks count the hidden ones too.`,
  })
  candidates!: RoutingCandidate[];

  @Field(() => Int, { description: `Number of candidates that the viewer may not see, of the best ${maxCandidates}.` })
  hiddenCandidateCount!: number;

  @Field(() => CustomerRecord, {
    nullable: true,
    description:
      'The chosen record. Null if the viewer may not see it, and in `simulateRouting` if a text would create a lead.',
  })
  record!: CustomerRecord | null;
}

/** A decision as the viewer may see it: hidden records are left out, the ranks of the others stay. */
export async function explainRouting(decision: Decision, loaders: Loaders): Promise<RoutingDecision> {
  const loaded = await Promise.all(
    decision.candidates.map(async ({ recordId, rank, lostBy }) => ({
      record: await find(loaders.record, recordId, toRecord),
      recordId,
      rank,
      lostBy,
    })),
  );
  const candidates = loaded.flatMap(({ record, rank, lostBy }) => (record === null ? [] : [{ record, rank, lostBy }]));
  return {
    decidedBy: decision.decidedBy,
    isAmbiguous: decision.isAmbiguous,
    candidates,
    hiddenCandidateCount: loaded.length - candidates.length,
    record: loaded.find(({ recordId }) => recordId === decision.recordId)?.record ?? null,
  };
}
