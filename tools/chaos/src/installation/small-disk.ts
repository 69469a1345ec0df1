import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const sizeMb = 6_144;
/** What the file system needs to know where a large file is. */
const spareBytes = 16 * 2 ** 20;

/** A file system of its own for the files of PostgreSQL, in a file, so that it can be full. */
export class SmallDisk {
  readonly #ballast: string;

  private constructor(
    private readonly folder: string,
    private readonly image: string,
  ) {
    this.#ballast = join(folder, 'ballast');
  }

  /** Why this machine cannot have one; undefined if it can. */
  static missing(): string | undefined {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'Linux, and root, to mount a file system';
    if (['mkfs.ext4', 'mount', 'fallocate'].some((name) => spawnSync(name, ['--version']).error !== undefined))
      return 'mkfs.ext4, mount and fallocate';
    const loop = spawnSync('losetup', ['--find'], { encoding: 'utf8' });
    return loop.status === 0 ? undefined : 'a loop device';
  }

  /** Mounts it on an empty folder. */
  static mount(folder: string, image: string): SmallDisk {
    execFileSync('truncate', ['-s', `${sizeMb}M`, image]);
    execFileSync('mkfs.ext4', ['-q', '-m', '0', '-O', '^has_journal', image]);
    execFileSync('mount', ['-o', 'loop', image, folder]);
    return new SmallDisk(folder, image);
  }

  /** Fills it up. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.folder);
    execFileSync('fallocate', ['-l', String(bavail * bsize - spareBytes), this.#ballast]);
    // Ends when not even a page fits any more.
    spawnSync('dd', ['if=/dev/zero', `of=${this.#ballast}`, 'bs=4k', 'oflag=append', 'conv=notrunc']);
  }

  /** Makes room. */
  clear(): void {
    rmSync(this.#ballast, { force: true });
  }

  unmount(): void {
    // Also while a server still ends.
    spawnSync('umount', ['--lazy', this.folder]);
    rmSync(this.image, { force: true });
  }
}
