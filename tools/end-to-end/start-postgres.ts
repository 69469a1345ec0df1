import { reservePort } from '@patchbay/embedded-database';
import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const debian = '/usr/lib/postgresql';

/** Where PostgreSQL's own programs are: the server that npm installs has no `pg_basebackup`. */
const findPrograms = (): string | undefined =>
  [
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
    ...(process.env.PATH ?? '').split(delimiter),
  ].find((folder) => ['initdb', 'pg_basebackup', 'pg_verifybackup'].every((name) => existsSync(join(folder, name))));

/** A suite that needs PostgreSQL's own programs; skipped, by name, if they are not installed. */
export function describeWithPostgres(name: string, suite: () => void): void {
  if (findPrograms() !== undefined) describe(name, suite);
  else if (process.env.CI === 'true') throw new Error('CI skips no test: install postgresql.');
  else describe.skip(`${name} (needs postgresql)`, suite);
}

export interface OwnPostgres {
  readonly url: string;
  /** The environment of someone who runs the server. */
  readonly environment: Readonly<Record<string, string>>;
  /** Runs a script as the user of the server. */
  run(script: string, environment?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

/** PostgreSQL does not run as root. */
const asItsUser = process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];

/** A server that the test runs as an operator does, with an empty database `patchbay`. */
export async function startPostgres(): Promise<OwnPostgres> {
  const server = await prepare();
  const { run, environment } = server;
  run('initdb -D "$PGDATA" -U patchbay --auth=trust --encoding=UTF8 --no-sync --no-instructions');
  appendFileSync(
    join(environment.PGDATA!, 'postgresql.conf'),
    `port = ${environment.PGPORT}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nfsync = off\n`,
  );
  run(`${start} && createdb patchbay`);
  return server.guarded();
}

/** A streaming replica of another server. */
export async function startReplica({ environment: { PGPORT } }: OwnPostgres): Promise<OwnPostgres> {
  const server = await prepare();
  const { run, environment } = server;
  run(`pg_basebackup --pgdata="$PGDATA" --port=${PGPORT} --checkpoint=fast --no-sync --write-recovery-conf`);
  appendFileSync(join(environment.PGDATA!, 'postgresql.auto.conf'), `port = ${environment.PGPORT}\n`);
  run(start);
  return server.guarded();
}

const start = 'pg_ctl -D "$PGDATA" --wait --log="$PGDATA/server.log" start';
const end = 'pg_ctl -D "$PGDATA" --wait --mode=immediate stop';

/** A folder and a port for a server. */
async function prepare() {
  const { port, release } = await reservePort();
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-postgres-'));
  const environment = {
    PATH: [findPrograms(), process.env.PATH].join(delimiter),
    PGHOST: '127.0.0.1',
    PGPORT: String(port),
    PGUSER: 'patchbay',
    PGDATA: join(folder, 'server/data'),
    BACKUPS: join(folder, 'server/backups'),
    LC_ALL: 'C',
  };
  const log = join(environment.PGDATA, 'server.log');
  const readLog = () => (existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : '');
  const run: OwnPostgres['run'] = (script, more = {}) => {
    const [command = 'bash', ...args] = [...asItsUser, 'bash', '-euc', script];
    const options = { env: { ...environment, ...more }, cwd: '/', encoding: 'utf8' } as const;
    try {
      return execFileSync(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${readLog()}`, { cause: error });
    }
  };
  mkdirSync(join(folder, 'server'));
  chmodSync(folder, 0o711);
  if (asItsUser.length > 0) execFileSync('chown', ['postgres:postgres', join(folder, 'server')]);
  return {
    environment: environment as OwnPostgres['environment'],
    run,
    /** It ends with the test, also if its process is killed. */
    guarded(): OwnPostgres {
      const [command = 'bash', ...args] = [...asItsUser, 'bash', '-c', `read -r line; ${end}`];
      const guard = spawn(command, args, { env: environment, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] });
      return {
        url: `postgres://patchbay@127.0.0.1:${port}/patchbay`,
        environment,
        run,
        async close() {
          const ended = once(guard, 'exit');
          guard.stdin?.end();
          await ended;
          rmSync(folder, { recursive: true });
          release();
        },
      };
    },
  };
}
