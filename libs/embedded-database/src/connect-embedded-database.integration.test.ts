import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { connectEmbeddedDatabase, DataInUse } from './index';

const base = mkdtempSync(join(tmpdir(), 'patchbay-embedded-'));
// If root runs the tests, the server's account must be able to enter.
chmodSync(base, 0o711);
const kept = join(base, 'kept');
const owners: ChildProcess[] = [];

afterAll(() => {
  for (const owner of owners) owner.kill('SIGKILL');
  rmSync(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('connectEmbeddedDatabase', () => {
  it('keeps the data between starts and leaves no server behind', async () => {
    const first = await connectEmbeddedDatabase({ dataDir: kept });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    const server = serverOf(kept);
    await first.close();
    expect(isAlive(server)).toBe(false);

    const second = await connectEmbeddedDatabase({ dataDir: kept });
    expect(await ask(second.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    expect(
      await ask(
        second.url,
        "SELECT current_database() AS name, current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync",
      ),
    ).toEqual([{ name: 'patchbay', encoding: 'UTF8', fsync: 'on' }]);
    await second.close();
  });

  it('protects its password', async () => {
    expect(statSync(join(kept, 'password')).mode & 0o777).toBe(0o600);
    const database = await connectEmbeddedDatabase({ dataDir: kept });
    const stranger = new URL(database.url);
    stranger.password = 'guessed';
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await database.close();
  });

  it('refuses data that another process uses, and says what to do', async () => {
    const owner = await startOwner(kept);
    const refusal = await connectEmbeddedDatabase({ dataDir: kept }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataInUse);
    expect(refusal).toMatchObject({
      name: 'DataInUse',
      message: expect.stringContaining(`(process ${owner.process.pid})`),
    });
    expect(await ask(owner.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    await kill(owner.process);
  });

  it('ends the server when its process is killed', async () => {
    const owner = await startOwner(kept);
    const server = serverOf(kept);
    await kill(owner.process);
    await until(() => !isAlive(server));
  });

  it('starts immediately after its predecessor was killed', async () => {
    const owner = await startOwner(kept);
    await ask(owner.url, 'UPDATE kept SET number = 8');
    await kill(owner.process);
    const database = await connectEmbeddedDatabase({ dataDir: kept });
    expect(await ask(database.url, 'SELECT number FROM kept')).toEqual([{ number: 8 }]);
    await database.close();
  });

  it('starts after it was killed during its first start', async () => {
    const dataDir = join(base, 'interrupted');
    const { process: owner } = spawnOwner(dataDir);
    await until(() => existsSync(join(dataDir, 'password')));
    await kill(owner);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    const database = await connectEmbeddedDatabase({ dataDir });
    expect(await ask(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.close();
  });

  it('restarts a killed server on the same port', async () => {
    const database = await connectEmbeddedDatabase({ dataDir: kept });
    const server = serverOf(kept);
    process.kill(server, 'SIGKILL');
    await until(() => !isAlive(server));
    let answer: unknown;
    await until(async () => {
      answer = await ask(database.url, 'SELECT number FROM kept').catch(() => undefined);
      return answer !== undefined;
    });
    expect(answer).toEqual([{ number: 8 }]);
    const next = serverOf(kept);
    await database.close();
    expect(isAlive(next)).toBe(false);
  });

  it('can be closed while its server restarts', async () => {
    const database = await connectEmbeddedDatabase({ dataDir: kept });
    const server = serverOf(kept);
    process.kill(server, 'SIGKILL');
    await until(() => existsSync(join(kept, 'postgres/postmaster.pid')) && serverOf(kept) !== server);
    const next = serverOf(kept);
    await database.close();
    expect(isAlive(next)).toBe(false);
  });

  it('ignores the id of a process that is not its server', async () => {
    writeFileSync(join(kept, 'postgres/postmaster.pid'), `${process.pid}\n`);
    const database = await connectEmbeddedDatabase({ dataDir: kept });
    await database.close();
  });

  it('says why the server cannot start', async () => {
    const dataDir = join(base, 'damaged');
    await (await connectEmbeddedDatabase({ dataDir })).close();
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '9\n');
    await expect(connectEmbeddedDatabase({ dataDir })).rejects.toThrow(
      /Cannot start the embedded database: postgres ended with code 1\.[^]*incompatible/,
    );
    rmSync(join(dataDir, 'password'));
    await expect(connectEmbeddedDatabase({ dataDir })).rejects.toThrow('Cannot read the database password');
  });

  it('starts again after the owner of a throwaway database was killed', async () => {
    const dataDir = join(base, 'abandoned');
    const owner = await startOwner(dataDir, true);
    const version = join(dataDir, 'postgres/PG_VERSION');
    await kill(owner.process);
    await until(() => !existsSync(version));
    await (await connectEmbeddedDatabase({ dataDir, throwaway: true })).close();
    expect(existsSync(dataDir)).toBe(false);
  });

  it('removes the folder of a throwaway database', async () => {
    const dataDir = join(base, 'throwaway');
    const database = await connectEmbeddedDatabase({ dataDir, throwaway: true });
    expect(await ask(database.url, "SELECT current_setting('fsync') AS fsync")).toEqual([{ fsync: 'off' }]);
    await database.close();
    await database.close();
    expect(existsSync(dataDir)).toBe(false);
  });
});

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function serverOf(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
}

/** Starts another process that owns the data. It runs the built package, outside of Jest. */
function spawnOwner(dataDir: string, throwaway = false): { process: ChildProcess; output: Promise<string> } {
  const program = `require(${JSON.stringify(join(__dirname, '../dist/index.js'))}).connectEmbeddedDatabase({ dataDir: process.argv[1], throwaway: ${throwaway} })
    .then(({ url }) => { console.log(url); setInterval(() => {}, 1_000_000); })`;
  const owner = spawn(process.execPath, ['-e', program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  owners.push(owner);
  const output = new Promise<string>((resolve, reject) => {
    owner.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()));
    owner.once('exit', () => reject(new Error('The process ended before its database was up.')));
  });
  output.catch(() => undefined);
  return { process: owner, output };
}

async function startOwner(dataDir: string, throwaway = false): Promise<{ process: ChildProcess; url: string }> {
  const owner = spawnOwner(dataDir, throwaway);
  return { process: owner.process, url: await owner.output };
}

async function kill(owner: ChildProcess): Promise<void> {
  const ended = once(owner, 'exit');
  owner.kill('SIGKILL');
  await ended;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const limit = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > limit) throw new Error(`Not within 10 s: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
