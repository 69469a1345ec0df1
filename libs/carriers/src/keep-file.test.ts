import type { Carriers } from '@patchbay/messaging';
import type { FetchedMedia } from './fetch-media';
import { createKeepFile } from './keep-file';

const stored = new Map<string, string>();
const fileStore = {
  async put(key: string, { body }: { readonly body: Buffer | AsyncIterable<Buffer> }) {
    stored.set(key, String(body));
  },
};
const describeWith = (fetched: FetchedMedia, store = fileStore) =>
  createKeepFile({
    media: { fetch: () => Promise.resolve(fetched) },
    carriers: new Map() as Carriers,
    fileStore: store,
    sniff: async (head) => (head.includes('GIF') ? { contentType: 'image/gif', width: 4, height: 2 } : null),
  })({ url: 'https://carrier.example/1', contentType: 'image/*' }, 'id', 'generic', new AbortController().signal);
async function* chunks(...parts: Buffer[]): AsyncGenerator<Buffer> {
  yield* parts;
}
const fetchedAs = (contentType: string, length: number | null, ...parts: Buffer[]): FetchedMedia => ({
  kind: 'fetched',
  contentType,
  length,
  fileName: null,
  body: chunks(...parts),
});

describe('a file', () => {
  it('is stored, and is what its bytes say', async () => {
    expect(await describeWith(fetchedAs('text/plain', null, Buffer.from('GI'), Buffer.from('F89')))).toEqual({
      ...{ kind: 'described', contentType: 'image/gif', size: 5, width: 4, height: 2, fileName: null },
    });
    expect(stored.get('files/id')).toBe('GIF89');
  });

  it('is tried again if the store does not take it', async () => {
    const away = { put: () => Promise.reject(new Error('The disk is full.')) };
    expect(await describeWith(fetchedAs('image/gif', 5, Buffer.from('GIF89')), away)).toMatchObject({
      ...{ kind: 'try-again', reason: expect.stringContaining('The disk is full.') },
    });
  });

  it('keeps the announced type if the carrier has none', async () => {
    const fetched = fetchedAs('application/octet-stream', 3, Buffer.from('abc'));
    expect(await describeWith(fetched)).toMatchObject({ contentType: 'image/*', size: 3 });
  });

  it('is tried again only if that may help', async () => {
    expect(await describeWith({ kind: 'refused', reason: 'Away.', mayPass: true })).toEqual({
      kind: 'try-again',
      reason: 'Away.',
    });
    expect(await describeWith({ kind: 'refused', reason: 'Not public.', mayPass: false })).toEqual({ kind: 'unknown' });
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.alloc(1);
      throw new Error('The connection was lost.');
    }
    expect(await describeWith({ ...fetchedAs('image/png', null), body: broken() } as FetchedMedia)).toMatchObject({
      kind: 'try-again',
    });
  });
});
