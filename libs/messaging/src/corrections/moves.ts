import type { NumberPair } from '../conversations';
import type { RoutingDecision, RoutingQuestion } from '@patchbay/routing-domain';

/** A message's place in a conversation. If its time is taken there, the message gets the next free millisecond. */
export interface Relocation {
  readonly messageId: string;
  readonly createdAt: Date;
  readonly routing: RoutingDecision | null;
}

/** A correction by hand: messages of one conversation, moved to another record. */
export interface Move extends NumberPair {
  readonly id: string;
  readonly fromConversationId: string;
  readonly toConversationId: string;
  readonly toRecordId: string;
  readonly movedBy: string;
  readonly at: Date;
}

/** A move that was not undone, with the records at both ends. */
export interface StandingMove extends Move {
  readonly fromRecordId: string;
}

/** A move that was not undone brought the message to a record, where it stayed until the next step. */
export interface Step {
  readonly moveId: string;
  /** The text came after the move and went where it leads; otherwise a user moved it. */
  readonly isFollower: boolean;
  /** The message's time when it came, or before it was moved. */
  readonly createdAt: Date;
  /** Its explanation when it came, or before it was moved. */
  readonly routing: RoutingDecision | null;
  /** A follower's question without any move; null if it is not known. */
  readonly question: RoutingQuestion | null;
}

export interface MessageWithSteps {
  readonly id: string;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly conversationId: string;
  readonly recordId: string;
  readonly createdAt: Date;
  /** In order; the last step brought it to its record. The first one has what decided when it came. */
  readonly steps: readonly Step[];
}

/** Everything between two numbers. */
export interface History {
  /** In order. Texts go where the last one leads. */
  readonly moves: readonly StandingMove[];
  /** In the order in which they came. */
  readonly messages: readonly MessageWithSteps[];
}

/** What becomes of a step: another move brought the message, or none. */
export interface StepChange {
  readonly messageId: string;
  readonly moveId: string;
  readonly newMoveId: string | null;
  readonly routing: RoutingDecision | null;
}

export interface Moves {
  /** Stores the move, and the messages as they were before it. */
  add(move: Move, messages: readonly Relocation[]): Promise<void>;
  findById(id: string): Promise<(Move & { readonly isUndone: boolean }) | undefined>;
  /** What decided when these messages came, of those that have steps. */
  arrivals(messageIds: readonly string[]): Promise<Map<string, RoutingDecision | null>>;
  history(pair: NumberPair): Promise<History>;
  /** Whether a later move brought one of the messages on that this one brought. */
  isBuiltOn(id: string): Promise<boolean>;
  undo(id: string, undoneBy: string, at: Date): Promise<void>;
  changeSteps(changes: readonly StepChange[]): Promise<void>;
  explain(messages: readonly Pick<Relocation, 'messageId' | 'routing'>[]): Promise<void>;
  /** Moves messages from one conversation to another, with their notifications and read marks. */
  relocate(messages: readonly Relocation[], fromConversationId: string, toConversationId: string): Promise<void>;
}
