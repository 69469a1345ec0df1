import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import type { WebhookEndpoint } from './webhooks';

export type WebhookChange = { readonly kind: 'changed'; readonly webhookEndpoint: WebhookEndpoint } | Refused;

export const webhookNotFound = refusal('NOT_FOUND', 'Webhook endpoint not found.', 'id');

/** Nothing is sent until it is resumed. Pausing it again changes nothing. */
export function pauseWebhookEndpoint({ database }: Pick<Dependencies, 'database'>, id: string): Promise<WebhookChange> {
  return database.transaction(async (tx): Promise<WebhookChange> => {
    const webhookEndpoint = await tx.webhookEndpoints.lock(id);
    if (webhookEndpoint === undefined) return refused(webhookNotFound);
    if (webhookEndpoint.state !== 'PAUSED') await tx.webhookEndpoints.setState(id, 'PAUSED', null);
    return { kind: 'changed', webhookEndpoint: { ...webhookEndpoint, state: 'PAUSED', problem: null } };
  });
}
