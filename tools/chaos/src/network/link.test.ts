import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createRandom } from '../random';
import { waitUntil } from '../wait-until';
import { Link } from './link';

describe('a link', () => {
  let server: Server;
  let link: Link;
  let client: Socket;
  let received: string;
  let answered: string;
  const served = new Set<Socket>();

  beforeEach(async () => {
    [received, answered] = ['', ''];
    // Answers with what it got.
    server = createServer((socket) => {
      served.add(socket.on('error', () => undefined));
      socket.on('data', (bytes) => {
        received += bytes.toString();
        socket.write(bytes);
      });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    link = new Link(0, (server.address() as AddressInfo).port, createRandom(1));
    await link.listen();
    client = connect({ port: link.port, host: '127.0.0.1' });
    client.on('error', () => undefined).on('data', (bytes) => (answered += bytes.toString()));
    await once(client, 'connect');
  });
  afterEach(() => {
    client.destroy();
    link.close();
    for (const socket of served) socket.destroy();
    server.close();
  });

  const say = async (words: string): Promise<number> => {
    const since = performance.now();
    client.write(words);
    await waitUntil('the answer is here', () => answered.endsWith(words), 5_000, 5);
    return performance.now() - since;
  };

  /** With or without an error. */
  const closed = () => new Promise((resolve) => client.once('close', resolve));

  test('passes on what both sides say, and the end', async () => {
    expect(await say('hello')).toBeLessThan(1_000);
    client.end('bye');
    await closed();
    expect([received, answered]).toEqual(['hellobye', 'hellobye']);
    expect(link.connections).toBe(0);
  });

  test('takes its time, each way', async () => {
    link.condition = { latencyMs: 60 };
    expect(await say('hello')).toBeGreaterThanOrEqual(119);
  });

  test('lets through only so many bytes per second', async () => {
    link.condition = { bytesPerSecond: 20_000 };
    // 2,000 bytes each way take 100 ms each.
    expect(await say('x'.repeat(2_000))).toBeGreaterThanOrEqual(199);
  });

  test('holds everything while it is stalled, and no connection ends', async () => {
    link.condition = { isStalled: true };
    const said = say('hello');
    await waitUntil('the bytes are on the way', () => client.bytesWritten === 5, 5_000, 5);
    const other = connect({ port: link.port, host: '127.0.0.1' });
    await once(other, 'connect');
    expect([received, answered]).toEqual(['', '']);
    expect(client.destroyed || other.destroyed).toBe(false);
    link.condition = {};
    await said;
    other.destroy();
  });

  test('breaks in the middle of what is said', async () => {
    link.condition = { breaks: 1 };
    client.write('hello');
    await closed();
    expect('hello'.startsWith(received)).toBe(true);
    expect(received).not.toBe('hello');
  });

  test('is cut on both sides', async () => {
    await say('hello');
    link.cut();
    await closed();
    await waitUntil('the server knows', () => [...served].every((socket) => socket.destroyed), 5_000, 5);
  });
});
