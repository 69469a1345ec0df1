import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { reservePort } from './reserve-port';

describe('reservePort', () => {
  const listen = async (port: number) => {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const close = async (server: Awaited<ReturnType<typeof listen>>) => {
    server.close();
    await once(server, 'close');
  };

  it('lets a server that names the port listen there, as often as it likes', async () => {
    const { port, release } = await reservePort();
    for (let time = 0; time < 3; time += 1) await close(await listen(port));
    release();
  });

  it('refuses clients while no server listens', async () => {
    const { port, release } = await reservePort();
    const [error] = (await once(connect(port, '127.0.0.1'), 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
    release();
  });

  it('gives the port to no server that asks for any free one', async () => {
    const reserved = await Promise.all(Array.from({ length: 50 }, () => reservePort()));
    const servers = await Promise.all(Array.from({ length: 500 }, () => listen(0)));
    const given = new Set(servers.map((server) => (server.address() as AddressInfo).port));
    expect(reserved.filter(({ port }) => given.has(port))).toEqual([]);
    expect(new Set(reserved.map(({ port }) => port)).size).toBe(reserved.length);
    await Promise.all(servers.map(close));
    for (const { release } of reserved) release();
  });
});
