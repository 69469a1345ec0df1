import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createApi } from './client';

type Reply = { readonly status?: number; readonly body: string } | 'hang up';

describe('operations', () => {
  /** A gateway that gives these replies in turn. Returns what the client does, and how long it waited. */
  async function ask(...replies: Reply[]) {
    const waits: number[] = [];
    let requests = 0;
    const server = createServer((request, response) => {
      const reply = replies[Math.min(requests, replies.length - 1)]!;
      requests += 1;
      request.resume().on('end', () => {
        if (reply === 'hang up') return void request.socket.destroy();
        response.writeHead(reply.status ?? 200).end(reply.body);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const wait = (ms: number) => Promise.resolve(void waits.push(ms));
    const api = createApi({ url, token: 'secret-token', wait });
    const close = () => {
      server.closeAllConnections();
      server.close();
    };
    return { api, waits, requests: () => requests, close };
  }
  const ok: Reply = { body: '{"data":{"n":1}}' };
  const error = (code: string, retryAfter?: number): Reply => ({
    body: JSON.stringify({ errors: [{ message: `It is ${code}.`, extensions: { code, retryAfter } }] }),
  });

  test('wait as long as a busy gateway asks for, and are repeated', async () => {
    const { api, waits, close } = await ask(error('RATE_LIMITED', 7), error('UNAVAILABLE', 2), ok);
    expect(await api('{ n }')).toEqual({ n: 1 });
    expect(waits).toEqual([7_000, 2_000]);
    close();
  });

  test('are repeated if a gateway that answered before goes away', async () => {
    const { api, waits, close } = await ask(ok, 'hang up', { status: 502, body: '<html>' }, ok);
    await api('{ n }');
    expect(await api('{ n }')).toEqual({ n: 1 });
    expect(waits).toHaveLength(2);
    close();
  });

  test.each([
    ['a mistake', [error('FORBIDDEN')], /It is FORBIDDEN/],
    ['an address that is not a gateway', [{ status: 404, body: 'Not found' }], /is not a gateway.*404/],
    ['an address where nobody answers', ['hang up' as const], /Cannot reach http/],
  ])('are not repeated after %s', async (_name, replies, reason) => {
    const { api, requests, close } = await ask(...replies);
    await expect(api('{ n }')).rejects.toThrow(reason);
    expect(requests()).toBe(1);
    close();
  });

  test('end after ten tries', async () => {
    const { api, requests, close } = await ask(error('UNAVAILABLE', 2));
    await expect(api('{ n }')).rejects.toThrow('It is UNAVAILABLE.');
    expect(requests()).toBe(10);
    close();
  });
});

test('a token with a line break is refused without being shown', () => {
  const create = () => createApi({ url: 'http://127.0.0.1:9', token: 'secret\ntoken' });
  expect(create).toThrow(/The token has spaces/);
  expect(create).not.toThrow(/secret/);
});
