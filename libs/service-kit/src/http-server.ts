import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeError, type Logger } from './logger';

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/** By path, or by prefix with `/*` at the end: one handler per method; `*` is any method. */
export type Routes = Readonly<Record<string, Readonly<Record<string, Handler>>>>;

export interface HttpServer {
  /** For upgrades to WebSocket. */
  readonly server: Server;
  listen(host: string, port: number): Promise<{ readonly port: number }>;
  /** Refuses new requests and waits up to `limitMs` for running ones. */
  close(limitMs?: number): Promise<void>;
}

/** Another program uses the port. */
export class PortTaken extends Error {
  override name = 'PortTaken';
}

/** The body is too long, so it was not read to its end. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}

/**
 * How many connections may wait to be accepted: as many as the system allows. With Node's default of 511, many clients
 * that reconnect together are dropped, some of them without notice.
 */
const backlog = 65_535;
/** Requests contain only a path. */
const base = 'http://localhost';

export function createHttpServer({ routes, log }: { readonly routes: Routes; readonly log: Logger }): HttpServer {
  const exact = new Map(Object.entries(routes).filter(([path]) => !path.endsWith('/*')));
  const prefixes = Object.entries(routes)
    .filter(([path]) => path.endsWith('/*'))
    .map(([path, methods]) => [path.slice(0, -1), methods] as const);

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    // Clients can send paths such as `//`, which are not valid URLs.
    const url = URL.canParse(request.url ?? '/', base) ? new URL(request.url ?? '/', base) : undefined;
    const methods =
      url && (exact.get(url.pathname) ?? prefixes.find(([prefix]) => url.pathname.startsWith(prefix))?.[1]);
    if (url === undefined || methods === undefined)
      return sendJson(response, 404, { error: 'There is nothing at this address.' });
    const handler = methods[request.method ?? 'GET'] ?? methods['*'];
    if (handler === undefined) {
      response.setHeader('allow', Object.keys(methods).join(', '));
      return sendJson(response, 405, { error: `Use ${Object.keys(methods).join(' or ')} here.` });
    }
    await handler(request, response, url);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error, path: request.url?.split('?')[0] }, 'A request failed.');
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: 'Something went wrong on our side.' });
    });
  });

  return {
    server,
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        const failed = (error: NodeJS.ErrnoException) =>
          reject(
            error.code === 'EADDRINUSE'
              ? new PortTaken(
                  `Port ${port} on ${host} is taken by another program: end it, or choose another port with PORT (gateway) or WEBHOOK_PORT (ingress).`,
                )
              : error,
          );
        server.once('error', failed);
        server.listen({ port, host, backlog }, () => {
          server.off('error', failed);
          server.on('error', (error) => log.error({ err: describeError(error) }, 'The HTTP server failed.'));
          resolve({ port: (server.address() as AddressInfo).port });
        });
      }),
    close: (limitMs = 5_000) =>
      new Promise((resolve) => {
        if (!server.listening) return resolve();
        const limit = setTimeout(() => server.closeAllConnections(), limitMs);
        server.close(() => {
          clearTimeout(limit);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
  response.end(bytes);
}

/**
 * Reads a body of at most `maxBytes`. If it is longer, stops reading and throws `BodyTooLarge`. The answer then closes the
 * connection, because the rest of the body is still arriving.
 */
export function readBody(request: IncomingMessage, response: ServerResponse, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const stop = (error: Error) => {
      request.off('data', take);
      response.setHeader('connection', 'close');
      // Discard what still arrives, so that the client reads the answer.
      request.resume();
      reject(error);
    };
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length > maxBytes) stop(new BodyTooLarge(`A body may have ${maxBytes} bytes.`));
      else chunks.push(chunk);
    };
    if (Number(request.headers['content-length'] ?? 0) > maxBytes)
      return stop(new BodyTooLarge(`A body may have ${maxBytes} bytes.`));
    request.on('data', take);
    request.once('end', () =>
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)),
    );
    request.once('error', reject);
    request.once('aborted', () => reject(new Error('The client went away before its request was read.')));
  });
}
