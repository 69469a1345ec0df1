import { reservePort } from '@patchbay/embedded-database';
import { once } from 'node:events';
import { createServer, connect, type Socket } from 'node:net';

/** A connection to a PostgreSQL, a Redis or a NATS that a test can cut or silence. */
export interface Proxy {
  /** URL of the server through the proxy. */
  readonly url: string;
  /** Ends all connections and refuses new ones. */
  cut(): Promise<void>;
  /** Accepts connections and data but passes nothing on. */
  silence(): void;
  /** Lets new connections through again. Silenced connections stay silent. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

const defaultPorts: Readonly<Record<string, number>> = {
  'postgres:': 5_432,
  'postgresql:': 5_432,
  'redis:': 6_379,
  'nats:': 4_222,
};

export async function startProxy(serverUrl: string): Promise<Proxy> {
  const { protocol, hostname, port: ownPort } = new URL(serverUrl);
  const { port, release } = await reservePort();
  const sockets = new Set<Socket>();
  let isSilent = false;

  const server = createServer((client) => {
    const target = connect(Number(ownPort || defaultPorts[protocol]), hostname);
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => isSilent || to.write(bytes));
      from.on('error', () => from.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const mend = async () => {
    isSilent = false;
    if (server.listening) return;
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await mend();
  const url = new URL(serverUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    cut,
    silence: () => void (isSilent = true),
    mend,
    async close() {
      await cut();
      release();
    },
  };
}
