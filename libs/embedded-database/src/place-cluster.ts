import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { join } from 'node:path';
import { canRun, type ServerAccount } from './server-account';
import { sharedFolder } from './shared-folder';

const pointerName = 'DATABASE-IS-ELSEWHERE.txt';

/**
 * Returns the folder for the server's files. This is the data folder. If root starts the server and the server's account
 * cannot enter the data folder, it is a new folder in the shared folder, and a file in the data folder names it.
 */
export function placeCluster(folder: string, account: ServerAccount): string {
  if (account.uid === undefined || existsSync(join(folder, 'postgres'))) return folder;
  const pointer = join(folder, pointerName);
  const named = existsSync(pointer) ? /^\/.*$/m.exec(readFileSync(pointer, 'utf8'))?.[0] : undefined;
  if (named !== undefined) return named;
  if (canKeepDataIn(folder, account)) return folder;
  const home = mkdtempSync(join(sharedFolder(), 'data-'));
  chmodSync(home, 0o711);
  const text = `The user "${account.name ?? account.uid}" runs the database and may not enter this folder. The files are in\n${home}\n`;
  writeFileSync(`${pointer}.new`, text);
  renameSync(`${pointer}.new`, pointer);
  return home;
}

/** Tries it instead of reading file modes: some file systems have no owners, and some have more rules than modes. */
function canKeepDataIn(folder: string, account: ServerAccount): boolean {
  const probe = join(folder, 'probe');
  try {
    mkdirSync(probe, { recursive: true, mode: 0o700 });
    chownSync(probe, account.uid ?? -1, account.gid ?? -1);
    return canRun(account, '/bin/sh', ['-c', 'cd "$1" && test -O . && test -w .', 'sh', probe]);
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}
