/** worker: routes texts in, sends texts out, records their status and relays events. */
export { composeWorker } from './compose';
export { reconcile } from './reconcile/reconcile';
