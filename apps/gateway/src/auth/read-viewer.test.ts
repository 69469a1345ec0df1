import type { Queries } from '@patchbay/persistence';
import { createReadViewer } from './read-viewer';

describe('createReadViewer', () => {
  it('reads viewers that are asked for together in one statement, and never from a cache', async () => {
    const asked: (readonly string[])[] = [];
    const readViewer = createReadViewer({
      viewers: {
        async byExternalIds(externalIds) {
          asked.push(externalIds);
          return new Map(externalIds.filter((id) => id !== 'nobody').map((id) => [id, { userId: id } as never]));
        },
        byIds: () => Promise.reject(new Error('Not asked for.')),
      },
    } satisfies Pick<Queries, 'viewers'>);
    const found = await Promise.all(['ana', 'ben', 'ana', 'nobody'].map(readViewer));
    expect(found.map((viewer) => viewer?.userId)).toEqual(['ana', 'ben', 'ana', undefined]);
    await readViewer('ana');
    expect(asked).toEqual([['ana', 'ben', 'nobody'], ['ana']]);
  });
});
