import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { createHealth, type Health } from './health';

/** Asks one of the health routes, without a server. */
async function ask(health: Health, path: string) {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const end = jest.spyOn(response, 'end').mockReturnThis();
  await health.routes[path]?.GET?.(request, response, new URL(`http://localhost${path}`));
  const [bytes] = end.mock.calls[0] as unknown as [Buffer];
  return { status: response.statusCode, body: JSON.parse(bytes.toString('utf8')) as unknown };
}

test('a live process is healthy, even if a part fails', async () => {
  const health = createHealth();
  health.add('database', () => Promise.reject(new Error('away')));
  expect(await ask(health, '/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
});

test('it is ready if no part fails', async () => {
  const health = createHealth();
  health.add('database', async () => 1);
  health.add('bus', async () => undefined);
  expect(await ask(health, '/readyz')).toEqual({ status: 200, body: { status: 'ready', parts: ['database', 'bus'] } });
});

test('a part that was added later counts, too', async () => {
  const health = createHealth();
  expect(await ask(health, '/readyz')).toMatchObject({ status: 200 });
  health.add('migrations', () => Promise.reject(new Error('3 are missing')));
  expect(await ask(health, '/readyz')).toMatchObject({ status: 503 });
});

test('only failing parts are listed, with their reasons', async () => {
  const health = createHealth();
  health.add('database', () => Promise.reject(new Error('no connection')));
  health.add('bus', async () => undefined);
  health.add('migrations', () => {
    throw new Error('not asked');
  });
  health.add('nameless', () => Promise.reject(new Error('')));
  expect(await ask(health, '/readyz')).toEqual({
    status: 503,
    body: {
      status: 'not ready',
      reasons: { database: 'no connection', migrations: 'not asked', nameless: expect.stringMatching(/./) },
    },
  });
});

test('without an optional part it is degraded, which is ready', async () => {
  const health = createHealth();
  let isTransient = false;
  health.add('database', async () => {
    if (isTransient) throw new Error('no connection');
  });
  health.add('bus', () => Promise.reject(new Error('Redis is away')), { isOptional: true });
  const reasons = { bus: 'Redis is away' };
  expect(await ask(health, '/readyz')).toEqual({ status: 200, body: { status: 'degraded', reasons } });
  isTransient = true;
  expect(await ask(health, '/readyz')).toEqual({
    status: 503,
    body: { status: 'not ready', reasons: { ...reasons, database: 'no connection' } },
  });
});

test('an app that is stopping is not ready, and still alive', async () => {
  const health = createHealth();
  health.add('database', async () => 1);
  health.stop();
  expect(await ask(health, '/readyz')).toEqual({
    status: 503,
    body: { status: 'stopping', reasons: { app: 'It is stopping.' } },
  });
  expect(await ask(health, '/healthz')).toMatchObject({ status: 200 });
});

test('parts are checked for every request', async () => {
  const health = createHealth();
  let isThere = false;
  health.add('database', async () => {
    if (!isThere) throw new Error('away');
  });
  expect(await ask(health, '/readyz')).toMatchObject({ status: 503 });
  isThere = true;
  expect(await ask(health, '/readyz')).toMatchObject({ status: 200 });
});

test('a part that does not answer fails', async () => {
  jest.useFakeTimers();
  try {
    const health = createHealth();
    health.add('bus', () => new Promise(() => undefined));
    health.add('database', async () => undefined);
    const answer = ask(health, '/readyz');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await answer).toMatchObject({ status: 503, body: { reasons: { bus: expect.stringContaining('2000 ms') } } });
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});
