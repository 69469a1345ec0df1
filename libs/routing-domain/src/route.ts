import { priorityRules, type PriorityRule, type PriorityRuleName } from './priority-rules';
import type { Candidate, RoutingQuestion } from './question';

/** What decided: a rule, or that there was no choice. */
export type RoutingRule = PriorityRuleName | 'ONLY_CANDIDATE' | 'NEW_LEAD';

export interface RankedCandidate {
  readonly recordId: string;
  /** 1 for the chosen record. */
  readonly rank: number;
  /** The rule by which it lost to the chosen record; null for the chosen record. */
  readonly lostBy: PriorityRuleName | null;
}

/** How many candidates a decision names: thousands of records can share the number of a switchboard. */
export const maxCandidates = 50;

export interface RoutingDecision {
  /** The chosen record; null if a lead must be created. */
  readonly recordId: string | null;
  readonly decidedBy: RoutingRule;
  /** A weak rule decided (type, activity, recency or id), so a user may want to check. */
  readonly isAmbiguous: boolean;
  /** The best `maxCandidates`, in order. The first one is the chosen record. */
  readonly candidates: readonly RankedCandidate[];
}

const ambiguousRules: ReadonlySet<RoutingRule> = new Set<RoutingRule>([
  'RECORD_TYPE',
  'ACTIVE_RECORD',
  'MOST_RECENTLY_UPDATED',
  'STABLE_ORDER',
]);

/** Decides which record a text belongs to, and says why. The answer does not depend on the order of the candidates. */
export function route(question: RoutingQuestion): RoutingDecision {
  const ranked = [...question.candidates].sort((a, b) => firstDifference(a, b, question)?.order ?? 0);
  const [chosen, runnerUp] = ranked;
  if (chosen === undefined) return { recordId: null, decidedBy: 'NEW_LEAD', isAmbiguous: false, candidates: [] };

  const lostBy = (loser: Candidate) => firstDifference(chosen, loser, question)?.rule.name ?? null;
  const decidedBy = decidingRule(chosen, runnerUp, question);
  return {
    recordId: chosen.recordId,
    decidedBy,
    isAmbiguous: ambiguousRules.has(decidedBy),
    candidates: ranked.slice(0, maxCandidates).map((candidate, index) => ({
      recordId: candidate.recordId,
      rank: index + 1,
      lostBy: index === 0 ? null : lostBy(candidate),
    })),
  };
}

/** A move decides even if its record is the only candidate: the move is the reason why the text is there. */
function decidingRule(chosen: Candidate, runnerUp: Candidate | undefined, question: RoutingQuestion): RoutingRule {
  if (chosen.recordId === question.movedToRecordId) return 'MOVED_BY_HAND';
  if (runnerUp === undefined) return 'ONLY_CANDIDATE';
  return firstDifference(chosen, runnerUp, question)?.rule.name ?? 'ONLY_CANDIDATE';
}

function firstDifference(
  first: Candidate,
  second: Candidate,
  question: RoutingQuestion,
): { rule: PriorityRule; order: number } | undefined {
  for (const rule of priorityRules) {
    const order = rule.compare(first, second, question);
    if (order !== 0) return { rule, order };
  }
  return undefined;
}
