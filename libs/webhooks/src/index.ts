/**
 * webhooks: delivers subscriptions by HTTPS POST, signed with Standard Webhooks. Read `endpoint-delivery.ts` first. Also sends
 * notifications to the push services of browsers, whose addresses users choose as well (`push-service.ts`).
 *
 * Path of an event: a subscription's outlet (`EventQueue`) → a batch → `WebhookClient` → the receiver; then its position is
 * stored. `startWebhookDeliveries` decides which process does it.
 *
 * Invariants
 * - To one endpoint, one process sends at a time, one request at a time. A process that was frozen may repeat what another
 *   one has sent; it never skips anything.
 * - Only 2xx acknowledges. The position is stored after that, and only if the claim on the endpoint still holds.
 * - Nothing waits without a bound: the queue of an endpoint is limited in events and bytes, a request in time, and of a
 *   response only the status counts. What fails is given back, and takes up nothing until its next attempt.
 * - A connection is made only to an address that was checked, and redirects are not followed.
 *
 * It knows no GraphQL and no SQL: `SubscribeEndpoint` and `WebhookQueue` are the caller's.
 */
export {
  type DeliveryObserver,
  type EndpointSubscription,
  type EventOutlet,
  type SubscribeEndpoint,
  type SubscriptionFault,
} from './endpoint-delivery';
export { postSample } from './post-sample';
export { createPushService, type PushServiceOptions } from './push-service';
export { createTargets, maxUrlLength, type Targets } from './targets';
export { createWebhookClient, type WebhookAnswer, type WebhookClient } from './webhook-client';
export { startWebhookDeliveries, type WebhookDeliveries, type WebhookDeliveriesOptions } from './webhook-deliveries';
