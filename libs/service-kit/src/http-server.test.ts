import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { BodyTooLarge, createHttpServer, readBody, sendJson, type HttpServer, type Routes } from './http-server';
import { createLogger } from './logger';

let logged: Record<string, unknown>[];
let server: HttpServer;
let port: number;

async function serve(routes: Routes): Promise<void> {
  logged = [];
  const log = createLogger(
    { level: 'trace', name: 'test' },
    { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
  );
  server = createHttpServer({ routes, log });
  ({ port } = await server.listen('127.0.0.1', 0));
}
afterEach(() => server.close(0));

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends the path unchanged; `fetch` would rewrite some of these. */
function call(
  method: string,
  path: string,
  body?: string | Buffer,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const naming = (name: string) => (_request: unknown, response: Parameters<typeof sendJson>[0], url: URL) =>
  sendJson(response, 200, { name, query: url.search });

describe('routes', () => {
  beforeEach(() =>
    serve({
      '/exact': { GET: naming('get'), POST: naming('post') },
      '/any': { '*': naming('any') },
      '/below/*': { GET: naming('below') },
      '/below/exact': { GET: naming('exact') },
    }),
  );

  test.each([
    ['GET', '/exact', 'get'],
    ['POST', '/exact', 'post'],
    ['DELETE', '/any', 'any'],
    ['GET', '/below/', 'below'],
    ['GET', '/below/a/b', 'below'],
    ['GET', '/below/exact', 'exact'],
  ])('%s %s', async (method, path, name) => {
    const { status, body, headers } = await call(method, `${path}?x=1`);
    expect([status, JSON.parse(body)]).toEqual([200, { name, query: '?x=1' }]);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });

  test.each(['/', '/exactly', '/exact/', '/below', '/EXACT', '/..%2fexact', '/constructor'])(
    '%s is not found',
    async (path) => {
      expect(await call('GET', path)).toMatchObject({ status: 404, body: expect.stringContaining('error') });
    },
  );

  test.each(['//', '//[', 'http://[/', '*'])('%s, which is not a valid path, is not found', async (path) => {
    expect(await call('GET', path)).toMatchObject({ status: 404 });
    expect(logged).toEqual([]);
  });

  test('a wrong method gets the allowed ones', async () => {
    const { status, headers, body } = await call('DELETE', '/exact');
    expect([status, headers.allow]).toEqual([405, 'GET, POST']);
    expect(body).toContain('GET or POST');
  });
});

describe('a handler that fails', () => {
  beforeEach(() =>
    serve({
      '/throws': {
        GET: () => {
          throw new Error('s3cr3t detail');
        },
      },
      '/rejects': { GET: () => Promise.reject(new Error('s3cr3t detail')) },
      '/halfway': {
        GET: (_, response) => {
          response.writeHead(200, { 'content-length': 1_000 }).write('{');
          throw new Error('too late');
        },
      },
    }),
  );

  test.each(['/throws', '/rejects'])('%s: the caller gets 500, the log has the reason', async (path) => {
    const { status, body } = await call('GET', `${path}?token=abc`);
    expect(status).toBe(500);
    expect(body).not.toContain('s3cr3t');
    expect(logged).toMatchObject([{ level: 50, err: { message: 's3cr3t detail' }, path }]);
  });

  test('a response that has started is cut off', async () => {
    await expect(call('GET', '/halfway')).rejects.toThrow();
    expect(await call('GET', '/throws')).toMatchObject({ status: 500 });
  });
});

describe('a body', () => {
  beforeEach(() =>
    serve({
      '/bodies': {
        POST: async (request, response) => {
          try {
            const body = await readBody(request, response, 1_000);
            sendJson(response, 200, { length: body.length, body: body.toString('hex').slice(0, 20) });
          } catch (error) {
            if (!(error instanceof BodyTooLarge)) throw error;
            sendJson(response, 413, { error: error.message });
          }
        },
      },
    }),
  );
  const chunked = { 'transfer-encoding': 'chunked' };

  test('is read unchanged', async () => {
    const { body } = await call('POST', '/bodies', Buffer.from([0x00, 0xff, 0xfe, 0x0a]));
    expect(JSON.parse(body)).toEqual({ length: 4, body: '00fffe0a' });
  });

  test.each([
    ['empty', 0, {}, 200],
    ['of the maximum length', 1_000, {}, 200],
    ['in chunks, of the maximum length', 1_000, chunked, 200],
    ['one byte too long', 1_001, {}, 413],
    ['in chunks, one byte too long', 1_001, chunked, 413],
    ['much too long', 5_000_000, {}, 413],
    ['in chunks, much too long', 5_000_000, chunked, 413],
  ])('%s gets the right status', async (_, length, headers, status) => {
    expect(await call('POST', '/bodies', Buffer.alloc(length), headers)).toMatchObject({ status });
    expect(logged).toEqual([]);
  });

  test('is refused early if its header says that it is too long', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /bodies HTTP/1.1\r\nhost: x\r\ncontent-length: 1001\r\n\r\n');
    const answer = await new Promise<string>((resolve) =>
      socket.once('data', (bytes) => resolve(bytes.toString('utf8'))),
    );
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('that is too long closes the connection', async () => {
    expect((await call('POST', '/bodies', Buffer.alloc(1_001), { connection: 'keep-alive' })).headers.connection).toBe(
      'close',
    );
  });

  test('of a client that disconnects ends the request', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /bodies HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
    await once(server.server, 'request');
    socket.destroy();
    for (let tries = 0; tries < 400 && logged.length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(logged).toMatchObject([{ err: { message: expect.stringMatching(/disconnected|aborted/) } }]);
  });
});
