import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Postgres } from '../installation/postgres';
import { Link } from '../network/link';
import { pick } from '../random';
import { waitUntil } from '../wait-until';
import type { Fault } from './fault';

const restoredCommand = join(__dirname, '../../../../apps/worker/dist/restored/main.js');

/**
 * A failover as a cluster manager does it: a streaming replica, which commits wait for, also answers queries of a gateway.
 * The primary dies, the replica is promoted while it runs, and the address of the primary leads to it. Then an operator says
 * that nothing is lost.
 */
export const promote: Fault = {
  name: 'promote',
  what: 'PostgreSQL crashes; its replica, which answers queries, is promoted, and its address leads there',
  seconds: 25,
  async run({ installation, random, lastFor, takeovers, isLoadOver }) {
    const { postgres: primary, postgresPort, sparePort } = installation;
    const gateway = pick(random, installation.gateways);
    const replica = await primary.copyTo(installation.newFolder('replica'));
    replica.prepare(
      [
        `primary_conninfo = 'host=127.0.0.1 port=${postgresPort} user=patchbay application_name=replica'`,
        "synchronous_standby_names = ''",
        // An earlier restore may have left its target here.
        "recovery_target_name = ''",
      ],
      'standby.signal',
    );
    await replica.start(sparePort);
    await primary.query("ALTER SYSTEM SET synchronous_standby_names = 'replica'");
    await primary.query('SELECT pg_reload_conf()');
    await waitUntil('the replica is synchronous', async () => {
      const rows = await primary.query("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'");
      return rows.length === 1;
    });
    await gateway.stop();
    await gateway.start({ DATABASE_REPLICA_URL: replica.url });
    await lastFor(3);

    await primary.stop('immediate');
    const before = await countTexts(replica);
    const address = new Link(postgresPort, sparePort, random);
    await address.listen();
    try {
      const since = performance.now();
      await replica.query('SELECT pg_promote()');
      installation.postgres = replica;
      const cameThrough = async () => (await countTexts(replica)) > before;
      await waitUntil('a text comes through', async () => (await cameThrough()) || isLoadOver(), 60_000, 10);
      if (await cameThrough()) takeovers.push(performance.now() - since);
      await promisify(execFile)(process.execPath, [restoredCommand, '--nothing-lost'], {
        env: { PATH: process.env.PATH, DATABASE_URL: `postgres://patchbay@127.0.0.1:${postgresPort}/patchbay` },
      });
      await lastFor(5);
      await replica.stop('fast');
    } finally {
      address.close();
    }
    await replica.start(postgresPort);
    await gateway.stop();
    await gateway.start();
    rmSync(primary.data, { recursive: true });
  },
};

/** Texts of customers that are in their conversations. */
async function countTexts(postgres: Postgres): Promise<number> {
  const [row] = await postgres.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM message WHERE direction = 'INBOUND'",
  );
  return row?.count ?? 0;
}
