import type { PushOutcome, PushService } from '@patchbay/messaging';
import type { WebhookAnswer, WebhookClient } from './webhook-client';

export interface PushServiceOptions {
  readonly client: Pick<WebhookClient, 'post'>;
  /** The installation's, in base64url. */
  readonly keyPair: () => Promise<{ readonly publicKey: string; readonly privateKey: string }>;
  /** Whom a push service asks if something is wrong: `mailto:` or https. */
  readonly contact: string;
}

/**
 * Encrypts for one browser (RFC 8291), signs as this installation (RFC 8292) and sends to the browser's push service (RFC 8030).
 * The library encrypts and signs; requests are ours, because they go where users say.
 */
export function createPushService({ client, keyPair, contact }: PushServiceOptions): PushService {
  return {
    async send({ endpoint, p256dh, auth }, { text, topic, ttlSeconds }, signal) {
      // Only a worker needs it, and only for users who turned it on.
      const { default: webPush } = await import('web-push');
      const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, text, {
        vapidDetails: { subject: contact, ...(await keyPair()) },
        contentEncoding: 'aes128gcm',
        // Phones that sleep show it, too.
        urgency: 'high',
        TTL: ttlSeconds,
        topic,
      });
      const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
      return outcomeOf(
        await client.post(
          { url: endpoint, headers: Object.fromEntries(lowerCase), body: body ?? Buffer.alloc(0) },
          signal,
        ),
      );
    },
  };
}

function outcomeOf({ responseStatus: status, problem, retryAfterMs }: WebhookAnswer): PushOutcome {
  if (problem === null) return { kind: 'accepted' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429)
    return { kind: 'refused', problem };
  return { kind: 'failed', problem, retryAfterMs };
}
