import type { Dependencies } from '../dependencies';
import { refused } from '../refusal';
import { webhookNotFound, type WebhookChange } from './pause-webhook-endpoint';

/** With its secrets and attempts. Returns it as it was. */
export function deleteWebhookEndpoint(
  { database }: Pick<Dependencies, 'database'>,
  id: string,
): Promise<WebhookChange> {
  return database.transaction(async (tx): Promise<WebhookChange> => {
    const webhookEndpoint = await tx.webhookEndpoints.lock(id);
    if (webhookEndpoint === undefined) return refused(webhookNotFound);
    await tx.webhookEndpoints.remove(id);
    return { kind: 'changed', webhookEndpoint };
  });
}
