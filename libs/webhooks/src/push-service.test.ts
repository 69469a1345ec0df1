import type { PushOutcome } from '@patchbay/messaging';
import { networksOf } from '@patchbay/service-kit';
import { type PushStandIn, startPushStandIn } from '@patchbay/testkit';
import { createECDH } from 'node:crypto';
import { createPushService } from './push-service';
import { createTargets } from './targets';
import { createWebhookClient, type WebhookClient } from './webhook-client';

const own = createECDH('prime256v1');
own.generateKeys();
const keyPair = { publicKey: own.getPublicKey('base64url'), privateKey: own.getPrivateKey('base64url') };
const local = createTargets(networksOf(['127.0.0.1/32'])!, true);
const nowhere = createTargets(networksOf([])!, false, { variable: 'PUSH_ALLOWED_NETWORKS' });
const message = { text: '{"title":"Maya 😀"}', topic: 'a'.repeat(32), ttlSeconds: 60 };

describe('a push service', () => {
  let standIn: PushStandIn;
  const clients: WebhookClient[] = [];
  beforeAll(async () => {
    standIn = await startPushStandIn();
  });
  afterEach(() => (standIn.answer = undefined));
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await standIn.close();
  });
  const send = (endpoint?: string, targets = local): Promise<PushOutcome> => {
    const client = createWebhookClient({ targets });
    clients.push(client);
    const subscription = { id: 'one', userId: 'ana', ...standIn.subscribe() };
    const service = createPushService({
      client,
      keyPair: () => Promise.resolve(keyPair),
      contact: 'mailto:it@example.com',
    });
    return service.send(
      { ...subscription, ...(endpoint !== undefined && { endpoint }) },
      message,
      AbortSignal.timeout(9_000),
    );
  };

  test('gets what only the browser can decrypt, signed by this installation', async () => {
    expect(await send()).toEqual({ kind: 'accepted' });
    const { text, serverKey, claims, headers } = standIn.received.at(-1)!;
    expect(text).toBe(message.text);
    expect(serverKey).toBe(keyPair.publicKey);
    expect(claims).toMatchObject({ aud: standIn.url, sub: 'mailto:it@example.com' });
    expect(headers).toMatchObject({
      ttl: '60',
      topic: message.topic,
      urgency: 'high',
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
    });
  });

  test.each([
    [404, 'gone'],
    [410, 'gone'],
    [400, 'refused'],
    [403, 'refused'],
    [413, 'refused'],
    [429, 'failed'],
    [500, 'failed'],
    [302, 'failed'],
  ])('that answers %s: %s', async (status, kind) => {
    standIn.answer = () => ({ status });
    expect(await send()).toMatchObject({ kind });
  });

  test('may ask to wait', async () => {
    standIn.answer = () => ({ status: 503, retryAfter: '7' });
    expect(await send()).toMatchObject({ kind: 'failed', retryAfterMs: 7_000 });
  });

  test('at a private address gets nothing', async () => {
    const before = standIn.requestCount;
    for (const endpoint of [undefined, 'https://127.0.0.1:9/x', 'https://localhost:9/x', 'https://169.254.169.254/'])
      expect(await send(endpoint, nowhere)).toMatchObject({
        kind: 'failed',
        problem: expect.stringContaining('PUSH_ALLOWED_NETWORKS') as string,
      });
    expect(standIn.requestCount).toBe(before);
  });
});
