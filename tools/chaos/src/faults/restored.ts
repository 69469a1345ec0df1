import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Postgres } from '../installation/postgres';
import { readKeys } from '../read-database';
import { waitUntil } from '../wait-until';
import type { Fault, Scene } from './fault';

let points = 0;

/** An operator takes the database back to a point in time, while the apps run. The minutes since then are gone. */
export const restored: Fault = {
  name: 'restored',
  what: 'PostgreSQL is restored to an older point in time while the apps run',
  seconds: 30,
  async run(scene) {
    const { installation, lastFor, restores } = scene;
    const { postgres: newer, postgresPort, sparePort } = installation;
    const archive = installation.newFolder('archive');
    mkdirSync(archive);
    chmodSync(archive, 0o777);
    await newer.query(`ALTER SYSTEM SET archive_command = 'cp %p ${archive}/%f'`);
    await newer.query('SELECT pg_reload_conf()');
    const older = await newer.copyTo(installation.newFolder('restored'));
    await lastFor(5);
    const point = `chaos-${(points += 1)}`;
    const pointAt = Date.now();
    await newer.query('SELECT pg_create_restore_point($1)', [point]);
    await lastFor(8);
    await newer.stop('immediate');

    const had = await readKeysOf(newer, sparePort, { archive_mode: 'off' });
    // What was not archived yet.
    execFileSync('sh', ['-c', `cp -a ${join(newer.data, 'pg_wal')}/0* ${archive}`]);
    older.prepare(
      [
        "archive_command = '/bin/true'",
        `restore_command = 'cp ${archive}/%f %p'`,
        `recovery_target_name = '${point}'`,
        "recovery_target_action = 'promote'",
      ],
      'recovery.signal',
    );
    const has = await readKeysOf(older, sparePort);
    await older.start(postgresPort);
    installation.postgres = older;
    restores.push({ pointAt, restoredAt: Date.now(), ...lost(had, has) });
    for (const folder of [newer.data, archive]) rmSync(folder, { recursive: true });
  },
};

type Keys = Awaited<ReturnType<typeof readKeys>>;

/** At a port that no app knows, so that nothing comes in between. */
async function readKeysOf(postgres: Postgres, port: number, overrides?: Record<string, string>): Promise<Keys> {
  await postgres.start(port, overrides);
  await waitUntil('the recovery is over', async () => {
    const [row] = await postgres.query<{ is: boolean }>('SELECT pg_is_in_recovery() AS is');
    return row?.is === false;
  });
  const keys = await postgres.withClient(readKeys);
  await postgres.stop('fast');
  return keys;
}

function lost(had: Keys, has: Keys): Pick<Scene['restores'][number], 'lostReceipts' | 'lostMessages'> {
  const receipts = new Set(has.receipts);
  const messages = new Set(has.messages.map(({ id }) => id));
  return {
    lostReceipts: had.receipts.filter((id) => !receipts.has(id)),
    lostMessages: had.messages.filter(({ id }) => !messages.has(id)),
  };
}
