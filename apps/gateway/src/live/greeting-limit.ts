import { CloseCode } from 'graphql-ws';
import type { WebSocket, WebSocketServer } from 'ws';
import { closeWith } from './socket-outlet';

const maxSilenceMs = 3_000;

/**
 * Closes clients that do not send `connection_init` in time. graphql-ws has such a limit too, but it also closes clients
 * that were in time while the gateway was too busy to read what they sent.
 */
export function limitGreeting(sockets: WebSocketServer): { hasGreeted(client: WebSocket): void } {
  const waiting = new Map<WebSocket, NodeJS.Timeout>();
  sockets.on('connection', (client) => {
    const closeIfSilent = () => {
      if (waiting.has(client))
        closeWith(client, CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout');
    };
    // What waits to be read is read before `setImmediate`, and handled before the next one.
    waiting.set(
      client,
      setTimeout(() => setImmediate(setImmediate, closeIfSilent), maxSilenceMs),
    );
  });
  return {
    hasGreeted(client) {
      clearTimeout(waiting.get(client));
      waiting.delete(client);
    },
  };
}
