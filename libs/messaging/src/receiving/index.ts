/** receiving */
export type { PartedText, Parts, StoredPart } from './parts';
export { quarantineReceipt } from './quarantine-receipt';
export {
  type NewReceipt,
  type Receipt,
  type ReceiptLedger,
  type Receipts,
  type ReceiptState,
  receiptStates,
} from './receipts';
export { receiveWebhook, type ReceiveWebhookDependencies, type WebhookResult } from './receive-webhook';
export { type Reconciled, reconcileInbound, type ReconcileInboundDependencies } from './reconcile-inbound';
export { retryReceipt, type RetryReceiptResult } from './retry-receipt';
export { readCallback, routeInbound, type RouteInboundDependencies } from './route-inbound';
export { type SimulatedRouting, simulateRouting } from './simulate-routing';
