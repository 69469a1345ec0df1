import { once } from 'node:events';
import { createConnection } from 'node:net';
import { describeWithOwnRedis, describeWithRedis, startRedisServer, testRedisUrl } from './index';

describeWithRedis('the shared Redis', () => {
  it('answers', async () => {
    expect(await tell(testRedisUrl(), 'PING')).toBe('+PONG');
  });
});

describeWithOwnRedis('startRedisServer', () => {
  it('can be killed, and comes back empty at the same address', async () => {
    const server = await startRedisServer();
    expect(await tell(server.url, 'SET kept no')).toBe('+OK');
    await server.kill();
    await expect(tell(server.url, 'PING')).rejects.toThrow('ECONNREFUSED');

    await server.start();
    expect(await tell(server.url, 'EXISTS kept')).toBe(':0');
    await server.close();
    await expect(tell(server.url, 'PING')).rejects.toThrow('ECONNREFUSED');
  });
});

/** Sends an inline command to Redis. Returns the first line of the answer. */
async function tell(url: string, command: string): Promise<string | undefined> {
  const { hostname, port } = new URL(url);
  const socket = createConnection({ host: hostname, port: Number(port === '' ? 6379 : port) });
  try {
    await once(socket, 'connect');
    socket.write(`${command}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString().split('\r\n')[0];
  } finally {
    socket.destroy();
  }
}
