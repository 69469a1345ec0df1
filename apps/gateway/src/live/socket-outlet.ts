import type { Outlet } from '@patchbay/live';
import { MessageType } from 'graphql-ws';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** The client reads more slowly than events come. It can connect again and resume. */
export const tooSlow = 4413;
/** As WebSocket's registry has it. Clients try again, which they do not after a 4500. */
export const tryAgain = 1013;
/** As WebSocket's registry has it: connect again. */
export const serviceRestart = 1012;
/** The user has too many sockets here. */
export const tooManySockets = 4430;

/** How many bytes may wait in this process for a client to read them. */
export const maxWaiting = 1_048_576;
/** How many of them are held back to leave together. */
const maxCorked = 65_536;
/** How long a client may take to answer a close. */
const closeMs = 5_000;
const maxReasonLength = 123;

/** Writes the payloads of one operation to its socket, as frames of `graphql-transport-ws`. */
export function createSocketOutlet(socket: WebSocket, connection: Duplex, operationId: string): Outlet {
  const head = Buffer.from(`{"id":${JSON.stringify(operationId)},"type":"${MessageType.Next}","payload":`);
  const frame = (payload: Buffer) => {
    const message = Buffer.allocUnsafe(head.length + payload.length + 1);
    head.copy(message);
    payload.copy(message, head.length);
    message[message.length - 1] = 0x7d;
    return message;
  };
  let corked = 0;
  const uncork = () => {
    if (corked === 0) return;
    corked = 0;
    connection.uncork();
  };
  /** Payloads that are sent together leave together: most of what a delivery costs is the system call. */
  const cork = (bytes: number) => {
    if (corked === 0) {
      connection.cork();
      process.nextTick(uncork);
    }
    corked += bytes;
  };
  return {
    send(payload) {
      if (socket.readyState !== socket.OPEN) return;
      cork(payload.length);
      socket.send(frame(payload), asText);
      if (corked > maxCorked) uncork();
      if (socket.bufferedAmount > maxWaiting) closeSlow(socket);
    },
    sendAndWait: (payload) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== socket.OPEN) reject(new Error('The socket is closed.'));
        else socket.send(frame(payload), asText, (error) => (error == null ? resolve() : reject(error)));
      }),
  };
}

const asText = { binary: false };

export function closeSlow(socket: WebSocket): void {
  closeWith(
    socket,
    tooSlow,
    'You read more slowly than events come. Connect again, and subscribe after your last cursor.',
  );
}

/** Terminates clients that do not complete the close handshake. */
export function closeWith(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.close(code, Buffer.from(reason).subarray(0, maxReasonLength).toString());
  const timer = setTimeout(() => socket.terminate(), closeMs);
  socket.once('close', () => clearTimeout(timer));
}
