import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import type { IssuedSecret } from './create-webhook-endpoint';
import { webhookNotFound } from './pause-webhook-endpoint';
import { createWebhookSecret } from './webhook-secret';

/** Seven days. */
export const maxSecretOverlapSeconds = 604_800;

/** Gives an endpoint a new secret. The old one also signs during the overlap; one that was in its overlap ends now. */
export function rotateWebhookSecret(
  { database, now }: Pick<Dependencies, 'database' | 'now'>,
  id: string,
  overlapSeconds: number,
): Promise<IssuedSecret | Refused> {
  return database.transaction(async (tx): Promise<IssuedSecret | Refused> => {
    if (overlapSeconds < 0 || overlapSeconds > maxSecretOverlapSeconds)
      return refused(
        refusal(
          'INVALID_INPUT',
          `Invalid overlapSeconds: ${overlapSeconds}. Use 0 to ${maxSecretOverlapSeconds} (7 days).`,
          'overlapSeconds',
        ),
      );
    const webhookEndpoint = await tx.webhookEndpoints.lock(id);
    if (webhookEndpoint === undefined) return refused(webhookNotFound);
    const secret = createWebhookSecret();
    const formerUntil = overlapSeconds === 0 ? null : new Date(now().getTime() + overlapSeconds * 1_000);
    await tx.webhookEndpoints.rotateSecret(id, secret, formerUntil);
    return { kind: 'issued', webhookEndpoint, secret };
  });
}
