/**
 * routing-domain: finds the record that an inbound text belongs to, and says why.
 *
 * Pure. The rules are an ordered table (`priority-rules.ts`), and `route` folds it over the candidates. It looks nothing
 * up: the caller passes the candidates and every fact that a rule needs.
 */
export { recordTypes, type Candidate, type RecordType, type RoutingQuestion } from './question';
export { moveByHand } from './move-by-hand';
export { priorityRules, type PriorityRule, type PriorityRuleName } from './priority-rules';
export { maxCandidates, route, type RankedCandidate, type RoutingDecision, type RoutingRule } from './route';
