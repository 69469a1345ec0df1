import type { FileStore } from '@patchbay/messaging';
import { randomUUID } from 'node:crypto';

const { signal } = new AbortController();
const big = Buffer.from(Array.from({ length: 300_000 }, (_, n) => n % 251));

async function* inChunks(body: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < body.length; start += size)
    yield await Promise.resolve(body.subarray(start, start + size));
}

async function read(
  store: FileStore,
  key: string,
  ...range: [{ start: number; end: number }?]
): Promise<Buffer | null> {
  const stored = await store.get(key, signal, ...range);
  if (stored === undefined) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stored.body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What every file store guarantees. */
export function describeFileStore(name: string, open: () => FileStore | Promise<FileStore>): void {
  describe(`the file store ${name}`, () => {
    let store: FileStore;
    let key: string;
    const put = (body: Buffer | AsyncIterable<Buffer>, size: number, to = key) =>
      store.put(to, { body, size, contentType: 'image/png' }, signal);
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      key = `files/${randomUUID()}`;
    });

    it('gives back what it got, whole and in parts', async () => {
      expect(await store.get(key, signal)).toBeUndefined();
      await put(inChunks(big, 7_000), big.length);
      expect((await store.get(key, signal, { start: 0, end: 0 }))?.size).toBe(big.length);
      expect(await read(store, key)).toEqual(big);
      expect(await read(store, key, { start: 1_000, end: 1_009 })).toEqual(big.subarray(1_000, 1_010));
    });

    it('stores a file in place of another one', async () => {
      await put(Buffer.from('one'), 3);
      await put(Buffer.from('other'), 5);
      expect(String(await read(store, key))).toBe('other');
    });

    it.each([
      ['longer', big.length - 1],
      ['shorter', big.length + 1],
    ])('stores nothing of a body that is %s than announced', async (_, size) => {
      await expect(put(inChunks(big, 50_000), size)).rejects.toThrow();
      expect(await read(store, key)).toBeNull();
    });

    it('stores nothing of a body that breaks off', async () => {
      async function* breaking(): AsyncGenerator<Buffer> {
        yield await Promise.resolve(big);
        throw new Error('The client is gone.');
      }
      await expect(put(breaking(), 2 * big.length)).rejects.toThrow();
      expect(await read(store, key)).toBeNull();
    });

    it('moves files, and removes them', async () => {
      const to = `incoming/${randomUUID()}`;
      expect(await store.move(key, to, signal)).toBe(false);
      await put(Buffer.from('one'), 3);
      expect(await store.move(key, to, signal)).toBe(true);
      expect([await read(store, key), String(await read(store, to))]).toEqual([null, 'one']);
      await store.remove([key, to], signal);
      expect(await read(store, to)).toBeNull();
    });

    it.each(['../../etc/passwd', 'files/../../x', '/etc/passwd', 'files/%2e%2e', '', 'files/a/b'])(
      'takes no key like %j',
      async (strange) => {
        await expect(put(Buffer.from('x'), 1, strange)).rejects.toThrow('no key');
        await expect((async () => store.get(strange, signal))()).rejects.toThrow('no key');
      },
    );
  });
}
