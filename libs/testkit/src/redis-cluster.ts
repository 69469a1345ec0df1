import { reservePort } from '@patchbay/embedded-database';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askRedis } from './ask-redis';
import { startRedisServer } from './redis-server';
import { waitFor } from './wait-for';

const slots = ['0 5460', '5461 10922', '10923 16383'];

/** Three servers that share the slots among them, without replicas. */
export async function startRedisCluster(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-cluster-'));
  const nodes = await Promise.all(slots.map((range) => startNode(folder, range)));
  const [seed] = nodes;
  for (const { port } of nodes.slice(1)) await askRedis(port, `CLUSTER MEET 127.0.0.1 ${seed!.port} ${seed!.busPort}`);
  for (const { port } of nodes)
    await waitFor(async () => /cluster_state:ok[^]*cluster_known_nodes:3/.test(await askRedis(port, 'CLUSTER INFO')), {
      what: 'the cluster to agree',
    });
  return {
    url: seed!.url,
    async close() {
      await Promise.all(nodes.map((node) => node.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startNode(folder: string, range: string) {
  const bus = await reservePort();
  const nodeSettings = {
    dir: folder,
    'cluster-enabled': 'yes',
    'cluster-config-file': `${bus.port}.conf`,
    'cluster-port': String(bus.port),
  };
  const server = await startRedisServer(Object.entries(nodeSettings).flatMap(([name, value]) => [`--${name}`, value]));
  await askRedis(server.port, `CLUSTER ADDSLOTSRANGE ${range}`);
  return {
    ...server,
    busPort: bus.port,
    async close() {
      await server.close();
      bus.release();
    },
  };
}
