import type { ConversationOwners } from '@patchbay/access';
import type { Work } from '../conversations';

/** `snoozedUntil` is null unless it is snoozed. */
export type WorkChange = Pick<Work, 'state' | 'snoozedUntil'>;

export interface AssignedConversation {
  readonly id: string;
  readonly owners: ConversationOwners;
}

/** Writes what people do about conversations. The caller holds the conversation's lock. */
export interface Works {
  /** If it is done, nobody waits for an answer to its texts so far. */
  setState(conversationId: string, change: WorkChange): Promise<void>;
  /** Keeps the owners that decide who sees the conversation as they are. Lock it after this. */
  lockOwners(conversationId: string): Promise<void>;
  assign(conversationId: string, assigneeId: string | null): Promise<void>;
  /** The routing of its texts so far is right. */
  confirmRouting(conversationId: string): Promise<void>;
  /** The conversations of an assignee after this one, in the order of their ids. */
  assignedTo(assigneeId: string, afterId: string | null, limit: number): Promise<AssignedConversation[]>;
  /** Those that are still theirs. */
  unassign(conversationIds: readonly string[], assigneeId: string): Promise<void>;
}
