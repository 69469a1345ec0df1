/** Somebody who has a conversation open, or is typing in it. */
export interface Present {
  readonly userId: string;
  readonly isTyping: boolean;
}

/** Who is where now, on all gateways. Nothing of it is stored. */
export interface PresenceBoard {
  /** In the order of their ids. */
  presentIn(conversationId: string): Present[];
  /** Typing ends by itself within seconds, unless it is set again. */
  setTyping(conversationId: string, userId: string, isTyping: boolean): void;
}

/** Carries short texts between gateways, fast. It may lose some. */
export interface BroadcastChannel {
  publish(text: string): Promise<void>;
  /** Also gets what this process publishes. */
  listen(onText: (text: string) => void): Promise<void>;
  close(): Promise<void>;
}
