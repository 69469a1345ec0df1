import type { ConversationOwners } from '@patchbay/access';

/** What happened, in the past tense, with the facts that decide who may be told. */
export type DomainEvent =
  | {
      readonly type: 'message-added';
      readonly messageId: string;
      readonly conversationId: string;
      readonly owners: ConversationOwners;
    }
  | {
      readonly type: 'message-updated';
      readonly messageId: string;
      readonly conversationId: string;
      readonly owners: ConversationOwners;
    }
  | { readonly type: 'notification-added'; readonly notificationId: string; readonly userId: string }
  /** Users, roles, teams or assignments changed: whoever keeps a snapshot of a viewer takes a new one. */
  | { readonly type: 'access-changed' };

/** An event with its place in the one order that everybody sees. Sequence numbers have no gaps. */
export interface SequencedEvent {
  readonly sequence: number;
  readonly event: DomainEvent;
}

/** Carries sequenced events from the relay to the gateways. It is fast and may lose some: the log has them all. */
export interface EventBus {
  /** Events that follow each other without a gap. */
  publish(events: readonly SequencedEvent[]): Promise<void>;
  /**
   * Resolves when it listens: events published after that arrive, in order, unless the connection is lost. `onEvents` with
   * null means that some may have been missed. The returned function ends it.
   */
  listen(onEvents: (events: readonly SequencedEvent[] | null) => void): Promise<() => void>;
  /** Rejects with the reason if the bus is out of reach. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The relayed events as PostgreSQL remembers them; the oldest are forgotten after a while. */
export interface EventLog {
  /** The last sequence number given; 0 where there is none. It stays known when its event is forgotten. */
  lastSequence(): Promise<number>;
  /** Events with a higher sequence number, in order, at most `limit`. Where the first is not the next one, those between are forgotten. */
  after(sequence: number, limit: number): Promise<SequencedEvent[]>;
}

/** Gives the events of the outbox their sequence numbers. Only one relay of an installation does so at a time. */
export interface EventSequencer {
  /** Sequences what is committed and not yet sequenced, in order; undefined where another relay is the active one. */
  sequence(limit: number): Promise<SequencedEvent[] | undefined>;
  close(): Promise<void>;
}

export interface Outbox {
  append(events: readonly DomainEvent[]): Promise<void>;
  /** Forgets relayed events of before, all up to one of them and never the last; how many those were. */
  removeBefore(at: Date): Promise<number>;
}
