import { get } from 'node:http';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { createHttpServer, PortTaken, sendJson, type Handler, type HttpServer } from './http-server';
import { defaultLimits, type ConnectionLimits } from './config';
import { createLogger } from './logger';

const log = createLogger({ level: 'silent', name: 'test' });
const serverOf = (handler: Handler) => createHttpServer({ routes: { '/': { GET: handler } }, log });
const hello: Handler = (_, response) => sendJson(response, 200, { hello: true });

const statusOf = (port: number) =>
  new Promise<number | undefined>((resolve, reject) => {
    get({ host: '127.0.0.1', port, agent: false }, (response) =>
      response.resume().on('end', () => resolve(response.statusCode)),
    ).on('error', reject);
  });

test('port 0 picks a free port and returns it', async () => {
  const server = serverOf(hello);
  const { port } = await server.listen('127.0.0.1', 0);
  expect(port).toBeGreaterThan(0);
  expect(await statusOf(port)).toBe(200);
  await server.close();
  await expect(statusOf(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('a port in use is reported with advice', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const server = serverOf(hello);
  const listening = server.listen('127.0.0.1', port);
  await expect(listening).rejects.toThrow(PortTaken);
  await expect(listening).rejects.toThrow(String(port));
  await server.close();
  await new Promise((resolve) => other.close(resolve));
});

test('a host of another machine is a different error', async () => {
  const listening = serverOf(hello).listen('192.0.2.1', 0);
  await expect(listening).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  await expect(listening).rejects.not.toBeInstanceOf(PortTaken);
});

test('closing waits for a running request', async () => {
  let answer: (() => void) | undefined;
  const server = serverOf((_, response) => void (answer = () => sendJson(response, 200, {})));
  const { port } = await server.listen('127.0.0.1', 0);
  const status = statusOf(port);
  while (answer === undefined) await new Promise(setImmediate);
  let isClosed = false;
  const closing = server.close().then(() => (isClosed = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isClosed).toBe(false);
  answer();
  expect(await status).toBe(200);
  await closing;
});

test('closing waits only for a limited time', async () => {
  let hasArrived = false;
  const server = serverOf(() => void (hasArrived = true));
  const { port } = await server.listen('127.0.0.1', 0);
  const status = statusOf(port).catch((error: NodeJS.ErrnoException) => error.code);
  while (!hasArrived) await new Promise(setImmediate);
  await server.close(30);
  expect(await status).toBe('ECONNRESET');
});

test('closing a server that does not listen does nothing', async () => {
  const server = serverOf(hello);
  await server.close();
  await server.listen('127.0.0.1', 0);
  await server.close();
  await server.close();
});

describe('connections', () => {
  const open: Socket[] = [];
  const servers: HttpServer[] = [];
  afterEach(async () => {
    for (const socket of open.splice(0)) socket.destroy();
    for (const server of servers.splice(0)) await server.close(0);
  });
  const listen = async (limits: Partial<ConnectionLimits>) => {
    const server = createHttpServer({
      routes: { '/': { GET: hello } },
      log,
      limits: { ...defaultLimits, ...limits },
    });
    servers.push(server);
    return { server, port: (await server.listen('127.0.0.1', 0)).port };
  };
  /** Connects and asks, and says what comes back: a status, or that the connection is closed. */
  const ask = async (port: number, localAddress?: string) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress });
    open.push(socket);
    socket.on('error', () => undefined);
    const closed = once(socket, 'close').then(() => 'closed');
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    const answer = once(socket, 'data').then(([bytes]) => Number((bytes as Buffer).toString('utf8').split(' ')[1]));
    return { socket, closed, answer: await Promise.race([answer, closed]) };
  };

  test('over the limit of an address are closed, until another one of it closes; other addresses can connect', async () => {
    const { server, port } = await listen({ connectionsPerAddress: 3 });
    const taken = [await ask(port), await ask(port), await ask(port)];
    expect(taken.map(({ answer }) => answer)).toEqual([200, 200, 200]);
    expect((await ask(port)).answer).toBe('closed');
    // The one that was refused is not counted.
    expect((await ask(port)).answer).toBe('closed');
    expect((await ask(port, '127.0.0.2')).answer).toBe(200);
    const connections = () => new Promise((resolve) => server.server.getConnections((_, count) => resolve(count)));
    taken[0]!.socket.destroy();
    while ((await connections()) !== 3) await new Promise(setImmediate);
    expect((await ask(port)).answer).toBe(200);
    expect((await ask(port)).answer).toBe('closed');
  });

  test('that are upgraded count, too', async () => {
    const { server, port } = await listen({ connectionsPerAddress: 1 });
    server.server.on('upgrade', (_, socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
      socket.pipe(socket);
    });
    const socket = connect(port, '127.0.0.1');
    open.push(socket);
    socket.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
    expect(String((await once(socket, 'data')) as [Buffer])).toContain(' 101 ');
    expect((await ask(port)).answer).toBe('closed');
  });

  test('that are idle are closed after a time that their responses tell', async () => {
    const { port } = await listen({ idleSeconds: 1 });
    const { socket, answer, closed } = await ask(port);
    expect(answer).toBe(200);
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    expect(String((await once(socket, 'data')) as [Buffer])).toContain('Keep-Alive: timeout=1\r\n');
    expect(await closed).toBe('closed');
  });

  test.each([
    ['that send nothing', ''],
    ['whose headers do not end', 'GET / HTTP/1.1\r\nhost: x\r\nx-a: '],
  ])('%s get 408 and are closed', async (_, start) => {
    const { port } = await listen({ headerSeconds: 1 });
    const socket = connect(port, '127.0.0.1');
    open.push(socket);
    let text = '';
    socket.on('data', (bytes) => (text += bytes.toString('utf8')));
    socket.write(start);
    await once(socket, 'close');
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
  });
});
