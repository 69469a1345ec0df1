import { on, once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface ReservedPort {
  readonly port: number;
  release(): void;
}

/**
 * Keeps a port of 127.0.0.1 for a server that must be given its port, or that comes back at the same address.
 *
 * A port that is merely free now may belong to another program when the server listens. A connection that was accepted
 * on the port stays bound to it: the system gives the port to no program that asks for any free one, clients are refused,
 * and a server that names the port may listen there as often as it likes (with SO_REUSEADDR, which Node, PostgreSQL and
 * Redis set).
 */
export async function reservePort(): Promise<ReservedPort> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connections = on(server, 'connection');
  const client = connect(port, '127.0.0.1');
  await once(client, 'connect');
  for (;;) {
    const { value } = (await connections.next()) as { value: [Socket] };
    const [accepted] = value;
    if (accepted.remotePort !== client.localPort) {
      accepted.destroy();
      continue;
    }
    server.close();
    for (const socket of [client, accepted]) socket.on('error', () => undefined).unref();
    return {
      port,
      release() {
        client.destroy();
        accepted.destroy();
      },
    };
  }
}
