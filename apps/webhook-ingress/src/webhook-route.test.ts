import { createCarriers } from '@patchbay/carriers';
import { createHttpServer, createLogger, Secret, signatureHeaders } from '@patchbay/service-kit';
import type { ReceiptLedger } from '@patchbay/messaging';
import supertest from 'supertest';
import { createWebhookRoute } from './webhook-route';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const body = JSON.stringify({
  type: 'message.received',
  data: { id: 'in-1', from: '+13125550141', to: '+12025550101', text: 'Hello' },
});

describe('the webhooks', () => {
  let ledger: ReceiptLedger;
  let agent: ReturnType<typeof supertest>;
  let close: () => Promise<void>;
  let counted: string[];
  let calls: string[];

  beforeEach(async () => {
    ledger = { append: async () => 'stored' };
    counted = [];
    calls = [];
    const created = createCarriers({ generic: { GENERIC_SECRET: [new Secret(secret)] } }, 'https://hooks.example');
    const log = createLogger({ level: 'silent', name: 'test' });
    const route = createWebhookRoute({
      carriers: {
        receivers: (name) => {
          const carrier = created.get(name);
          return carrier === undefined ? [] : [carrier];
        },
      },
      calls: { count: (account, path, isAccepted) => calls.push(`${account}/${path} ${isAccepted}`) },
      receipts: { append: (receipt) => ledger.append(receipt) },
      newId: () => '0196f3a0-0000-7000-8000-000000000001',
      publicUrl: () => 'https://hooks.example',
      observer: {
        acknowledged: ({ carrier }, outcome) => counted.push(`${carrier ?? 'unknown'} ${outcome}`),
        refused: ({ carrier }, outcome) => counted.push(`${carrier ?? 'unknown'} ${outcome}`),
        failed: ({ carrier }) => counted.push(`${carrier ?? 'unknown'} failed`),
      },
    });
    const server = createHttpServer({ log, routes: { '/webhooks/*': route } });
    const { port } = await server.listen('127.0.0.1', 0);
    agent = supertest(`http://127.0.0.1:${port}`);
    close = () => server.close();
  });
  afterEach(() => close());

  const post = (payload: string, headers: Record<string, string> = {}, path = '/webhooks/generic') =>
    agent
      .post(path)
      .set({
        'content-type': 'application/json',
        ...signatureHeaders(secret, 'msg_1', new Date(), Buffer.from(payload)),
        ...headers,
      })
      .send(payload);

  test('a durable callback is acknowledged', async () => {
    await post(body).expect(200).expect('content-type', 'application/json');
    expect(counted).toEqual(['generic stored']);
    expect(calls).toEqual(['generic/ true']);
  });

  test('a duplicate is acknowledged like the first callback', async () => {
    ledger = { append: async () => 'duplicate' };
    await post(body).expect(200);
  });

  test('a callback that cannot be stored gets 503 and a retry-after header', async () => {
    ledger = { append: () => Promise.reject(new Error('The database is away.')) };
    const { text } = await post(body).expect(503).expect('retry-after', '5');
    expect(text).not.toContain('database');
    expect(counted).toEqual(['generic failed']);
  });

  test.each([
    ['a wrong signature', 403, 'generic forbidden', body, { 'webhook-signature': 'v1,AAAA' }, undefined],
    ['no sense', 400, 'generic malformed', '{"type": "message.received"}', {}, undefined],
    [
      'a form',
      415,
      'generic unsupported-content-type',
      body,
      { 'content-type': 'application/x-www-form-urlencoded' },
      undefined,
    ],
    ['more than 64 KiB', 413, 'generic too-large', 'x'.repeat(64 * 1024 + 1), {}, undefined],
    ['a carrier that is not set up', 404, 'unknown unknown-carrier', body, {}, '/webhooks/twilio/messages'],
    ['a carrier that nobody knows', 404, 'unknown unknown-carrier', body, {}, '/webhooks/toString'],
  ])('%s is answered %i and not stored', async (_, status, outcome, payload, headers, path) => {
    ledger = { append: jest.fn(async () => 'stored' as const) };
    const { body: answer } = await post(payload, headers, path).expect(status);
    expect(answer).toEqual({ error: expect.stringMatching(/./) });
    expect(ledger.append).not.toHaveBeenCalled();
    expect(counted).toEqual([outcome]);
    expect(calls).toEqual(status === 403 ? ['generic/ false'] : []);
  });

  test('methods that no carrier uses are not allowed', async () => {
    await agent.put('/webhooks/generic').send(body).expect(405);
  });
});
