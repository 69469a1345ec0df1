import { chmodSync, mkdirSync } from 'node:fs';

/** For root: files that the server's account cannot reach in the project's folder. */
export function sharedFolder(): string {
  const folder = process.platform === 'darwin' ? '/usr/local/var/patchbay' : '/var/lib/patchbay';
  mkdirSync(folder, { recursive: true });
  // Regardless of the umask: others may enter the folder but not list it.
  chmodSync(folder, 0o711);
  return folder;
}
