import { chmodSync, mkdirSync } from 'node:fs';

/** Where root keeps what its server's account could not reach in the folder of the project. */
export function sharedFolder(): string {
  const folder = process.platform === 'darwin' ? '/usr/local/var/patchbay' : '/var/lib/patchbay';
  mkdirSync(folder, { recursive: true });
  // Whatever the umask is: to be passed through, not to be listed.
  chmodSync(folder, 0o711);
  return folder;
}
