import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { networkOf } from './address-of';
import type { ConnectionLimits } from './config';
import { describeError, type Logger } from './logger';
import { givenRequestId, inRequest, requestIdHeader, requestIdOf } from './request-id';
import { sendBody } from './send-body';

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/** By path, or prefix that ends in `/*`: a handler for each method, or for any method with `*`. */
export type Routes = Readonly<Record<string, Readonly<Record<string, Handler>>>>;

export interface HttpServer {
  /** For upgrades to WebSocket. */
  readonly server: Server;
  /** `variable` sets the port, for the error message. */
  listen(host: string, port: number, variable?: string): Promise<{ readonly port: number }>;
  /** Goes on serving for this long, and asks clients to connect elsewhere: `connection: close`. */
  drain(drainMs: number): Promise<void>;
  /** Takes no more requests, and waits up to `limitMs` for the running ones. */
  close(limitMs?: number): Promise<void>;
}

/** Another program uses the port. */
export class PortTaken extends Error {
  override name = 'PortTaken';
}

/** The client closed the connection before its request was read. */
export class ClientGone extends Error {
  override name = 'ClientGone';
}

/** The body is too long and was not read to its end. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}

/**
 * How many connections may wait to be accepted: as many as the system allows. With Node's 511, some clients that all
 * reconnect together get lost and never learn it.
 */
const backlog = 65_535;
/** Requests contain only a path. */
const base = 'http://localhost';
const maxHeaders = 100;
/** How long the rest of a body that is too large is read and discarded. */
const lingerMs = 1_000;

export interface HttpServerOptions {
  readonly routes: Routes;
  readonly log: Logger;
  readonly limits?: ConnectionLimits;
  /**
   * Everything that is logged while a request is served has its id. That takes an asynchronous context, which costs on each
   * promise: without it, handlers add `givenRequestId(response)` to what they log.
   */
  readonly keepsRequestId?: boolean;
}

export function createHttpServer({ routes, log, limits, keepsRequestId = true }: HttpServerOptions): HttpServer {
  const exact = new Map(Object.entries(routes).filter(([path]) => !path.endsWith('/*')));
  const prefixes = Object.entries(routes)
    .filter(([path]) => path.endsWith('/*'))
    .map(([path, methods]) => [path.slice(0, -1), methods] as const);

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = readUrl(request.url ?? '/');
    const methods =
      url && (exact.get(url.pathname) ?? prefixes.find(([prefix]) => url.pathname.startsWith(prefix))?.[1]);
    if (url === undefined || methods === undefined) return sendJson(response, 404, { error: 'Not found.' });
    const handler = methods[request.method ?? 'GET'] ?? methods['*'];
    if (handler === undefined) {
      response.setHeader('allow', Object.keys(methods).join(', '));
      return sendJson(response, 405, { error: `Use ${Object.keys(methods).join(' or ')}.` });
    }
    await handler(request, response, url);
  };

  const serve = (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch((error: unknown) => {
      if (error instanceof ClientGone) return log.debug({ err: error }, 'A client left.');
      log.error(
        { err: error, path: request.url?.split('?')[0], requestId: givenRequestId(response) },
        'A request failed.',
      );
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: 'Something went wrong on our side.' });
    });
  };

  let isDraining = false;
  const server = createServer(timeoutsOf(limits), (request, response) => {
    secure(request, response);
    if (isDraining) response.setHeader('connection', 'close');
    const requestId = requestIdOf(request);
    response.setHeader(requestIdHeader, requestId);
    if (keepsRequestId) inRequest(requestId, () => serve(request, response));
    else serve(request, response);
  });

  server.maxHeadersCount = maxHeaders;
  if (limits !== undefined) limitConnections(server, limits.connectionsPerAddress);

  return {
    server,
    listen: (host, port, variable) =>
      new Promise((resolve, reject) => {
        const failed = (error: NodeJS.ErrnoException) =>
          reject(
            error.code === 'EADDRINUSE'
              ? new PortTaken(
                  `Port ${port} on ${host} is in use. Stop the other program, or choose another port${variable === undefined ? '' : ` with ${variable}`}.`,
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
    async drain(drainMs) {
      isDraining = true;
      await pause(drainMs);
    },
    close: (limitMs = 9_000) =>
      new Promise((resolve) => {
        isDraining = true;
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

/** Some requests, such as for `//`, are not valid URLs. `URL.canParse` would parse the others twice. */
function readUrl(path: string): URL | undefined {
  try {
    return new URL(path, base);
  } catch {
    return undefined;
  }
}

/** Node closes what is too late with 408, and looks this often. */
const timeoutCheckMs = 1_000;

function timeoutsOf(limits: ConnectionLimits | undefined): ServerOptions {
  if (limits === undefined) return {};
  const ms = (seconds: number) => (Number.isFinite(seconds) ? seconds * 1_000 : 0);
  return {
    headersTimeout: ms(Math.min(limits.headerSeconds, limits.requestSeconds)),
    requestTimeout: ms(limits.requestSeconds),
    keepAliveTimeout: ms(limits.idleSeconds),
    connectionsCheckingInterval: timeoutCheckMs,
  };
}

function limitConnections(server: Server, max: number): void {
  if (max === Infinity) return;
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const address = networkOf(socket.remoteAddress ?? '');
    const count = (open.get(address) ?? 0) + 1;
    if (count > max) return socket.destroy();
    open.set(address, count);
    socket.once('close', () => {
      const left = open.get(address)! - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}

/** What every response says, unless its route says otherwise. */
const secureHeaders = [
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['referrer-policy', 'no-referrer'],
  ['x-content-type-options', 'nosniff'],
] as const;

function secure({ headers }: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of secureHeaders) response.setHeader(name, value);
  // Anyone can claim to come over TLS, but browsers ignore the answer if it did not.
  if (headers['x-forwarded-proto'] === 'https') response.setHeader('strict-transport-security', 'max-age=31536000');
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  sendBody(response, JSON.stringify(body));
}

/**
 * Reads a body of at most `maxBytes`. Stops with `BodyTooLarge` if it is longer, and closes the connection with the
 * response, because the rest of the body may still come.
 */
export function readBody(request: IncomingMessage, response: ServerResponse, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = () => resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks));
    const stop = (error: Error) => {
      request.off('data', take);
      request.off('end', finish);
      response.setHeader('connection', 'close');
      // Discard the rest first: a client that is still sending does not read the response.
      request.resume();
      const late = setTimeout(reject, lingerMs, error);
      request.once('end', () => reject(error));
      request.once('close', () => {
        clearTimeout(late);
        reject(error);
      });
    };
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length > maxBytes) stop(new BodyTooLarge(`The body is too large. Send at most ${maxBytes} bytes.`));
      else chunks.push(chunk);
    };
    if (Number(request.headers['content-length'] ?? 0) > maxBytes)
      return stop(new BodyTooLarge(`The body is too large. Send at most ${maxBytes} bytes.`));
    request.on('data', take);
    request.once('end', finish);
    request.once('error', () => reject(new ClientGone('The connection broke before the request was read.')));
    request.once('aborted', () => reject(new ClientGone('The client disconnected before its request was read.')));
  });
}
