import type { BytesRange, FileStore } from '@patchbay/messaging';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { checkKey } from './check-key';
import { exactly } from './exactly';

/** Files in a folder of this machine, or one that several machines mount. */
export function createFolderStore(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, ...checkKey(key).split('/'));
  return {
    async put(key, { body, size }, signal) {
      const path = pathOf(key);
      // It has its name once it is complete, so that a reader never sees a part.
      const unfinished = `${path}.${randomUUID()}`;
      await mkdir(dirname(path), { recursive: true });
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await pipeline(exactly(body, size), file.createWriteStream({ flush: true }), { signal });
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      } finally {
        await file.close().catch(() => undefined);
      }
    },
    async get(key, signal, range) {
      const path = pathOf(key);
      const found = await stat(path).catch(noneIfMissing);
      return found && { size: found.size, body: bytesOf(path, signal, range) };
    },
    async move(from, to) {
      await mkdir(dirname(pathOf(to)), { recursive: true });
      const moved = await rename(pathOf(from), pathOf(to)).then(() => true, noneIfMissing);
      return moved === true;
    },
    async remove(keys) {
      for (const key of keys) await rm(pathOf(key), { force: true });
    },
  };
}

/** Opens the file when it is read. */
async function* bytesOf(path: string, signal: AbortSignal, range?: BytesRange): AsyncGenerator<Buffer> {
  yield* createReadStream(path, { signal, ...range }) as AsyncIterable<Buffer>;
}

function noneIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
