import { reservePort } from '@patchbay/embedded-database';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onServer } from './on-server';
import { waitFor } from './wait-for';

export interface PgBouncer {
  /** The same database, through PgBouncer. */
  urlOf(databaseUrl: string): string;
  close(): Promise<void>;
}

/** Debian has it there, which is not on the path of every user. */
const path = [process.env.PATH, '/usr/sbin', '/usr/local/sbin'].join(delimiter);
const isInstalled = () => spawnSync('pgbouncer', ['--version'], { env: { PATH: path }, stdio: 'ignore' }).status === 0;

/** A suite that needs PgBouncer; skipped, by name, if it is not installed. */
export function describeWithPgBouncer(name: string, suite: () => void): void {
  if (isInstalled()) describe(name, suite);
  else if (process.env.CI === 'true') throw new Error('CI skips no test: install pgbouncer.');
  else describe.skip(`${name} (needs pgbouncer)`, suite);
}

/** Ends the program when the pipe from our process closes, so that it does not outlive a test that was killed. */
const guard = '"$0" "$@" </dev/null & read -r line; kill -9 $!; wait';

/** In transaction mode, as it is installed, with few connections to the server. */
export async function startPgBouncer(serverUrl: string, settings: Readonly<Record<string, string | number>> = {}) {
  const { hostname, port: serverPort, username, password } = new URL(serverUrl);
  const { port, release } = await reservePort();
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-pgbouncer-'));
  const file = join(folder, 'pgbouncer.ini');
  const values = {
    listen_addr: '127.0.0.1',
    listen_port: port,
    unix_socket_dir: '',
    auth_type: 'any',
    pool_mode: 'transaction',
    default_pool_size: 4,
    max_client_conn: 500,
    ...settings,
  };
  const quoted = (value: string) => `'${decodeURIComponent(value).replaceAll("'", "''")}'`;
  const server = `host=${hostname} port=${serverPort} user=${quoted(username)} password=${quoted(password)}`;
  const lines = Object.entries(values).map(([key, value]) => `${key} = ${value}`);
  writeFileSync(file, `[databases]\n* = ${server}\n[pgbouncer]\n${lines.join('\n')}\n`);
  // It refuses to run as root.
  chmodSync(folder, 0o755);
  const asOther = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const child = spawn('/bin/sh', ['-c', guard, 'pgbouncer', '-q', ...asOther, file], {
    env: { PATH: path },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'exit');
  const urlOf = (databaseUrl: string) => {
    const url = new URL(databaseUrl);
    url.host = `127.0.0.1:${port}`;
    return url.href;
  };
  const isThere = () =>
    onServer(urlOf(serverUrl), () => Promise.resolve(true)).catch(() => child.exitCode !== null && 'ended');
  if ((await waitFor(isThere, { what: 'PgBouncer to answer' })) === 'ended')
    throw new Error(`PgBouncer did not start: ${output}`);
  return {
    urlOf,
    async close() {
      child.stdin.end();
      await ended;
      release();
      rmSync(folder, { recursive: true, force: true });
    },
  } satisfies PgBouncer;
}
