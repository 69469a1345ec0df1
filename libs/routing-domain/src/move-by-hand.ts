import type { RoutingDecision } from './route';

/** The explanation of a text that a user moved to a record. The move overrides every earlier decision. */
export function moveByHand(decision: RoutingDecision, recordId: string): RoutingDecision {
  const others = decision.candidates.filter((candidate) => candidate.recordId !== recordId);
  return {
    recordId,
    decidedBy: 'MOVED_BY_HAND',
    isAmbiguous: false,
    candidates: [
      { recordId, rank: 1, lostBy: null },
      ...others.map((candidate, index) => ({
        recordId: candidate.recordId,
        rank: index + 2,
        lostBy: 'MOVED_BY_HAND' as const,
      })),
    ],
  };
}
