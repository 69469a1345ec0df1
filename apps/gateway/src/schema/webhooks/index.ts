/**
 * webhooks: endpoints of other systems, as administrators manage them.
 *
 * - Only administrators who are people manage them: an endpoint gives what its service account sees to its URL.
 * - A secret is in the payload that creates it, and nowhere else.
 * - It does not deliver: `webhooks/` of the gateway starts that.
 */
export { toWebhookEndpoint } from './webhook-endpoint';

import { CreateWebhookEndpointResolver } from './create-webhook-endpoint.resolver';
import { DeleteWebhookEndpointResolver } from './delete-webhook-endpoint.resolver';
import { PauseWebhookEndpointResolver } from './pause-webhook-endpoint.resolver';
import { ResumeWebhookEndpointResolver } from './resume-webhook-endpoint.resolver';
import { RotateWebhookSecretResolver } from './rotate-webhook-secret.resolver';
import { TestWebhookEndpointResolver } from './test-webhook-endpoint.resolver';
import { WebhookEndpointsResolver } from './webhook-endpoints.resolver';
import { WebhookAttemptFieldsResolver, WebhookEndpointFieldsResolver } from './webhook-fields.resolver';

export const webhooksResolvers = [
  CreateWebhookEndpointResolver,
  DeleteWebhookEndpointResolver,
  PauseWebhookEndpointResolver,
  ResumeWebhookEndpointResolver,
  RotateWebhookSecretResolver,
  TestWebhookEndpointResolver,
  WebhookAttemptFieldsResolver,
  WebhookEndpointFieldsResolver,
  WebhookEndpointsResolver,
] as const;
