import type { Dependencies } from '../dependencies';
import { refused } from '../refusal';
import { webhookNotFound, type WebhookChange } from './pause-webhook-endpoint';
import type { WebhookAttempt, WebhookEndpoint, WebhookSecrets } from './webhooks';

interface TestDependencies extends Pick<Dependencies, 'database'> {
  readonly webhooks: {
    sendSample(endpoint: WebhookEndpoint, secrets: WebhookSecrets): Promise<WebhookAttempt>;
  };
}

/** Sends a sample event, whatever the endpoint's state. It is its latest attempt then. */
export async function testWebhookEndpoint(
  { database, webhooks }: TestDependencies,
  id: string,
): Promise<WebhookChange> {
  const found = await database.transaction(async (tx) => {
    const webhookEndpoint = await tx.webhookEndpoints.lock(id);
    return webhookEndpoint === undefined
      ? undefined
      : { webhookEndpoint, secrets: await tx.webhookEndpoints.secretsOf(id) };
  });
  if (found === undefined) return refused(webhookNotFound);
  // No transaction waits for a receiver.
  const attempt = await webhooks.sendSample(found.webhookEndpoint, found.secrets);
  return database.transaction(async (tx): Promise<WebhookChange> => {
    const webhookEndpoint = await tx.webhookEndpoints.lock(id);
    if (webhookEndpoint === undefined) return refused(webhookNotFound);
    await tx.webhookEndpoints.addAttempt(attempt);
    return { kind: 'changed', webhookEndpoint };
  });
}
