import { createGroupCommit } from './group-commit';

/** Writes that end when the test says so. */
function holdWrites() {
  const groups: { readonly items: readonly string[]; readonly end: (error?: Error) => void }[] = [];
  const write = (items: readonly string[]) =>
    new Promise<readonly string[]>((resolve, reject) => {
      const end = (error?: Error) => (error === undefined ? resolve(items.map((item) => `${item}!`)) : reject(error));
      groups.push({ items, end });
    });
  return { groups, write };
}

const moment = () => new Promise((resolve) => setImmediate(resolve));

describe('a group commit', () => {
  it('writes together what comes together, and what comes while it writes', async () => {
    const { groups, write } = holdWrites();
    const commit = createGroupCommit(write, fail);
    const first = [commit('a'), commit('b')];
    await moment();
    const second = [commit('c'), commit('d')];
    expect(groups).toHaveLength(1);
    groups[0]!.end();
    expect(await Promise.all(first)).toEqual(['a!', 'b!']);
    while (groups.length < 2) await moment();
    groups[1]!.end();
    expect(await Promise.all(second)).toEqual(['c!', 'd!']);
    expect(groups.map(({ items }) => items)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('goes on beside a group that is held up', async () => {
    const { groups, write } = holdWrites();
    const commit = createGroupCommit(write, fail);
    const heldUp = commit('a');
    await moment();
    const other = commit('b');
    while (groups.length < 2) await moment();
    groups[1]!.end();
    expect(await other).toBe('b!');
    groups[0]!.end();
    expect(await heldUp).toBe('a!');
  });

  it('writes each alone if a group fails, so that one fails alone', async () => {
    const failed: number[] = [];
    const written: string[] = [];
    const commit = createGroupCommit<string, string>(
      async (items) => {
        if (items.includes('bad')) throw new Error('It cannot be written.');
        written.push(...items);
        return items;
      },
      (_, size) => failed.push(size),
    );
    const outcomes = await Promise.allSettled(['a', 'bad', 'b'].map(commit));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(written).toEqual(['a', 'b']);
    expect(failed).toEqual([3]);
    expect(await commit('c')).toBe('c');
  });
});

const fail = (error: unknown) => {
  throw error;
};
