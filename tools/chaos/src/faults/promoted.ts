import { rmSync } from 'node:fs';
import { waitUntil } from '../wait-until';
import type { Fault } from './fault';

/**
 * The server dies, and its standby takes its address, first as a read-only one. Commits wait for the standby, so nothing
 * that was acknowledged may be missing.
 */
export const promoted: Fault = {
  name: 'promoted',
  what: 'PostgreSQL crashes, and its standby takes its place: read-only for 20 s, then promoted',
  seconds: 35,
  async run({ installation, lastFor }) {
    const { postgres: primary, postgresPort, sparePort } = installation;
    const standby = await primary.copyTo(installation.newFolder('standby'));
    standby.prepare(
      [
        `primary_conninfo = 'host=127.0.0.1 port=${postgresPort} user=patchbay application_name=standby'`,
        // An earlier restore may have left its target here.
        "recovery_target_name = ''",
      ],
      'standby.signal',
    );
    await standby.start(sparePort);
    await primary.query("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
    await primary.query('SELECT pg_reload_conf()');
    await waitUntil('the standby is synchronous', async () => {
      const rows = await primary.query("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'");
      return rows.length === 1;
    });
    await lastFor(3);
    await primary.stop('immediate');
    await standby.stop('fast');
    await standby.start(postgresPort);
    installation.postgres = standby;
    await lastFor(20);
    await standby.query('SELECT pg_promote()');
    rmSync(primary.data, { recursive: true });
  },
};
