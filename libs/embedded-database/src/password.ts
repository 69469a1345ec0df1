import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A new one, for a cluster that is about to be made. It is complete before the cluster is there. */
export function createPassword(folder: string): string {
  const password = randomBytes(24).toString('base64url');
  const unfinished = join(folder, 'password.new');
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, `${password}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(unfinished, join(folder, 'password'));
  return password;
}

export function readPassword(folder: string): string {
  const path = join(folder, 'password');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new Error(
      `The password of the database cannot be read from ${path}. Put the file back, or remove ${folder} to begin with an empty database.`,
      {
        cause: error,
      },
    );
  }
}
