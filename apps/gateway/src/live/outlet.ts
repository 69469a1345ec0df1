import { MessageType } from 'graphql-ws';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Outlet } from './fan-out';
import type { Person } from './people';

/** Reads more slowly than events come. Clients connect again and resume. */
export const tooSlow = 4413;
/** One person has more sockets here than they may. */
export const tooManySockets = 4430;

/** What may wait in this process for a client to read it, in bytes. */
export const maxWaiting = 1_048_576;
/** What of it is kept back to leave together. */
const maxCorked = 65_536;
const partingMs = 5_000;
const maxReasonLength = 123;

/** Where the deliveries of one operation go: frames of `graphql-transport-ws`, with the payload as it was written once. */
export function createOutlet(socket: WebSocket, connection: Duplex, operationId: string, person: Person): Outlet {
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
  /** What is told in one go leaves in one go, as a call of the system is what a delivery costs most. */
  const cork = (bytes: number) => {
    if (corked === 0) {
      connection.cork();
      process.nextTick(uncork);
    }
    corked += bytes;
  };
  return {
    person,
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
    'You read more slowly than events come: connect again, and subscribe after the last cursor you got.',
  );
}

/** Whoever does not take leave, as they do not read, is put out. */
export function closeWith(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.close(code, Buffer.from(reason).subarray(0, maxReasonLength).toString());
  const parting = setTimeout(() => socket.terminate(), partingMs);
  socket.once('close', () => clearTimeout(parting));
}
