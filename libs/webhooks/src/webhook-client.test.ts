import { networksOf } from '@patchbay/service-kit';
import dns from 'node:dns';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createTargets, type Targets } from './targets';
import { createWebhookClient, type WebhookClient } from './webhook-client';

const local = createTargets(networksOf(['127.0.0.0/8', '::1/128'])!, true);
const nowhere = createTargets(networksOf([])!, false);
const never = () => new AbortController().signal;

describe('a receiver', () => {
  let answer: RequestListener;
  let requests: number;
  let server: Server;
  let port: number;
  const sockets = new Set<Socket>();
  const clients: WebhookClient[] = [];

  beforeEach(async () => {
    requests = 0;
    server = createServer((request, response) => {
      requests += 1;
      response.on('error', () => undefined);
      request.resume().on('end', () => answer(request, response));
    });
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await Promise.all(clients.splice(0).map((client) => client.close()));
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const connect = (targets: Targets = local, timeoutMs = 2_000) => {
    const client = createWebhookClient({ targets, timeoutMs });
    clients.push(client);
    return (url: string, signal = never()) =>
      client.post({ url, headers: { 'webhook-id': 'msg_1' }, body: Buffer.from('{}') }, signal);
  };
  const url = (host = '127.0.0.1') => `http://${host}:${port}/hooks`;

  test.each([200, 201, 204, 299])('acknowledges with %d', async (status) => {
    answer = (_, response) => void response.writeHead(status).end();
    expect(await connect()(url())).toEqual({
      responseStatus: status,
      problem: null,
      retryAfterMs: null,
      durationMs: expect.any(Number) as number,
    });
  });

  test('can ask to wait before the next attempt', async () => {
    answer = (_, response) => void response.writeHead(503, { 'retry-after': '30' }).end();
    expect(await connect()(url())).toMatchObject({ responseStatus: 503, retryAfterMs: 30_000 });
  });

  test.each([301, 400, 404, 410, 429, 500, 503])(
    'does not acknowledge with %d, and is not followed',
    async (status) => {
      answer = (_, response) => void response.writeHead(status, { location: url() }).end('What went wrong');
      const { responseStatus, problem } = await connect()(url());
      expect(responseStatus).toBe(status);
      expect(problem).toContain(`status ${status}.`);
      expect(problem).not.toContain('What');
      expect(requests).toBe(1);
    },
  );

  test('gets the body with its type, its headers, and nothing more', async () => {
    let headers: unknown;
    answer = (request, response) => {
      ({ headers } = request);
      response.end();
    };
    await connect()(url());
    expect(headers).toEqual({
      host: `127.0.0.1:${port}`,
      connection: 'keep-alive',
      'content-type': 'application/json',
      'content-length': '2',
      'user-agent': 'Patchbay-Webhooks',
      'webhook-id': 'msg_1',
    });
  });

  test('that answers with 10 MB or without an end is cut off', async () => {
    let sent = 0;
    answer = (_, response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(65_536);
      const more = () => {
        while (sent < 10 * 2 ** 20 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
      };
      more();
    };
    expect(await connect()(url())).toMatchObject({ responseStatus: 200, problem: null });
    expect(sent).toBeLessThan(10 * 2 ** 20);
    answer = (_, response) => void response.writeHead(200).write('a');
    expect(await connect()(url())).toMatchObject({ responseStatus: 200, problem: null });
    while (sockets.size > 0) await new Promise(setImmediate);
  });

  test('that does not answer in time, or hangs up, fails', async () => {
    answer = () => undefined;
    expect(await connect(local, 200)(url())).toMatchObject({
      responseStatus: null,
      problem: 'There was no response within 0.2 s.',
    });
    answer = (_, response) => void response.destroy();
    expect(await connect()(url())).toMatchObject({
      responseStatus: null,
      problem: expect.stringMatching(/failed/) as string,
    });
    expect(await connect()('http://127.0.0.1:1/')).toMatchObject({ problem: 'The connection failed (ECONNREFUSED).' });
  });

  test('keeps connections for later requests', async () => {
    answer = (_, response) => void response.end('OK');
    let connections = 0;
    server.on('connection', () => (connections += 1));
    const post = connect();
    for (let n = 0; n < 20; n += 1) await post(url());
    expect(requests).toBe(20);
    // The next request may come before the last one has quite ended.
    expect(connections).toBeLessThanOrEqual(2);
  });

  test('at an address that is not allowed gets no connection, whether it has a name or not', async () => {
    answer = (_, response) => void response.end();
    let connections = 0;
    server.on('connection', () => (connections += 1));
    const post = connect(nowhere);
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]']) {
      expect(await post(url(host))).toMatchObject({
        responseStatus: null,
        problem: expect.stringMatching(/^Use https/) as string,
      });
      expect(await post(url(host).replace('http:', 'https:'))).toMatchObject({
        responseStatus: null,
        problem: expect.stringMatching(/^The address of the receiver is not public/) as string,
      });
    }
    expect(connections).toBe(0);
  });

  test('whose name leads elsewhere at the next lookup is checked again', async () => {
    answer = (_, response) => void response.end();
    // The second address is what a rebinding name would lead to.
    const addresses = ['127.0.0.1', '10.0.0.1'];
    jest
      .spyOn(dns, 'lookup')
      .mockImplementation(((_name: string, _options: unknown, done: (...found: unknown[]) => void) =>
        done(null, [{ address: addresses.shift(), family: 4 }])) as never);
    const only = createTargets(networksOf(['127.0.0.1/32'])!, true);
    const post = connect(only);
    expect(await post(url('rebinding.example'))).toMatchObject({ responseStatus: 200 });
    server.closeAllConnections();
    while (sockets.size > 0) await new Promise(setImmediate);
    expect(await post(url('rebinding.example'))).toMatchObject({
      responseStatus: null,
      problem: expect.stringMatching(/^Use https/) as string,
    });
    expect(requests).toBe(1);
  });

  test('gets nothing more from a process that lost its claim', async () => {
    answer = () => undefined;
    const leaving = new AbortController();
    const posting = connect()(url(), leaving.signal);
    while (requests === 0) await new Promise(setImmediate);
    leaving.abort();
    expect(await posting).toMatchObject({ responseStatus: null, problem: 'The connection failed.' });
  });
});
