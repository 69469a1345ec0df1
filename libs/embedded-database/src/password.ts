import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Creates the password of a new cluster. It is written completely before the cluster exists. */
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
      `Cannot read the database password from ${path}. Restore the file, or remove ${folder} to start with an empty database.`,
      {
        cause: error,
      },
    );
  }
}
