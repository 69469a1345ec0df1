import type { Logger } from '@patchbay/service-kit';
import { CloseCode, handleProtocols, makeServer, MessageType, type ServerOptions } from 'graphql-ws';
import type { WebSocket, WebSocketServer } from 'ws';
import { closeWith } from './socket-outlet';

/** How often clients are pinged. One that has not answered by the next ping is gone. */
const pingMs = 12_000;
const onlyFromServers: ReadonlySet<unknown> = new Set([MessageType.ConnectionAck, MessageType.Next, MessageType.Error]);

/**
 * Speaks `graphql-transport-ws` with each socket. The library's own `useServer` prints what clients do wrong, and says
 * that it is the server's fault.
 */
export function serveProtocol<Params extends Record<string, unknown>, Extra extends Record<PropertyKey, unknown>>(
  options: ServerOptions<Params, Extra>,
  sockets: WebSocketServer,
  log: Logger,
): void {
  const server = makeServer<Params, Extra>(options);
  sockets.options.handleProtocols = handleProtocols;
  sockets.on('connection', (socket: WebSocket, request: unknown) => {
    const stopPings = pingEvery(socket, pingMs);
    // A message is handled until its operation ends: nothing here keeps its text.
    const answer = (message: unknown, take: (message: string) => Promise<void>) => {
      const { type } = message as { readonly type?: unknown };
      // The library takes what is parsed already, but does not say so.
      take(message as string).catch((error: unknown) => {
        if (onlyFromServers.has(type))
          return closeWith(socket, CloseCode.BadRequest, `Only servers send messages of type ${String(type)}.`);
        log.error({ err: error }, 'A message could not be handled.');
        closeWith(socket, CloseCode.InternalServerError, 'Something went wrong on our side.');
      });
    };
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            socket.send(data, (error) => (error == null ? resolve() : reject(error)));
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => socket.on('message', (data: Buffer) => answer(readMessage(data.toString('utf8')), take)),
      },
      { socket, request } as unknown as Extra,
    );
    socket.once('close', (code, reason) => {
      stopPings();
      void closed(code, reason.toString());
    });
  });
}

/** What is no JSON stays a text: the library closes the socket because of it. */
function readMessage(text: string): unknown {
  try {
    return JSON.parse(text) ?? text;
  } catch {
    return text;
  }
}

function pingEvery(socket: WebSocket, ms: number): () => void {
  let limit: NodeJS.Timeout | undefined;
  const pings = setInterval(() => {
    if (socket.readyState !== socket.OPEN) return;
    limit = setTimeout(() => socket.terminate(), ms);
    socket.once('pong', () => clearTimeout(limit));
    socket.ping();
  }, ms);
  return () => {
    clearTimeout(limit);
    clearInterval(pings);
  };
}
