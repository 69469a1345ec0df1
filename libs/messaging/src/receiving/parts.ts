/** One of several callbacks that make up a long text. */
export interface StoredPart {
  readonly receiptId: string;
  readonly carrierMessageId: string;
  /** From 1. */
  readonly number: number;
  readonly body: string;
  readonly receivedAt: Date;
}

/** What all parts of a text have in common. */
export interface PartedText {
  readonly carrier: string;
  readonly from: string;
  readonly to: string;
  readonly reference: string;
  readonly total: number;
}

export interface Parts {
  /** Stores a part, and returns all parts of this text in the order of arrival. */
  add(text: PartedText, part: StoredPart): Promise<StoredPart[]>;
  remove(receiptIds: readonly string[]): Promise<void>;
}
