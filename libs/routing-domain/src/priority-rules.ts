import { recordTypes, type Candidate, type RoutingQuestion } from './question';

/** The names of the rules that tell two candidates apart, in the order they are applied. */
export type PriorityRuleName =
  | 'MOVED_BY_HAND'
  | 'EXISTING_CONVERSATION'
  | 'OWNED_BY_ADDRESSED_SELLER'
  | 'OWNED_WITHIN_ADDRESSED_TEAM'
  | 'RECORD_TYPE'
  | 'ACTIVE_RECORD'
  | 'MOST_RECENTLY_UPDATED'
  | 'STABLE_ORDER';

export interface PriorityRule {
  readonly name: PriorityRuleName;
  /** Negative if the first candidate wins, zero if this rule does not tell them apart. */
  readonly compare: (first: Candidate, second: Candidate, question: RoutingQuestion) => number;
}

/** Prefers the candidate that has the quality. */
const preferring =
  (hasQuality: (candidate: Candidate, question: RoutingQuestion) => boolean): PriorityRule['compare'] =>
  (first, second, question) =>
    Number(hasQuality(second, question)) - Number(hasQuality(first, question));

const latestFirst = (first: Date | null, second: Date | null): number =>
  (second?.getTime() ?? -Infinity) === (first?.getTime() ?? -Infinity)
    ? 0
    : (second?.getTime() ?? -Infinity) > (first?.getTime() ?? -Infinity)
      ? 1
      : -1;

/**
 * Decides which of two records gets an inbound text: the first rule that tells them apart wins. The order is the order
 * of the product's rules. Type comes before state, so an inactive contact beats an active account.
 */
export const priorityRules: readonly PriorityRule[] = [
  {
    name: 'MOVED_BY_HAND',
    compare: preferring((candidate, { movedToRecordId }) => candidate.recordId === movedToRecordId),
  },
  {
    name: 'EXISTING_CONVERSATION',
    compare: (first, second) => latestFirst(first.lastMessageAt, second.lastMessageAt),
  },
  {
    name: 'OWNED_BY_ADDRESSED_SELLER',
    compare: preferring(
      ({ owner }, { numberOwner }) =>
        numberOwner.kind === 'user' && owner.kind === 'user' && owner.id === numberOwner.id,
    ),
  },
  {
    name: 'OWNED_WITHIN_ADDRESSED_TEAM',
    compare: preferring(
      ({ ownerTeamIds }, { numberOwner }) => numberOwner.kind === 'team' && ownerTeamIds.includes(numberOwner.id),
    ),
  },
  {
    name: 'RECORD_TYPE',
    compare: (first, second) => recordTypes.indexOf(first.type) - recordTypes.indexOf(second.type),
  },
  { name: 'ACTIVE_RECORD', compare: preferring(({ isActive }) => isActive) },
  { name: 'MOST_RECENTLY_UPDATED', compare: (first, second) => latestFirst(first.updatedAt, second.updatedAt) },
  {
    name: 'STABLE_ORDER',
    compare: (first, second) => (first.recordId < second.recordId ? -1 : first.recordId > second.recordId ? 1 : 0),
  },
];
