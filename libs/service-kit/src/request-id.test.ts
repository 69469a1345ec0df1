import { setTimeout as pause } from 'node:timers/promises';
import { createHttpServer, sendJson, type HttpServer } from './http-server';
import { createLogger, type Logger } from './logger';
import { requestIdOf } from './request-id';

const made = /^[0-9a-f-]{36}$/;

test.each(['a1b2c3d4', 'req-2026.11:7_x', 'a'.repeat(128)])('%s is a well-formed request id', (given) => {
  expect(requestIdOf({ headers: { 'x-request-id': given } })).toBe(given);
});

test.each([undefined, '', 'short', '+15550100123', 'two words', 'a"}\n{"x', 'a'.repeat(129), '-leading-dash'])(
  '%j is replaced by a new request id',
  (given) => {
    expect(requestIdOf({ headers: { 'x-request-id': given } })).toMatch(made);
  },
);

describe('a request', () => {
  let lines: Record<string, unknown>[];
  let log: Logger;
  let server: HttpServer;
  let url: string;
  beforeEach(async () => {
    lines = [];
    log = createLogger(
      { level: 'info', name: 'test' },
      { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
    );
    server = createHttpServer({
      log,
      routes: {
        '/work': {
          GET: async (_request, response, { searchParams }) => {
            log.info('begins');
            await pause(5);
            log.info('ends');
            if (searchParams.has('fail')) throw new Error('No.');
            sendJson(response, 200, {});
          },
        },
      },
    });
    url = `http://127.0.0.1:${(await server.listen('127.0.0.1', 0)).port}`;
  });
  afterEach(() => server.close());

  test('has its id in the response and in all that it logs, beside others', async () => {
    const ids = ['request-1', 'request-2', 'request-3'];
    const responses = await Promise.all(ids.map((id) => fetch(`${url}/work`, { headers: { 'x-request-id': id } })));
    expect(responses.map(({ headers }) => headers.get('x-request-id'))).toEqual(ids);
    for (const msg of ['begins', 'ends'])
      expect(lines.flatMap((line) => (line.msg === msg ? line.requestId : [])).toSorted()).toEqual(ids);
    log.info('outside');
    expect(lines.at(-1)).not.toHaveProperty('requestId');
  });

  test('has it if it fails, or is for nothing that exists', async () => {
    const failed = await fetch(`${url}/work?fail`, { headers: { 'x-request-id': 'request-4' } });
    expect(failed.status).toBe(500);
    expect(lines.at(-1)).toMatchObject({ msg: 'A request failed.', requestId: 'request-4' });
    expect((await fetch(`${url}/nothing`)).headers.get('x-request-id')).toMatch(made);
  });
});
