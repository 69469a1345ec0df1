/** worker: routes texts in, sends texts out, records their status and relays events. */
export { composeWorker, type Worker } from './compose';
export { jobs } from './jobs';
export { reconcile } from './reconcile/reconcile';
export { restored } from './restored/restored';
export { createLink } from './sign-in-link/create-link';
