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
 * The folder that holds the server's files: the data folder itself, or for root, where the server's account cannot enter
 * that one, a folder of its own below the shared one, which a file in the data folder names.
 */
export function placeCluster(folder: string, account: ServerAccount): string {
  if (account.uid === undefined || existsSync(join(folder, 'postgres'))) return folder;
  const pointer = join(folder, pointerName);
  const named = existsSync(pointer) ? /^\/.*$/m.exec(readFileSync(pointer, 'utf8'))?.[0] : undefined;
  if (named !== undefined) return named;
  if (canKeepDataIn(folder, account)) return folder;
  const home = mkdtempSync(join(sharedFolder(), 'data-'));
  chmodSync(home, 0o711);
  const text = `The user "${account.name ?? account.uid}", who runs the database, may not enter this folder. Its files are in\n${home}\n`;
  writeFileSync(`${pointer}.new`, text);
  renameSync(`${pointer}.new`, pointer);
  return home;
}

/** Tried, not computed from modes: some file systems know no owners, and some have more rules than modes. */
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
