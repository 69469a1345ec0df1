import { waitFor } from '@patchbay/testkit';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { startPatchbay, type Patchbay } from './start-patchbay';

const crm = 'https://crm.example';

describe('pages of other sites', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay({ CORS_ORIGINS: crm });
  });
  afterAll(() => patchbay.close());

  /** What a socket of a page with this origin gets: the acknowledgment, or the status that refused it. */
  const openSocket = async (origin: string | undefined): Promise<unknown> => {
    const payload = { authorization: `Bearer ${await patchbay.tokenOf('root')}` };
    const socket = new WebSocket(`${patchbay.gatewayUrl.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      origin,
    });
    let result: unknown;
    socket.on('unexpected-response', (_request, response) => {
      result = response.statusCode;
      response.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    socket.on('message', (data: Buffer) => (result = (JSON.parse(data.toString('utf8')) as { type: string }).type));
    await waitFor(() => result !== undefined);
    socket.terminate();
    return result;
  };

  test.each([
    ['another site', () => 'https://evil.example', 403],
    ['a site whose name starts like an allowed one', () => `${crm}.evil.example`, 403],
    ['an allowed host over another protocol', () => 'http://crm.example', 403],
    ['a sandboxed page', () => 'null', 403],
    ['another port of this host', () => 'http://127.0.0.1:1', 403],
    ['an allowed site', () => crm, 'connection_ack'],
    ['the inbox', () => patchbay.gatewayUrl, 'connection_ack'],
    ['a program', () => undefined, 'connection_ack'],
  ])('%s', async (_, origin, result) => {
    expect(await openSocket(origin())).toBe(result);
  });

  test.each([
    ['/graphql', 'POST'],
    ['/media/x/0', 'GET'],
  ])('%s lets only allowed sites read its responses', async (path, method) => {
    const ask = async (origin: string, asked = method) => {
      const response = await fetch(patchbay.gatewayUrl + path, { method: asked, headers: { origin } });
      return [response.headers.get('access-control-allow-origin'), response.headers.get('vary')?.includes('origin')];
    };
    for (const asked of [method, 'OPTIONS']) {
      expect(await ask(crm, asked)).toEqual([crm, true]);
      expect(await ask('https://evil.example', asked)).toEqual([null, true]);
    }
  });

  const asked =
    'authorization, content-type, traceparent, tracestate, sentry-trace, baggage, apollographql-client-name';
  test.each([
    ['gatewayUrl', '/graphql', 'POST'],
    ['gatewayUrl', '/graphql', 'GET'],
    ['gatewayUrl', '/media/x/0', 'GET'],
  ] as const)('%s%s takes any header of an allowed site, such as those of tracing (%s)', async (app, path, method) => {
    const headersFor = async (origin: string) => {
      const { status, headers } = await fetch(patchbay[app] + path, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': asked },
      });
      expect(status).toBe(204);
      return Object.fromEntries(headers);
    };
    const allowed = await headersFor(crm);
    expect(allowed).toMatchObject({ 'access-control-allow-origin': crm, 'access-control-allow-headers': asked });
    expect(allowed['access-control-allow-methods']).toContain(method);
    expect(allowed.vary).toContain('access-control-request-headers');
    expect(allowed).not.toHaveProperty('access-control-allow-credentials');
    const refused = await headersFor('https://evil.example');
    expect(Object.keys(refused).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('the demo', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay({ DEMO: '1', DEMO_HISTORY: '0' });
  });
  afterAll(() => patchbay.close());

  test.each([
    ['gatewayUrl', '/graphql', 'POST', '{"query":"{ __typename }"}', 200],
    ['gatewayUrl', '/demo/users', 'GET', undefined, 200],
    ['gatewayUrl', '/demo/sessions', 'POST', '{"user":"ana"}', 201],
    ['gatewayUrl', '/demo/texts?number=%2B13125550141', 'GET', undefined, 200],
    ['ingressUrl', '/simulator/texts?number=%2B13125550141', 'GET', undefined, 200],
    ['ingressUrl', '/simulator/faults', 'POST', '{}', 200],
  ] as const)('of %s%s serves the pages of any front end (%s)', async (app, path, method, body, status) => {
    const origin = 'http://localhost:5173';
    const headers = {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'traceparent',
    };
    const preflight = await fetch(patchbay[app] + path, { method: 'OPTIONS', headers });
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'traceparent',
      'access-control-allow-methods': expect.stringContaining(method),
    });
    const response = await fetch(patchbay[app] + path, {
      method,
      body,
      headers: { origin, 'content-type': 'application/json' },
    });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([status, '*']);
  });
});

describe('every response', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay({ EXPLORER: '1' });
  });
  afterAll(() => patchbay.close());

  const everywhere = (): [string, string, RequestInit?][] => [
    ['gatewayUrl', '/'],
    ['gatewayUrl', '/config.json'],
    [
      'gatewayUrl',
      '/graphql',
      { method: 'POST', body: '{"query":"{ __typename }"}', headers: { 'content-type': 'application/json' } },
    ],
    ['gatewayUrl', '/graphql', { method: 'PUT' }],
    ['gatewayUrl', '/graphql', { method: 'OPTIONS' }],
    ['gatewayUrl', '/graphql/stream'],
    ['gatewayUrl', '/schema.graphql'],
    ['gatewayUrl', '/media/x/0'],
    ['gatewayUrl', '/healthz'],
    ['gatewayUrl', '/nothing'],
    ['ingressUrl', '/webhooks/generic', { method: 'POST', body: 'x' }],
    ['ingressUrl', '/readyz'],
    ['ingressUrl', '/nothing'],
  ];
  test.each(everywhere())('of %s%s forbids frames, guesses of its type and referrers', async (app, path, init = {}) => {
    const { headers } = await fetch(patchbay[app as 'gatewayUrl'] + path, init);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(headers.get('strict-transport-security')).toBeNull();
    const overTls = await fetch(patchbay[app as 'gatewayUrl'] + path, {
      ...init,
      headers: { ...init.headers, 'x-forwarded-proto': 'https' },
    });
    expect(overTls.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  test('allows no code or style that is written into a page', async () => {
    const htmlPages = new Set<string>();
    const places: [string, RequestInit?][] = [
      ...everywhere().map(([app, path, init]): [string, RequestInit?] => [patchbay[app as 'gatewayUrl'] + path, init]),
      ...['/graphql', '/graphql/explorer/', '/conversations/1'].map((path): [string] => [patchbay.gatewayUrl + path]),
    ];
    for (const [url, init = {}] of places) {
      const path = new URL(url).pathname;
      const headers = { ...init.headers, accept: 'text/html' };
      const response = await fetch(url, { ...init, headers });
      expect({ path, policy: response.headers.get('content-security-policy') }).toEqual({
        path,
        policy: expect.not.stringMatching(/unsafe|\*|(?:script|style|default)-src[^;]*data:/) as string,
      });
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
      htmlPages.add(path);
      const page = await response.text();
      expect({ path, inline: page.match(/<script(?![^>]*\ssrc=)[^>]*>|<style|\s(?:style|on\w+)=/gi) }).toEqual({
        path,
        inline: null,
      });
    }
    expect([...htmlPages]).toEqual(expect.arrayContaining(['/', '/conversations/1', '/graphql', '/graphql/explorer/']));
  });

  test('metrics and source maps are not public', async () => {
    for (const url of [patchbay.gatewayUrl, patchbay.ingressUrl])
      expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(404);
    const files = readdirSync(join(__dirname, '../../apps/inbox/dist'), { recursive: true }) as string[];
    expect(files).toContain('index.html');
    expect(files.filter((file) => file.includes('.map'))).toEqual([]);
  });
});

test('metrics are not served if they are turned off', async () => {
  const patchbay = await startPatchbay({ METRICS: '0' });
  try {
    for (const url of [patchbay.gatewayUrl, patchbay.ingressUrl, patchbay.workerUrl])
      expect((await fetch(`${url}/metrics`)).status).toBe(404);
  } finally {
    await patchbay.close();
  }
});
