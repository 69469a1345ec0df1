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
    const answer = async (text: string, take: (text: string) => Promise<void>) => {
      try {
        await take(text);
      } catch (error) {
        const { type } = JSON.parse(text) as { type?: unknown };
        if (onlyFromServers.has(type))
          return closeWith(socket, CloseCode.BadRequest, `Only servers send messages of type ${String(type)}.`);
        log.error({ err: error }, 'A message could not be handled.');
        closeWith(socket, CloseCode.InternalServerError, 'Something went wrong on our side.');
      }
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
        onMessage: (take) => socket.on('message', (data: Buffer) => void answer(data.toString('utf8'), take)),
      },
      { socket, request } as unknown as Extra,
    );
    socket.once('close', (code, reason) => {
      stopPings();
      void closed(code, reason.toString());
    });
  });
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
