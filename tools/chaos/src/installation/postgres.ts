import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { waitUntil } from '../wait-until';
import type { Account } from './postgres-binaries';
import { startGuarded, type GuardedProcess } from './processes';

export interface PostgresOptions {
  readonly bin: string;
  readonly account: Account;
  /** The folder of its files. */
  readonly data: string;
  readonly logFile: string;
}

const databaseName = 'patchbay';

export const databaseUrl = (port: number): string => `postgres://patchbay@127.0.0.1:${port}/${databaseName}`;

/** One PostgreSQL server, which everybody on this machine may use. */
export class Postgres {
  #server: GuardedProcess | undefined;
  #port = 0;

  constructor(private readonly options: PostgresOptions) {}

  get data(): string {
    return this.options.data;
  }

  get url(): string {
    return databaseUrl(this.#port);
  }

  /** It ended, by itself or because it was stopped. */
  get hasEnded(): boolean {
    return this.#server?.hasEnded() ?? true;
  }

  initialize(): void {
    const { bin, account, data } = this.options;
    mkdirSync(data);
    if (account.uid !== undefined) chownSync(data, account.uid, account.gid ?? account.uid);
    execFileSync(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'patchbay', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions'],
      { ...account, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' }, stdio: 'pipe' },
    );
    appendFileSync(
      join(data, 'postgresql.conf'),
      Object.entries(settings)
        .map(([name, value]) => `${name} = '${value}'\n`)
        .join(''),
    );
  }

  /** Resolves when it answers, which a server in recovery does, too. */
  async start(port: number, overrides: Readonly<Record<string, string>> = {}): Promise<void> {
    const { bin, account, data, logFile } = this.options;
    this.#port = port;
    rmSync(join(data, 'postmaster.pid'), { force: true });
    const given = Object.entries({ port: String(port), ...overrides }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const server = startGuarded({
      command: [join(bin, 'postgres'), '-D', data, ...given],
      endSignal: 'QUIT',
      logFile,
      account,
    });
    this.#server = server;
    await waitUntil(
      'PostgreSQL answers',
      async () => {
        if (server.hasEnded()) throw new Error('It ended.');
        await this.query('SELECT 1', [], 'postgres');
        return true;
      },
      120_000,
      50,
    );
  }

  /** `fast` ends connections and writes everything down; `immediate` is like a crash. */
  async stop(how: 'fast' | 'immediate'): Promise<void> {
    if (this.#server === undefined || this.#server.hasEnded()) return;
    process.kill(this.#pid(), how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await this.#server.ended;
  }

  /** Runs a statement on a connection of its own. */
  async query<Row>(sql: string, values: unknown[] = [], database = databaseName): Promise<Row[]> {
    return this.withClient(async (client) => (await client.query(sql, values)).rows as Row[], database);
  }

  async withClient<Result>(use: (client: Client) => Promise<Result>, database = databaseName): Promise<Result> {
    const client = new Client({
      host: '127.0.0.1',
      port: this.#port,
      user: 'patchbay',
      database,
      application_name: 'chaos',
      connectionTimeoutMillis: 10_000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await use(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Copies the files of the running server, so that another one can start from the copy. */
  async copyTo(folder: string): Promise<Postgres> {
    await this.withClient(async (client) => {
      await client.query("SELECT pg_backup_start('chaos', fast => true)");
      const { stderr } = spawnSync('cp', ['-a', this.options.data, folder], { encoding: 'utf8' });
      // Files may go while they are copied; the log of writes brings them back.
      const problems = stderr.split('\n').filter((line) => line !== '' && !line.includes('No such file'));
      if (problems.length > 0) throw new Error(`PostgreSQL's files could not be copied: ${problems.join(' ')}`);
      const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
      writeFileSync(join(folder, 'backup_label'), rows[0]?.labelfile ?? '');
      for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(join(folder, name), { force: true });
    });
    const copy = new Postgres({ ...this.options, data: folder });
    copy.give('backup_label');
    return copy;
  }

  /** Adds settings, and an empty file that says what kind of start it is. */
  prepare(lines: readonly string[], signal: 'standby.signal' | 'recovery.signal'): void {
    appendFileSync(join(this.options.data, 'postgresql.auto.conf'), `${lines.join('\n')}\n`);
    writeFileSync(join(this.options.data, signal), '');
    this.give(signal);
  }

  give(file: string): void {
    const { account, data } = this.options;
    if (account.uid !== undefined) chownSync(join(data, file), account.uid, account.gid ?? account.uid);
  }

  end(): void {
    this.#server?.end();
  }

  #pid(): number {
    return Number.parseInt(readFileSync(join(this.options.data, 'postmaster.pid'), 'utf8'), 10);
  }
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  timezone: 'UTC',
  io_method: 'sync',
  // The machine itself does not crash, so what the server has written stays.
  fsync: 'off',
  wal_level: 'replica',
  wal_keep_size: '2GB',
  max_wal_size: '2GB',
  archive_mode: 'on',
  // Until a fault needs the archive.
  archive_command: '/bin/true',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
};
