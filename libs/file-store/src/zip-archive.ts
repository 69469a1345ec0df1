import type { Archive } from '@patchbay/messaging';
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

const partBytes = 256 * 1024;

/**
 * A ZIP in a temporary file, because a store wants to know how large a file is before it gets it. The file has no name any more
 * when it is written: nothing is left of it when this process ends, however it ends.
 */
export async function openZipArchive(folder = tmpdir()): Promise<Archive> {
  const path = join(folder, `archive-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await rm(path);
  const zip = new ZipFile();
  // Its stream fails, too, and tells `add`.
  zip.on('error', () => undefined);
  const output = zip.outputStream as Readable;
  const written = writeAll(file, output);
  let current: Readable | undefined;
  let failure: Error | undefined;
  written.catch((error: Error) => {
    failure = error;
    current?.destroy(error);
  });
  return {
    async add(name, body, { isCompressed }) {
      if (failure !== undefined) throw failure;
      current = Readable.from(inParts(body), { objectMode: false });
      zip.addReadStream(current, name, { compress: isCompressed, mode: 0o100600 });
      await finished(current, { writable: false });
      current = undefined;
    },
    async finish() {
      zip.end();
      await written;
      const { size } = await file.stat();
      return { size, body: readAll(file) };
    },
    async close() {
      output.destroy();
      await written.catch(() => undefined);
      await file.close();
    },
  };
}

/** Rows are short, and each part costs a turn of the streams. */
async function* inParts(body: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    held.push(part);
    bytes += part.length;
    if (bytes < partBytes) continue;
    yield Buffer.concat(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

/* Streams on a file close it when they fail. Only the archive does. */

async function writeAll(file: FileHandle, output: AsyncIterable<unknown>): Promise<void> {
  for await (const chunk of output) await file.appendFile(chunk as Buffer);
}

async function* readAll(file: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(partBytes), 0, partBytes, position);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}
