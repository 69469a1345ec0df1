/**
 * routing-domain: which record does an inbound text belong to, and why?
 *
 * Pure: the rules are an ordered table (`priority-rules.ts`), `route` folds it over the candidates. It must not look
 * anything up: whoever asks brings the candidates and every fact that a rule needs.
 */
export { recordTypes, type Candidate, type RecordType, type RoutingQuestion } from './question';
export { moveByHand } from './move-by-hand';
export { priorityRules, type PriorityRule, type PriorityRuleName } from './priority-rules';
export { route, type RankedCandidate, type RoutingDecision, type RoutingRule } from './route';
