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
/** How many of them are held back to leave together, and wait before a backfill waits, too. */
const maxCorked = 65_536;
/** How long a client may take to answer a close. */
const closeMs = 5_000;
const maxReasonLength = 123;

/**
 * Writes the payloads of one operation to its socket, as frames of `graphql-transport-ws`. There are many of these: they
 * keep as little as possible.
 */
export class SocketOutlet implements Outlet {
  private corked = 0;

  constructor(
    private readonly socket: WebSocket,
    private readonly connection: Duplex,
    private readonly operationId: string,
  ) {}

  send(payload: Buffer): void {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    this.cork(payload.length);
    socket.send(this.frame(payload), asText);
    if (this.corked > maxCorked) this.uncork();
    if (socket.bufferedAmount > maxWaiting) closeSlow(socket);
  }

  sendAndWait(payload: Buffer): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return Promise.reject(new Error('The socket is closed.'));
    this.cork(payload.length);
    if (socket.bufferedAmount < maxCorked) {
      socket.send(this.frame(payload), asText);
      return Promise.resolve();
    }
    const hasLeft = new Promise<void>((resolve, reject) =>
      socket.send(this.frame(payload), asText, (error) => (error == null ? resolve() : reject(error))),
    );
    this.uncork();
    return hasLeft;
  }

  private frame(payload: Buffer): Buffer {
    const head = `{"id":${JSON.stringify(this.operationId)},"type":"${MessageType.Next}","payload":`;
    const headLength = Buffer.byteLength(head);
    const message = Buffer.allocUnsafe(headLength + payload.length + 1);
    message.write(head);
    payload.copy(message, headLength);
    message[message.length - 1] = 0x7d;
    return message;
  }

  /** Payloads that are sent together leave together: most of what a delivery costs is the system call. */
  private cork(bytes: number): void {
    if (this.corked === 0) {
      this.connection.cork();
      process.nextTick(uncork, this);
    }
    this.corked += bytes;
  }

  uncork(): void {
    if (this.corked === 0) return;
    this.corked = 0;
    this.connection.uncork();
  }
}

const uncork = (outlet: SocketOutlet): void => outlet.uncork();
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
