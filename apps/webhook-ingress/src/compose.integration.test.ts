import { carrierVariables } from '@patchbay/carriers';
import { readConfig } from '@patchbay/service-kit';
import { createTestDatabase, signWebhook, startProxy, waitFor, type Proxy, type TestDatabase } from '@patchbay/testkit';
import { composeIngress, type Ingress } from './compose';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

describe('the ingress without PostgreSQL', () => {
  let database: TestDatabase;
  let proxy: Proxy;
  let ingress: Ingress;
  beforeEach(async () => {
    database = await createTestDatabase();
    proxy = await startProxy(database.url);
    // The ingress does not use Redis, but its configuration requires it.
    const environment = {
      REDIS_URL: 'redis://127.0.0.1:1',
      DATABASE_URL: proxy.url,
      WEBHOOK_PORT: '0',
      GENERIC_SECRET: secret,
      LOG_LEVEL: 'silent',
    };
    ingress = await composeIngress(readConfig(environment, 'ingress', carrierVariables), { databaseUrl: proxy.url });
  });
  afterEach(async () => {
    await ingress.close();
    await proxy.close();
    await database.close();
  });

  const post = async (id: string) => {
    const { body, headers } = signWebhook(
      secret,
      { type: 'message.received', data: { id, from: '+13125550141', to: '+12025550101', text: 'Hello' } },
      { id },
    );
    const response = await fetch(`${ingress.url}/webhooks/generic`, { method: 'POST', headers, body });
    await response.text();
    return { status: response.status, retryAfter: response.headers.get('retry-after') };
  };
  const stored = async () =>
    (await database.query<{ event_id: string }>('SELECT event_id FROM receipt ORDER BY event_id')).map(
      ({ event_id: id }) => id,
    );

  test('asks every carrier to retry immediately, and takes the retries', async () => {
    expect(await post('before')).toEqual({ status: 200, retryAfter: null });
    await proxy.cut();
    const since = Date.now();
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => post(`away-${n}`)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ status: 503, retryAfter: '5' })]),
    );
    expect(Date.now() - since).toBeLessThan(3_000);
    expect(await fetch(`${ingress.url}/readyz`).then(({ status }) => status)).toBe(503);
    expect(await stored()).toEqual(['before']);

    await proxy.mend();
    await waitFor(async () => (await post('away-0')).status === 200);
    expect(await stored()).toEqual(['away-0', 'before']);
  });
});
