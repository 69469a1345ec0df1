/**
 * webhooks: subscriptions whose results are posted to a URL of another system.
 *
 * - Of all processes, one at a time delivers to an endpoint: it has a claim, and what it writes after it lost that changes
 *   nothing. So the position of an endpoint only passes events that its receiver acknowledged, or that are not for it.
 * - An endpoint sees what its service account may see at the time of delivery.
 * - What cannot be delivered is never skipped: the endpoint is suspended, and administrators are notified.
 * - A secret is shown when it is created, and only those who deliver read it again.
 *
 * It does not send anything: `libs/webhooks` does.
 */
export {
  createWebhookEndpoint,
  type EventPositions,
  type IssuedSecret,
  maxWebhookEndpoints,
  type WebhookChecks,
  type WebhookDependencies,
  type WebhookEndpointInput,
} from './create-webhook-endpoint';
export { deleteWebhookEndpoint } from './delete-webhook-endpoint';
export { pauseWebhookEndpoint, webhookNotFound, type WebhookChange } from './pause-webhook-endpoint';
export { resumeWebhookEndpoint } from './resume-webhook-endpoint';
export { maxFailingMs, planRetry } from './retry-plan';
export { maxSecretOverlapSeconds, rotateWebhookSecret } from './rotate-webhook-secret';
export { suspendWebhookEndpoint } from './suspend-webhook-endpoint';
export { testWebhookEndpoint } from './test-webhook-endpoint';
export type {
  FailedBatch,
  WebhookAttempt,
  WebhookClaim,
  WebhookEndpoint,
  WebhookEndpoints,
  WebhookQueue,
  WebhookSecrets,
  WebhookState,
} from './webhooks';
