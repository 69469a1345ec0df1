/**
 * webhooks: endpoints of other systems, claims on them, and attempts to deliver.
 *
 * Invariant: whatever is written with a claim that was lost changes nothing: `fence` tells claims apart.
 */
export { WebhookAttemptEntity } from './webhook-attempt.entity';
export { createWebhookEndpointStore } from './webhook-endpoint-store';
export { WebhookEndpointEntity } from './webhook-endpoint.entity';
export { createWebhookQueries, type WebhookEndpointView, type WebhookQueries } from './webhook-queries';
export { createWebhookQueue } from './webhook-queue';
export { WebhookSecretEntity } from './webhook-secret.entity';
export { resealWebhookSecrets } from './webhook-secrets';
