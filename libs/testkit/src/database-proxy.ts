import { createServer, connect, type Server, type Socket } from 'node:net';

/** A connection to a database that a test can cut or silence. */
export interface DatabaseProxy {
  /** URL of the database through the proxy. */
  readonly url: string;
  /** Ends all connections and refuses new ones. */
  cut(): Promise<void>;
  /** Accepts connections and data but passes nothing on. */
  silence(): void;
  /** Lets new connections through again. Silenced connections stay silent. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isSilent = false;
  let server: Server | undefined;
  let port = 0;

  const join = (client: Socket) => {
    const database = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => isSilent || to.write(bytes));
      from.on('error', () => from.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  };
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      server = createServer(join).once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        port = (server?.address() as { port: number }).port;
        resolve();
      });
    });
  const cut = async () => {
    const closing = server;
    server = undefined;
    const closed = new Promise<void>((resolve) => (closing === undefined ? resolve() : closing.close(() => resolve())));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen();
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return {
    url: url.href,
    cut,
    silence: () => void (isSilent = true),
    async mend() {
      isSilent = false;
      if (server === undefined) await listen();
    },
    close: cut,
  };
}
