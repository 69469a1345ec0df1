import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** A run of all tests needs less than a quarter of it. */
const enoughBytes = 4 * 2 ** 30;

/**
 * The folder for temporary files of one run: in memory, if there is enough and TMPDIR names no other place. Most files are
 * copies of a small database, which take ten times as long on a disk.
 */
export function openScratchFolder(): { readonly path: string; close(): Promise<void> } {
  const path = mkdtempSync(join(process.env.TMPDIR ?? (hasRoom() ? memory : tmpdir()), 'patchbay-tests-'));
  // Root's PostgreSQL belongs to another user, who must be able to pass through.
  chmodSync(path, 0o711);
  return {
    path,
    close: () => Promise.resolve(rmSync(path, { recursive: true, force: true })),
  };
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return Math.min(bavail * bsize, process.availableMemory()) >= enoughBytes;
  } catch {
    return false;
  }
}
