import type { Owner } from '@patchbay/access';

/** In the order that routing prefers. */
export const recordTypes = ['CONTACT', 'ACCOUNT', 'OPPORTUNITY', 'LEAD'] as const;
export type RecordType = (typeof recordTypes)[number];

/** A record that has the customer's number, with every fact that the rules need. */
export interface Candidate {
  readonly recordId: string;
  readonly type: RecordType;
  readonly owner: Owner;
  /** The teams that the owner belongs to. If a team is the owner, only that team. */
  readonly ownerTeamIds: readonly string[];
  readonly isActive: boolean;
  /** When the record last changed, according to its source. */
  readonly updatedAt: Date;
  /** Its latest message between this customer number and the number that got the text; null if there is none. */
  readonly lastMessageAt: Date | null;
}

/** Which record does a text from a customer's number to a company number belong to? */
export interface RoutingQuestion {
  /** The user or team that the company number is assigned to. */
  readonly numberOwner: Owner;
  /** The record that a user moved this pair of numbers to. */
  readonly movedToRecordId: string | null;
  readonly candidates: readonly Candidate[];
}
