import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Binaries } from './binaries';

/** Whom the server runs as; undefined for whoever runs this program. PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Where the server's files are, in folders that its user may enter. */
export interface ServerHome {
  readonly user: ServerUser | undefined;
  /** Of this installation alone. */
  readonly folder: string;
  /** PostgreSQL's own folder. */
  readonly binaries: string;
}

const userName = 'postgres';
const sharedFolder = '/var/lib/patchbay';

export function prepareHome(dataDir: string, binaries: Binaries): ServerHome {
  const folder = join(resolve(dataDir), 'database');
  if (process.getuid?.() !== 0) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return { user: undefined, folder, binaries: binaries.folder };
  }
  const user = serverUser();
  return {
    user,
    folder: ownFolder(folder, resolve(dataDir), user),
    binaries: mayUse(user, join(binaries.folder, 'bin', 'postgres')) ? binaries.folder : copyOfBinaries(binaries),
  };
}

/** In the data folder where the server's user can enter it; below /var/lib where only root can, such as in root's home. */
function ownFolder(wanted: string, dataDir: string, user: ServerUser): string {
  makeFolder(wanted, user);
  if (mayUse(user, wanted)) return wanted;
  rmSync(wanted, { recursive: true });
  const elsewhere = join(sharedFolder, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  makeFolder(elsewhere, user);
  writeFileSync(
    join(dataDir, 'README'),
    `Only root may enter this folder, and PostgreSQL does not run as root. The data is in ${elsewhere}.\n`,
  );
  return elsewhere;
}

function makeFolder(folder: string, { uid, gid }: ServerUser): void {
  mkdirSync(folder, { recursive: true });
  chownSync(folder, uid, gid);
}

function copyOfBinaries({ folder, version }: Binaries): string {
  const copy = join(sharedFolder, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      // Another start finished its copy first.
      rmSync(unfinished, { recursive: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return copy;
}

function mayUse({ uid, gid }: ServerUser, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], { uid, gid, cwd: '/' }).status === 0;
}

function serverUser(): ServerUser {
  if (idOf('-u') === undefined) addUser();
  const uid = idOf('-u');
  const gid = idOf('-g');
  if (uid === undefined || gid === undefined)
    throw new Error(`PostgreSQL does not run as root, and there is no user ${userName}: add one, or set DATABASE_URL.`);
  return { uid, gid };
}

function idOf(which: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [which, userName], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : undefined;
}

function addUser(): void {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', userName], { stdio: 'pipe' });
  } catch {
    // Where there is no useradd: BusyBox has another one. Whether it worked is asked by whoever called.
    spawnSync('adduser', ['-S', '-D', '-H', userName]);
  }
}
