import type { Owner } from '@patchbay/access';

/** In the order in which routing prefers them. */
export const recordTypes = ['CONTACT', 'ACCOUNT', 'OPPORTUNITY', 'LEAD'] as const;
export type RecordType = (typeof recordTypes)[number];

/** A record that has the customer's number, with all that the rules ask of it. */
export interface Candidate {
  readonly recordId: string;
  readonly type: RecordType;
  readonly owner: Owner;
  /** The teams that the owner belongs to; of an owning team, the team itself. */
  readonly ownerTeamIds: readonly string[];
  readonly isActive: boolean;
  /** When the record last changed, as its source says. */
  readonly updatedAt: Date;
  /** Its latest message with this customer number on the number texted to; null where they have not talked. */
  readonly lastMessageAt: Date | null;
}

/** A text from a customer's number to one of ours: which record does it belong to? */
export interface RoutingQuestion {
  /** Whom our number is assigned to: the addressee. */
  readonly numberOwner: Owner;
  /** The record that somebody moved this pair of numbers to by hand. */
  readonly movedToRecordId: string | null;
  readonly candidates: readonly Candidate[];
}
