import type { WebhookAttempt, WebhookEndpoint, WebhookSecrets } from '@patchbay/messaging';
import { signatureHeaders } from '@patchbay/service-kit';
import { validSecrets } from './endpoint-delivery';
import { type CursorOf, writeBatch } from './event-batch';
import type { WebhookClient } from './webhook-client';

/** Sends one event that never happened, with a type of its own. It changes nothing but the list of attempts. */
export async function postSample(
  {
    client,
    cursorOf,
    now,
    newId,
  }: {
    readonly client: WebhookClient;
    readonly cursorOf: CursorOf;
    readonly now: () => Date;
    readonly newId: () => string;
  },
  { id, url, position }: Pick<WebhookEndpoint, 'id' | 'url' | 'position'>,
  secrets: WebhookSecrets,
  result: object,
): Promise<WebhookAttempt> {
  const at = now();
  const attemptId = newId();
  const event = { payload: Buffer.from(JSON.stringify(result)), position: { ...position, at: at.getTime() } };
  const body = writeBatch([event], () => cursorOf(position), 'patchbay.test');
  const headers = signatureHeaders(validSecrets(secrets, at), `test_${attemptId}`, at, body);
  const answer = await client.post({ url, headers, body }, new AbortController().signal);
  return { id: attemptId, endpointId: id, at, position, ...answer };
}
