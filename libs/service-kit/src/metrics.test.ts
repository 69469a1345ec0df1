import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { createHealth } from './health';
import { createMetrics, type Metrics } from './metrics';
import { remember } from './remember';

/** Asks `/metrics`, without a server. */
async function read({ routes }: Metrics, headers: Record<string, string> = {}) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  const response = new ServerResponse(request);
  const end = jest.spyOn(response, 'end').mockReturnThis();
  await routes['/metrics']?.GET?.(request, response, new URL('http://localhost/metrics'));
  return { status: response.statusCode, text: String(end.mock.calls[0]?.[0]) };
}

describe('the metrics', () => {
  let metrics: Metrics;
  beforeEach(() => {
    metrics = createMetrics({ isServed: true });
  });

  test('are counted and read when they are asked for', async () => {
    const texts = metrics.counter('texts_total', 'Texts.', { carrier: ['twilio', 'vonage'], kind: ['in', 'out'] });
    texts.inc({ carrier: 'twilio', kind: 'in' }, 2);
    let open = 3;
    metrics.gauge('open', 'Open.', () => open);
    metrics.gauges('waiting', 'Waiting.', 'kind', () => Promise.resolve(new Map([['text', open]])));
    metrics.counted('sent_total', 'Sent.', () => open);
    metrics.histogram('call_seconds', 'Calls.', { carrier: ['twilio', 'vonage'] }).observe({ carrier: 'twilio' }, 0.2);
    open = 4;
    const { text } = await read(metrics);
    expect(text).toContain('texts_total{carrier="twilio",kind="in"} 2\n');
    expect(text).toContain('texts_total{carrier="vonage",kind="out"} 0\n');
    expect(text).toContain('call_seconds_count{carrier="vonage"} 0\n');
    expect(text).toContain('open 4\n');
    expect(text).toContain('waiting{kind="text"} 4\n');
    expect(text).toContain('sent_total 4\n');
    expect(text).toContain('call_seconds_bucket{le="0.3",carrier="twilio"} 1\n');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds ');
    expect((await read(metrics)).text).toContain('sent_total 4\n');
  });

  test('leave out what cannot be read', async () => {
    metrics.gauge('away', 'Away.', () => Promise.reject(new Error('No.')));
    metrics.gauges('gone', 'Gone.', 'kind', () => Promise.reject(new Error('No.')));
    metrics.gauge('here', 'Here.', () => 1);
    const { status, text } = await read(metrics);
    expect(status).toBe(200);
    expect(text).not.toMatch(/^(away|gone)/m);
    expect(text).toContain('here 1\n');
  });

  test.each(['x-forwarded-for', 'forwarded'])('are not for those who come through a proxy (%s)', async (header) => {
    expect(await read(metrics, { [header]: '203.0.113.7' })).toEqual({ status: 404, text: '{"error":"Not found."}' });
  });

  test('have the state of each part that the app needs', async () => {
    const health = createHealth(metrics);
    health.add('database', () => Promise.resolve());
    health.add('bus', () => Promise.reject(new Error('away')), { isOptional: true });
    const { text } = await read(metrics);
    expect(text).toContain('patchbay_part_up{part="database"} 1\n');
    expect(text).toContain('patchbay_part_up{part="bus"} 0\n');
  });

  test('can be turned off', () => {
    expect(createMetrics({ isServed: false }).routes).toEqual({});
  });
});

describe('what is remembered', () => {
  let clock = 0;
  const once = (read: () => Promise<number>) => remember(read, 1_000, () => clock);

  test('is read once in a while, and once for all who ask together', async () => {
    let count = 0;
    const ask = once(() => Promise.resolve((count += 1)));
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    clock += 999;
    expect(await ask()).toBe(1);
    clock += 1;
    expect(await ask()).toBe(2);
  });

  test('is not a failure', async () => {
    const ask = once(jest.fn(() => Promise.resolve(7)).mockRejectedValueOnce(new Error('away')));
    await expect(ask()).rejects.toThrow('away');
    expect(await ask()).toBe(7);
  });
});
