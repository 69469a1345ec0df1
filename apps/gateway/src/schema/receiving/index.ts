/**
 * receiving: inbound texts in the API: why a text was routed to its record, and the ledger of carriers' callbacks.
 *
 * - Explanations leave out records that the viewer may not see.
 * - Only administrators see receipts.
 * - It does not receive or route texts; the webhook ingress and the worker do.
 */
export { Receipt, toReceipt } from './receipt';
export { explainRouting, RoutingDecision } from './routing';

import { AlikeReceiptsResolver } from './alike-receipts.resolver';
import { DismissReceiptResolver } from './dismiss-receipt.resolver';
import { ReceiptsResolver } from './receipts.resolver';
import { RetryReceiptResolver } from './retry-receipt.resolver';
import { SimulateRoutingResolver } from './simulate-routing.resolver';

export const receivingResolvers = [
  AlikeReceiptsResolver,
  DismissReceiptResolver,
  ReceiptsResolver,
  RetryReceiptResolver,
  SimulateRoutingResolver,
] as const;
