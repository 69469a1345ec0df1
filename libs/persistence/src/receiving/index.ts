/**
 * receiving: callbacks of carriers: the ledger that the ingress writes, and the store that the worker settles them with.
 *
 * Invariants: a receipt and its job are durable together, before the callback is acknowledged; a carrier's event is stored
 * once. Callbacks are stored as bytes and read by nobody here.
 */
export { createReceiptLedger } from './receipt-ledger';
export { createReceiptQueries, maxSearchedReceipts, type ReceiptQueries } from './receipt-queries';
export { createReceiptStore } from './receipt-store';
export { ReceiptEntity } from './receipt.entity';
export { createTextPartStore } from './text-part-store';
export { TextPartEntity } from './text-part.entity';
export { isSetAside } from './set-aside';
