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
  /** Keeps it, and gives all that are there of the same text, in the order in which they came. */
  add(text: PartedText, part: StoredPart): Promise<StoredPart[]>;
  remove(receiptIds: readonly string[]): Promise<void>;
}
