/** webhook-ingress: carriers' callbacks in, made durable and acknowledged; for the standalone and for tests. */
export { composeIngress, type Ingress } from './compose';
