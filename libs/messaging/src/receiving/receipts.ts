import type { CarrierName, StoredCallback, WebhookEnvelope } from '../carrier';

export const receiptStates = ['PENDING', 'ROUTED', 'DUPLICATE', 'IGNORED', 'QUARANTINED'] as const;
export type ReceiptState = (typeof receiptStates)[number];

/** A carrier's callback as it came, stored before it is acknowledged. */
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
  /** Why it ended as it did; null where that says it all. */
  readonly cause: string | null;
  readonly settledAt: Date | null;
}

/** Where the ingress leaves its callbacks. */
export interface ReceiptLedger {
  /**
   * Resolves when the receipt and its job are durable; 'duplicate' when its carrier and event id were stored before.
   * Rejects where nothing was stored.
   */
  append(receipt: NewReceipt): Promise<'stored' | 'duplicate'>;
}

export interface Receipts {
  load(id: string): Promise<Receipt | undefined>;
  /** The same, and keeps others from settling it. */
  lock(id: string): Promise<Receipt | undefined>;
  /** To be processed once more. */
  reopen(id: string): Promise<void>;
  /** A receipt ends once: as routed, duplicate, ignored or quarantined, with its cause. */
  settle(id: string, state: Exclude<ReceiptState, 'PENDING'>, cause: string | null, at: Date): Promise<void>;
}
