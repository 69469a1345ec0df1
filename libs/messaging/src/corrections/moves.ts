import type { RoutingDecision } from '@patchbay/routing-domain';
import type { Message } from '../conversations';

/** A message in another conversation; a millisecond later, where that moment is taken there. */
export interface Relocation {
  readonly messageId: string;
  readonly createdAt: Date;
  readonly routing: RoutingDecision | null;
}

/** A correction by hand: messages of one conversation, attached to another record. */
export interface Move {
  readonly id: string;
  readonly phoneNumberId: string;
  readonly customerKey: string;
  readonly fromConversationId: string;
  readonly toConversationId: string;
  readonly toRecordId: string;
  readonly movedBy: string;
  readonly at: Date;
}

export interface Moves {
  /** Keeps the move, and the messages as they were before it. */
  add(move: Move, messages: readonly Message[]): Promise<void>;
  findById(id: string): Promise<(Move & { readonly isUndone: boolean }) | undefined>;
  /** The messages of a move as they were before it. */
  messagesBefore(id: string): Promise<Relocation[]>;
  /** What was said in the move's conversation since, and came there by no other move that holds. */
  saidSince(move: Move): Promise<string[]>;
  undo(id: string, undoneBy: string, at: Date): Promise<void>;
  /** Puts messages of one conversation into another, with their notifications and what readers have read of them. */
  relocate(messages: readonly Relocation[], fromConversationId: string, toConversationId: string): Promise<void>;
}
