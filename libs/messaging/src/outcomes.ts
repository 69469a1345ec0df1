import type { CarrierName, WebhookEnvelope } from './carrier';
import type { DeliveryProblem, MessageStatus } from './conversations';
import type { CauseCode, ReceiptState } from './receiving';

/** A receipt that has ended. */
export interface SettledReceipt {
  readonly receiptId: string;
  readonly carrier: CarrierName;
  readonly kind: WebhookEnvelope['kind'];
  readonly state: Exclude<ReceiptState, 'PENDING'>;
  readonly code: CauseCode | null;
}

/** A text to a customer whose status went forward. */
export interface MovedText {
  readonly messageId: string;
  readonly carrier: CarrierName;
  readonly status: MessageStatus;
  readonly problem: Pick<DeliveryProblem, 'code' | 'carrierCode'> | null;
}

/** What became of receipts and texts, for operators. They learn it after the commit; nobody learns what was rolled back. */
export interface Outcomes {
  settled(receipts: readonly SettledReceipt[]): void;
  moved(texts: readonly MovedText[]): void;
}
