import { readZip } from '@patchbay/testkit';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openZipArchive } from './zip-archive';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function* parts(...all: (string | Buffer)[]): AsyncGenerator<string | Buffer> {
  for (const part of all) yield await Promise.resolve(part);
}

async function bytesOf(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('a ZIP', () => {
  it('has what was added, whole, and leaves no file', async () => {
    const archive = await openZipArchive(folder);
    expect(readdirSync(folder)).toEqual([]);
    const long = Array.from({ length: 5_000 }, (_, n) => `Line ${n} with some words\n`);
    await archive.add('a.txt', parts(...long), { isCompressed: true });
    await archive.add('empty.txt', parts(), { isCompressed: true });
    await archive.add('folder/ü.bin', parts(Buffer.from('xyz'), Buffer.from('é')), { isCompressed: false });
    const { size, body } = await archive.finish();
    const bytes = await bytesOf(body);
    await archive.close();
    expect(bytes).toHaveLength(size);
    expect(size).toBeLessThan(long.join('').length / 2);
    const read = [...(await readZip(bytes))].map(([name, content]) => [name, content.toString()]);
    expect(Object.fromEntries(read)).toEqual({ 'a.txt': long.join(''), 'empty.txt': '', 'folder/ü.bin': 'xyzé' });
  });

  it('fails with a body that fails, and can still be closed', async () => {
    const archive = await openZipArchive(folder);
    async function* failing(): AsyncGenerator<string> {
      yield await Promise.resolve('one');
      throw new Error('The store is away.');
    }
    await expect(archive.add('a.txt', failing(), { isCompressed: true })).rejects.toThrow('The store is away.');
    await archive.close();
  });

  it('ends what is being added when it is closed', async () => {
    const archive = await openZipArchive(folder);
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) yield await Promise.resolve(Buffer.alloc(64 * 1024));
    }
    const adding = archive.add('a.bin', endless(), { isCompressed: false });
    await Promise.all([expect(adding).rejects.toThrow(), archive.close()]);
  });

  it('waits for the disk: what is read is never far ahead of what is written', async () => {
    const archive = await openZipArchive(folder);
    const chunk = Buffer.alloc(256 * 1024, 1);
    const before = process.memoryUsage().arrayBuffers;
    let highest = 0;
    async function* large(): AsyncGenerator<Buffer> {
      for (let n = 0; n < 400; n += 1) {
        highest = Math.max(highest, process.memoryUsage().arrayBuffers - before);
        yield await Promise.resolve(Buffer.from(chunk));
      }
    }
    await archive.add('large.bin', large(), { isCompressed: false });
    const { size } = await archive.finish();
    await archive.close();
    expect(size).toBeGreaterThan(400 * chunk.length);
    expect(highest).toBeLessThan(size / 2);
  });
});
