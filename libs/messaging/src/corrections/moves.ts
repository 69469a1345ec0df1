import type { RoutingDecision } from '@patchbay/routing-domain';
import type { Message } from '../conversations';

/** A message's place in a conversation. If its time is taken there, the message gets the next free millisecond. */
export interface Relocation {
  readonly messageId: string;
  readonly createdAt: Date;
  readonly routing: RoutingDecision | null;
}

/** A correction by hand: messages of one conversation, moved to another record. */
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
  /** Stores the move, and the messages as they were before it. */
  add(move: Move, messages: readonly Message[]): Promise<void>;
  findById(id: string): Promise<(Move & { readonly isUndone: boolean }) | undefined>;
  /** The messages of a move as they were before it. */
  messagesBefore(id: string): Promise<Relocation[]>;
  /** Ids of later messages in the move's target conversation that no other active move put there. */
  saidSince(move: Move): Promise<string[]>;
  undo(id: string, undoneBy: string, at: Date): Promise<void>;
  /** Moves messages from one conversation to another, with their notifications and read marks. */
  relocate(messages: readonly Relocation[], fromConversationId: string, toConversationId: string): Promise<void>;
}
