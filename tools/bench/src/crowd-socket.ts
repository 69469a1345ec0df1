import { connect } from 'node:net';
import { createFrameReader, writeFrame } from './web-socket-frames';

/** A `graphql-transport-ws` client on a bare socket. It leaves almost all processor time to the server. */
export interface CrowdSocket {
  /** Resolves when the connection is acknowledged and every subscription is requested. */
  readonly ready: Promise<void>;
  /** Resolves when the server has answered everything that was sent before. */
  ping(): Promise<void>;
  close(): void;
}

export interface CrowdSocketOptions {
  readonly url: string;
  readonly token: string;
  readonly subscriptions: readonly string[];
  readonly variables: Record<string, unknown>;
  /** Called with each message after the acknowledgment, except pongs. */
  readonly onMessage: (payload: Buffer) => void;
  readonly onFailure: (error: Error) => void;
}

const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

export function openCrowdSocket(options: CrowdSocketOptions): CrowdSocket {
  const { url, token, subscriptions, variables, onMessage, onFailure } = options;
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const pongs: (() => void)[] = [];
  let isClosing = false;
  let reason = 'A socket of the crowd was closed.';
  let acknowledge: () => void = () => undefined;
  let isReady = false;
  const ready = new Promise<void>((resolve) => (acknowledge = resolve));
  const send = (message: object) => socket.write(writeFrame(JSON.stringify(message)));

  const read = createFrameReader((payload, opcode) => {
    if (opcode === opcodes.close) reason = `The server closed a socket: ${payload.subarray(2).toString()}`;
    if (opcode === opcodes.ping) socket.write(writeFrame(payload, opcodes.pong));
    if (opcode !== opcodes.text) return;
    if (isReady && payload.includes('"type":"pong"')) return void pongs.shift()?.();
    if (isReady) return onMessage(payload);
    isReady = true;
    subscriptions.forEach((query, n) => send({ id: String(n + 1), type: 'subscribe', payload: { query, variables } }));
    acknowledge();
  });
  socket.setNoDelay(true);
  socket.on('error', onFailure);
  socket.on('close', () => (isClosing ? undefined : onFailure(new Error(reason))));
  socket.write(
    `GET /graphql HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
  );
  let head: Buffer | undefined = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    if (head === undefined) return read(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    if (!head.toString('latin1', 0, 12).startsWith('HTTP/1.1 101'))
      return onFailure(new Error(head.toString('latin1', 0, 200)));
    const rest = head.subarray(end + 4);
    head = undefined;
    send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    read(rest);
  });
  return {
    ready,
    ping: () =>
      new Promise((resolve) => {
        pongs.push(resolve);
        send({ type: 'ping' });
      }),
    close() {
      isClosing = true;
      socket.destroy();
    },
  };
}
