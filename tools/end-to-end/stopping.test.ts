import {
  connectSubscriber,
  createGraphqlClient,
  createTestDatabase,
  describeWithRedis,
  launchApp,
  signToken,
  startApp,
  startProxy,
  testRedisUrl,
  waitFor,
  type TestDatabase,
} from '@patchbay/testkit';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { customers, fillCompany, findAnaAndMaya } from './fill-company';
import { startApis } from './start-apis';
import { jwtSecret, webhookSecret } from './start-patchbay';

describeWithRedis('an app', () => {
  let database: TestDatabase;
  let environment: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase();
    environment = {
      DATABASE_URL: database.url,
      REDIS_URL: testRedisUrl(),
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
      GENERIC_SECRET: webhookSecret,
      GENERIC_SEND_URL: 'http://127.0.0.1:1/',
    };
  });
  afterAll(() => database.close());

  test('that is stopping is not ready, goes on serving, and sends its clients elsewhere one after the other', async () => {
    const gateway = await startApp('gateway', { ...environment, DRAIN_SECONDS: '2' });
    const token = await signToken(jwtSecret, { sub: 'root' });
    const clients = Array.from({ length: 4 }, () => connectSubscriber(gateway.url, token));
    const logs = clients.map((client) => client.subscribe('subscription { messageAdded { cursor } }'));
    const closed = () => clients.filter((client) => client.closeCode() !== undefined).length;
    await createGraphqlClient(gateway.url, token).run('{ me { id } }');
    await waitFor(async () => (await fetch(`${gateway.url}/readyz`)).status === 200);

    const stopped = gateway.stop('SIGTERM');
    await waitFor(async () => (await fetch(`${gateway.url}/readyz`)).status === 503);
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ me { role } }' }),
    });
    expect(answer.headers.get('connection')).toBe('close');
    expect(await answer.json()).toEqual({ data: { me: { role: 'ADMIN' } } });
    const late = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const [error] = (await once(late, 'error')) as [Error];
    expect(error.message).toContain('503');
    await waitFor(() => closed() === 2, { what: 'half of the sockets to be closed' });
    expect(await stopped).toBe(0);
    await waitFor(() => closed() === 4);
    expect(clients.map((client) => client.closeCode())).toEqual([1012, 1012, 1012, 1012]);
    expect(logs.flatMap(({ received }) => received)).toEqual([]);
    expect(gateway.output()).not.toMatch(/"level":[56]0/);
  });

  test('that is stopping gives up a call to a carrier that takes too long, and leaves no lease behind', async () => {
    const carrier = await startApis();
    let letGo: () => void = () => undefined;
    carrier.answer = () => new Promise((resolve) => (letGo = () => resolve({ status: 200, body: { id: 'G1' } })));
    const settings = { ...environment, GENERIC_SEND_URL: carrier.url };
    const [gateway, worker] = await Promise.all([startApp('gateway', settings), startApp('worker', settings)]);
    await fillCompany(createGraphqlClient(gateway.url, await signToken(jwtSecret, { sub: 'root' })));
    const ana = createGraphqlClient(gateway.url, await signToken(jwtSecret, { sub: 'ana' }));
    const input = { ...(await findAnaAndMaya(ana)), to: customers.maya, body: 'Slowly' };
    await ana.run('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }', { input });
    await waitFor(() => carrier.calls.length === 1);

    expect(await worker.stop('SIGTERM')).toBe(0);
    expect(worker.output()).not.toContain('could not be');
    expect(await database.query('SELECT outcome FROM send_attempt')).toEqual([{ outcome: 'unknown' }]);
    expect(await database.query('SELECT name FROM job WHERE leased_until IS NOT NULL')).toEqual([]);
    letGo();
    await gateway.stop();
    await carrier.close();
  });

  test.each(['gateway', 'webhook-ingress', 'worker'] as const)(
    '(%s) that starts before PostgreSQL says so, and waits for it',
    async (app) => {
      const proxy = await startProxy(database.url);
      await proxy.cut();
      const launched = launchApp(app, { ...environment, DATABASE_URL: proxy.url });
      await waitFor(() => launched.output().includes('Waiting for PostgreSQL.'), { what: launched.output() });
      await proxy.mend();
      expect(await (await launched.ready()).stop()).toBe(0);
      await proxy.close();
    },
  );

  test.each(['gateway', 'worker'] as const)('(%s) that waits for Redis can be stopped', async (app) => {
    const proxy = await startProxy(testRedisUrl());
    await proxy.cut();
    const launched = launchApp(app, { ...environment, REDIS_URL: proxy.url });
    await waitFor(() => launched.output().includes('Redis is unreachable.'), { what: launched.output() });
    expect(await launched.stop('SIGTERM')).toBe(0);
    await proxy.close();
  });
});
