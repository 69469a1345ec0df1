import type { ConversationOwners, Owner } from '@patchbay/access';

/**
 * What happened, in the past tense, with the facts that decide who may know. Owners are those of when it happened. Use cases
 * append events of texts, moves and new notifications; triggers append the others, for all who write a row (see the migration `events`).
 */
export type DomainEvent =
  | (AboutConversation & {
      readonly type: 'message-added' | 'message-updated';
      readonly messageId: string;
    })
  /** One for each message of `messages-moved`, for those who follow messages only. */
  | (AboutConversation & { readonly type: 'message-moved'; readonly messageId: string })
  /** Messages of one conversation went to another one: `conversationId` has them now. */
  | (AboutConversation & {
      readonly type: 'messages-moved';
      readonly moveId: string;
      readonly messageCount: number;
      readonly fromConversationId: string;
      readonly fromOwners: ConversationOwners;
    })
  | (AboutConversation & {
      readonly type: 'conversation-updated' | 'consent-changed';
      /** If the owners changed: those who could see it before may have to forget it. */
      readonly before?: ConversationOwners;
    })
  /** A note was added, changed or deleted. */
  | (AboutConversation & { readonly type: 'note-changed'; readonly noteId: string })
  /** How far a user read, in either direction. */
  | { readonly type: 'conversation-read'; readonly conversationId: string; readonly userId: string }
  | { readonly type: 'notification-added'; readonly notificationId: string; readonly userId: string }
  | { readonly type: 'notifications-read'; readonly notificationIds: readonly string[]; readonly userId: string }
  | {
      readonly type: 'record-updated';
      readonly recordId: string;
      readonly owner: Owner;
      /** Of the numbers that its conversations are on. */
      readonly numberOwners: readonly Owner[];
    }
  /** `usedBy` are its owners, before and after the change. */
  | { readonly type: 'template-updated'; readonly templateId: string; readonly usedBy: readonly Owner[] }
  /** The roles, teams or numbers that these users have, or those of users whom they stand above, changed. */
  | { readonly type: 'viewer-updated'; readonly userIds: readonly string[] }
  /** Users, roles, teams or owners changed: reload every viewer, and forget what was read with their rights. */
  | { readonly type: 'access-changed' };

interface AboutConversation {
  readonly conversationId: string;
  readonly owners: ConversationOwners;
}

/** The most ids of an event: more of them take several events. */
export const maxToldIds = 1_000;

export type EventType = DomainEvent['type'];

export function messageEvent(
  type: 'message-added' | 'message-updated' | 'message-moved',
  messageId: string,
  conversation: { readonly id: string; readonly owners: ConversationOwners },
): DomainEvent {
  return { type, messageId, conversationId: conversation.id, owners: conversation.owners };
}

/**
 * A place in the one order that everyone sees. The time tells histories apart: after an older state of the database was
 * restored, other events get the same sequence numbers, but later times.
 */
export interface LogPosition {
  /** Sequence numbers have no gaps. 0 is before all events. */
  readonly sequence: number;
  /** When the event was stored, in milliseconds since 1970; 0 before all events. */
  readonly at: number;
}

export interface SequencedEvent extends LogPosition {
  readonly event: DomainEvent;
  /** The trace that it belongs to (W3C). Not there if there is none. */
  readonly traceparent?: string;
}

/** Carries sequenced events from the relay to the gateways. It is fast and may lose some; the log has them all. */
export interface EventBus {
  /** The events must follow each other without a gap. */
  publish(events: readonly SequencedEvent[]): Promise<void>;
  /**
   * Resolves when it listens: events published after that arrive, in order, unless the connection is lost. `onEvents` with
   * null means that some may be missing. The returned function stops listening.
   */
  listen(onEvents: (events: readonly SequencedEvent[] | null) => void): Promise<() => void>;
  /** Rejects with the reason if the bus is unreachable. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The relayed events in PostgreSQL. Old ones are deleted. */
export interface EventLog {
  /** The last event. It is never deleted. */
  last(): Promise<LogPosition>;
  /**
   * Whether this very event, or everything after it, is in the log. False if events after it were deleted, or if the log is
   * another one now.
   */
  has(position: LogPosition): Promise<boolean>;
  /**
   * Events with a higher sequence number, in order, at most `limit`. If the first is not the next one, those between were
   * deleted. An event about a message has the conversation that the message is in now, and all events have the owners of now.
   */
  after(sequence: number, limit: number): Promise<SequencedEvent[]>;
}

/**
 * Gives the events of the outbox their sequence numbers. Of all relays of an installation, only the one with the lease
 * gets any. It keeps the lease while there are events, and loses it if it stops for longer than the lease.
 */
export interface EventSequencer {
  /** Sequences committed events, in order. Empty if there are none, or if another relay has the lease. */
  sequence(limit: number): Promise<SequencedEvent[]>;
  /** Gives the lease back. */
  close(): Promise<void>;
}

export interface Outbox {
  append(events: readonly DomainEvent[]): Promise<void>;
}
