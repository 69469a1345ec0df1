import { get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { createHttpServer, PortTaken, sendJson, type Handler } from './http-server';
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
