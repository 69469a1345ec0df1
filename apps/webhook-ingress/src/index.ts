/** webhook-ingress: takes carriers' callbacks, stores them and acknowledges them. */
export { composeIngress, type Ingress } from './compose';
