import type { CarrierName, StoredCallback, WebhookEnvelope } from '../carrier';

export const receiptStates = ['PENDING', 'ROUTED', 'DUPLICATE', 'IGNORED', 'QUARANTINED'] as const;
export type ReceiptState = (typeof receiptStates)[number];

/** Why a receipt is in its state, for programs. They never change. */
export const causeCodes = [
  'ARRIVED_BEFORE',
  'PART_OF_TEXT',
  'NO_ACTION_NEEDED',
  'NOT_OUR_MESSAGE',
  'UNKNOWN_PHONE_NUMBER',
  'INVALID_SENDER',
  'UNREADABLE',
  'CARRIER_NOT_SET_UP',
  'KEPT_FAILING',
] as const;
export type CauseCode = (typeof causeCodes)[number];

/** Why a text is set aside until somebody retries it. */
export const quarantineCodes = [
  'UNKNOWN_PHONE_NUMBER',
  'INVALID_SENDER',
  'UNREADABLE',
  'CARRIER_NOT_SET_UP',
  'KEPT_FAILING',
] as const satisfies readonly CauseCode[];

/** Whether an administrator decided that nothing is done about it. Only that makes a quarantined receipt an ignored one. */
export const isDismissed = ({ state, causeCode }: Pick<Receipt, 'state' | 'causeCode'>): boolean =>
  state === 'IGNORED' && quarantineCodes.some((code) => code === causeCode);

export interface Cause {
  readonly code: CauseCode;
  /** The number that is to be added, if that is the cause. */
  readonly number?: string;
  /** For people. */
  readonly words: string;
}

export const because = (code: CauseCode, words: string): Cause => ({ code, words });

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
  /** Null without a cause, and for receipts of versions that did not store it. */
  readonly causeCode: CauseCode | null;
  /** Our number that a text went to and that is not in the directory. */
  readonly missingNumber: string | null;
  /** What an administrator wrote who dismissed it. */
  readonly dismissalReason: string | null;
  readonly settledAt: Date | null;
}

/** How a receipt ends. */
export interface Verdict {
  readonly receiptId: string;
  readonly state: Exclude<ReceiptState, 'PENDING'>;
  /** Null if the state says it all. */
  readonly cause: Cause | null;
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
  /**
   * Locks quarantined receipts with the cause of this one, it included, oldest first. Those that somebody else is at are
   * left out.
   */
  lockAlike(receipt: Pick<Receipt, 'causeCode' | 'missingNumber'>, limit: number): Promise<Receipt[]>;
  /** Makes them pending again. */
  reopen(ids: readonly string[]): Promise<void>;
  /** Makes quarantined ones ignored, with the cause that they have. */
  dismiss(ids: readonly string[], reason: string | null): Promise<void>;
  /** Makes a dismissed one quarantined, as it was. */
  restore(id: string): Promise<void>;
  /** Sets the final states of pending receipts. */
  settle(verdicts: readonly Verdict[], at: Date): Promise<void>;
}
