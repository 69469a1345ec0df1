import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findBinaries } from './binaries';
import { prepareHome, type ServerHome } from './server-user';

export interface EmbeddedDatabaseOptions {
  /** Where the data is kept; made where it is not there. */
  readonly dataDir: string;
  /** For tests: fast and careless, and gone when it is closed. */
  readonly throwaway?: boolean;
}

export interface EmbeddedDatabase {
  readonly url: string;
  /** Stops the server and waits until it is gone. */
  close(): Promise<void>;
}

/** Another process works on the same data. */
export class DataInUse extends Error {
  override name = 'DataInUse';
}

const userName = 'patchbay';
const databaseName = 'patchbay';
/** Held by the owner's session for as long as it lives. */
const ownerLock = 7_250_010;
const startLimitMs = 30_000;
const pollMs = 20;
const restartDelayMs = 500;

/**
 * Runs a PostgreSQL server of our own on a free port of 127.0.0.1.
 *
 * Its life hangs on ours: a shell beside it reads from a pipe that we hold, and stops the server when the pipe closes,
 * be it by `close` or because this process was killed. It has a process group of its own, so that Ctrl-C in a terminal
 * reaches us alone and the server goes last. Where the server itself is killed, it is started again on the same port.
 */
export async function connectEmbeddedDatabase({ dataDir, throwaway = false }: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  if (process.platform === 'win32') throw new Error('The embedded PostgreSQL does not run on Windows: use WSL, or set DATABASE_URL.');
  const home = prepareHome(dataDir, findBinaries());
  const data = join(home.folder, 'data');
  const password = readPassword(home);
  await waitForFormerServer(data, password);
  initialise(home, data, throwaway);

  const port = await freePort();
  const urlOf = (database: string) => `postgres://${userName}:${password}@127.0.0.1:${port}/${database}`;
  let server = startServer(home, data, port, throwaway);
  let owner = await takeOwnership(server, urlOf('postgres'));
  let isClosing = false;

  const keepRunning = async () => {
    while (!isClosing) {
      await server.ended;
      if (isClosing) return;
      await pause(restartDelayMs);
      server = startServer(home, data, port, throwaway);
      // A server that does not start ends by itself, and is started again.
      owner = await takeOwnership(server, urlOf('postgres')).catch(() => owner);
    }
  };
  const running = keepRunning();

  return {
    url: urlOf(databaseName),
    async close() {
      isClosing = true;
      await owner.end().catch(() => undefined);
      server.stop();
      await server.ended;
      await running;
      if (throwaway) rmSync(home.folder, { recursive: true, force: true });
    },
  };
}

function readPassword(home: ServerHome): string {
  const file = join(home.folder, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
    giveTo(home, file);
  }
  return readFileSync(file, 'utf8').trim();
}

function giveTo({ user }: ServerHome, path: string): void {
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}

/** What the server of an earlier run left: nothing, a stale file, a server on its way out, or one that somebody uses. */
async function waitForFormerServer(data: string, password: string): Promise<void> {
  const since = Date.now();
  let orphanSince: number | undefined;
  for (;;) {
    const former = readPostmaster(data);
    if (former === undefined) return;
    const answer = await askOwnership(`postgres://${userName}:${password}@127.0.0.1:${former.port}/postgres`);
    const now = Date.now();
    if (answer === 'owned') throw dataInUse(data);
    if (answer === 'orphan') {
      orphanSince ??= now;
      // Its watch stops it as a rule; one whose watch was killed too is stopped by us.
      if (now - orphanSince > 3_000) process.kill(former.pid, 'SIGINT');
    }
    // Nobody answers there: the number belongs to another program now, and PostgreSQL will see that its file is stale.
    if (answer === 'unreachable' && now - since > 5_000) return;
    if (now - since > startLimitMs) throw dataInUse(data);
    await pause(pollMs * 2);
  }
}

const dataInUse = (data: string) =>
  new DataInUse(`The data in ${data} is used by another Patchbay: end that one, or give this one a DATA_DIR of its own.`);

function readPostmaster(data: string): { pid: number; port: number } | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (pid === undefined || !Number.isInteger(pid) || port === undefined || !Number.isInteger(port)) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  return { pid, port };
}

async function askOwnership(url: string): Promise<'owned' | 'orphan' | 'unreachable'> {
  const client = createClient(url);
  try {
    await client.connect();
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [ownerLock]);
    return rows[0]?.free === true ? 'orphan' : 'owned';
  } catch {
    return 'unreachable';
  } finally {
    await client.end().catch(() => undefined);
  }
}

function createClient(connectionString: string): Client {
  const client = new Client({ connectionString, application_name: 'patchbay-owner', connectionTimeoutMillis: 2_000, keepAlive: true });
  // Lost with the server; whoever uses it is told by the statement that fails.
  client.on('error', () => undefined);
  return client;
}

/** A new cluster is made beside its place and moved there whole: a start that was killed half-way leaves nothing usable. */
function initialise(home: ServerHome, data: string, throwaway: boolean): void {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const unfinished = `${data}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(home, unfinished);
  const { status, stderr, error } = spawnSync(
    join(home.binaries, 'bin', 'initdb'),
    [
      '--pgdata', unfinished, '--username', userName, '--pwfile', join(home.folder, 'password'),
      '--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin',
      '--builtin-locale', 'C.UTF-8', '--no-instructions', ...(throwaway ? ['--no-sync'] : []),
    ],
    { ...home.user, cwd: home.folder, env: environment(), encoding: 'utf8' },
  );
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not prepare its data folder: ${error?.message ?? stderr.trim()}`);
  }
  try {
    renameSync(unfinished, data);
  } catch (cause) {
    // Another start was first, and its server will tell us apart.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(join(data, 'PG_VERSION'))) throw cause;
  }
}

/** Nothing of the caller's PostgreSQL settings. */
const environment = () => ({ PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' });

interface Server {
  /** Resolves when it is gone. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** What it said last. */
  lastWords(): string;
  stop(): void;
}

const watch = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
{ read -r _ <&3; kill -INT "$server"; } 2>/dev/null &
watch=$!
wait "$server"
code=$?
kill "$watch" 2>/dev/null
exit "$code"`;

const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300', 'autovacuum=off'];

function startServer(home: ServerHome, data: string, port: number, throwaway: boolean): Server {
  const settings = [
    'listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'io_method=sync', 'jit=off', 'log_min_messages=warning',
    ...(throwaway ? careless : ['max_connections=100']),
  ];
  const child: ChildProcess = spawn(
    '/bin/sh',
    ['-c', watch, 'patchbay-postgres', join(home.binaries, 'bin', 'postgres'), '-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...home.user, cwd: home.folder, env: environment(), stdio: ['pipe', 'ignore', 'pipe'], detached: true },
  );
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-4_000);
  });
  child.stdin?.on('error', () => undefined);
  let isOver = false;
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      words += error.message;
      isOver = true;
      resolve();
    });
    child.once('exit', () => {
      isOver = true;
      child.stdin?.destroy();
      child.stderr?.destroy();
      resolve();
    });
  });
  return { ended, hasEnded: () => isOver, lastWords: () => words.trim(), stop: () => void child.stdin?.end() };
}

/** Waits until the server answers, makes the database where it is not there, and holds the owner's lock. */
async function takeOwnership(server: Server, url: string): Promise<Client> {
  const since = Date.now();
  for (;;) {
    if (server.hasEnded()) throw failureOf(server);
    const client = createClient(url);
    try {
      await client.connect();
      await client.query('SELECT pg_advisory_lock($1)', [ownerLock]);
      const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
      if (rows.length === 0) await client.query(`CREATE DATABASE ${databaseName}`);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() - since > startLimitMs) {
        server.stop();
        throw new Error(`PostgreSQL did not start within ${startLimitMs / 1_000} s: ${server.lastWords()}`, { cause: error });
      }
      await pause(pollMs);
    }
  }
}

function failureOf(server: Server): Error {
  const words = server.lastWords();
  return /lock file "postmaster.pid" already exists/.test(words)
    ? new DataInUse('Another Patchbay was started on the same data at this moment: end that one, or give this one a DATA_DIR of its own.')
    : new Error(`PostgreSQL did not start: ${words}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
