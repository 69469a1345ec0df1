/**
 * receiving: a text in, from the carrier's callback to a message in a conversation.
 *
 * - A callback is stored together with its job before it is acknowledged. A duplicate is acknowledged and not stored.
 * - A stored callback never gets lost: it ends as routed, duplicate, ignored or quarantined, with the cause.
 * - Messages, notifications, events and the ends of the jobs of a batch are one transaction.
 * - One transaction at a time routes texts of a customer, in order, so an unknown number creates one lead.
 *
 * What carriers tell about files is looked up afterwards: no text waits for a file.
 *
 * It does not know carriers' protocols (the carriers lib) or the routing rules (routing-domain).
 */
export { type AlikeReceiptsResult, dismissReceipts, maxAlike, retryReceipts } from './alike-receipts';
export { type ChangeReceiptResult, dismissReceipt, restoreReceipt } from './dismiss-receipt';
export {
  type DescribedFile,
  type KeepFile,
  describeFiles,
  type DescribeFilesDependencies,
} from './describe-files';
export type { PartedText, Parts, StoredPart } from './parts';
export { quarantineReceipt } from './quarantine-receipt';
export { mayBeOfNewAccount, readCallback } from './read-callback';
export {
  because,
  isDismissed,
  quarantineCodes,
  type Cause,
  type CauseCode,
  type NewReceipt,
  type Receipt,
  type ReceiptLedger,
  type Receipts,
  type ReceiptState,
  receiptStates,
  type Verdict,
} from './receipts';
export { receiveWebhook, type WebhookResult } from './receive-webhook';
export { type Reconciled, reconcileInbound } from './reconcile-inbound';
export { retryReceipt, type RetryReceiptResult } from './retry-receipt';
export { routeInbound, type RouteInboundDependencies, routeTexts } from './route-inbound';
export { type SimulatedRouting, simulateRouting } from './simulate-routing';
