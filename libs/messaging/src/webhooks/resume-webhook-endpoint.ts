import { refusal, refused } from '../refusal';
import { cursorTooOld, findStart, type WebhookDependencies } from './create-webhook-endpoint';
import { webhookNotFound, type WebhookChange } from './pause-webhook-endpoint';

/** Delivers from where it stopped, or again after a cursor. An endpoint that is active may be replayed, too. */
export async function resumeWebhookEndpoint(
  { database, now, webhooks }: WebhookDependencies,
  id: string,
  after: string | null,
): Promise<WebhookChange> {
  const start = after === null ? null : await findStart(webhooks.positions, after);
  if (start !== null && 'code' in start) return refused(start);
  return database.transaction(async (tx): Promise<WebhookChange> => {
    const webhookEndpoint = await tx.webhookEndpoints.lock(id);
    if (webhookEndpoint === undefined) return refused(webhookNotFound);
    const { serviceAccountId, state } = webhookEndpoint;
    if (!(await tx.serviceAccounts.findViewers([serviceAccountId], now())).has(serviceAccountId))
      return refused(accountIsGone);
    if (start === null && !(await webhooks.positions.isKept(webhookEndpoint.position))) return refused(cursorTooOld);
    if (start !== null) await tx.webhookEndpoints.replayAfter(id, start);
    if (start !== null || state !== 'ACTIVE') await tx.webhookEndpoints.setState(id, 'ACTIVE', null);
    await tx.webhookEndpoints.forgetFailures(id);
    return {
      kind: 'changed',
      webhookEndpoint: {
        ...webhookEndpoint,
        state: 'ACTIVE',
        problem: null,
        position: start ?? webhookEndpoint.position,
        failures: 0,
        failingSince: null,
      },
    };
  });
}

const accountIsGone = refusal(
  'TOO_LATE',
  'The service account of this endpoint was revoked or has expired. Create an endpoint with another one.',
  'id',
);
