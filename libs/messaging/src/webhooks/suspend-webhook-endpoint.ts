import type { Dependencies } from '../dependencies';
import { notificationEvent, type NewNotification } from '../notifications';
import type { WebhookAttempt, WebhookClaim } from './webhooks';

/** Stops delivery until an administrator resumes it, and notifies all of them. False if the claim is lost. */
export function suspendWebhookEndpoint(
  { database, now, newId }: Dependencies,
  claim: WebhookClaim,
  problem: string,
  attempt: WebhookAttempt | null,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    if (!(await tx.webhookEndpoints.suspend(claim, problem))) return false;
    if (attempt !== null) await tx.webhookEndpoints.addAttempt(attempt);
    const administrators = await tx.users.administrators();
    const wanted = administrators.map(
      ({ id: userId }): NewNotification => ({
        id: newId(),
        userId,
        kind: 'WEBHOOK_SUSPENDED',
        conversationId: null,
        messageId: null,
        webhookEndpointId: claim.id,
        at: now(),
      }),
    );
    if (wanted.length > 0) await tx.outbox.append((await tx.notifications.add(wanted)).map(notificationEvent));
    return true;
  });
}
