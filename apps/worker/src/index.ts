/** worker: routes texts in, delivers texts out, records what became of them, relays events; for the standalone and tests. */
export { composeWorker, type Worker } from './compose';
export { reconcile } from './reconcile/reconcile';
