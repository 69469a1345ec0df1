import type { CarrierName, StoredCallback, WebhookEnvelope } from '../carrier';

export const receiptStates = ['PENDING', 'ROUTED', 'DUPLICATE', 'IGNORED', 'QUARANTINED'] as const;
export type ReceiptState = (typeof receiptStates)[number];

/** A carrier's callback, unchanged, stored before it is acknowledged. */
export interface NewReceipt extends StoredCallback {
  readonly id: string;
  readonly carrier: CarrierName;
  readonly envelope: WebhookEnvelope;
  readonly receivedAt: Date;
}

export interface Receipt extends StoredCallback {
  readonly id: string;
  readonly carrier: CarrierName;
  readonly eventId: string;
  readonly kind: WebhookEnvelope['kind'];
  readonly receivedAt: Date;
  readonly state: ReceiptState;
  /** Why it is in this state; null if the state says it all. */
  readonly cause: string | null;
  readonly settledAt: Date | null;
}

/** How a receipt ends. */
export interface Verdict {
  readonly receiptId: string;
  readonly state: Exclude<ReceiptState, 'PENDING'>;
  /** Null if the state says it all. */
  readonly cause: string | null;
}

/** Where the ingress stores callbacks. */
export interface ReceiptLedger {
  /**
   * Resolves when the receipt and its job are durable; 'duplicate' if this carrier's event id was stored before.
   * Rejects if nothing was stored.
   */
  append(receipt: NewReceipt): Promise<'stored' | 'duplicate'>;
}

export interface Receipts {
  /** Those that exist, in any order. */
  load(ids: readonly string[]): Promise<Receipt[]>;
  /** Loads it and keeps others from settling it. */
  lock(id: string): Promise<Receipt | undefined>;
  /** Makes it pending again. */
  reopen(id: string): Promise<void>;
  /** Sets the final states of pending receipts. */
  settle(verdicts: readonly Verdict[], at: Date): Promise<void>;
}
