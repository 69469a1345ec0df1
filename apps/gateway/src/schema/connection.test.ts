import 'reflect-metadata';
import { createConnection, type HistoryArgs, type PageArgs } from './connection';

const id = '7b1f7f9e-57a5-4c9b-9d8e-0e5a2f6f3c11';
const listOf = <Key extends Date | string>(name: string) =>
  createConnection<Key, Key>({
    type: () => String,
    typeName: `${name}Item`,
    name,
    placeOf: (key) => ({ key, id }),
    toNode: (key) => key,
  });
const [names, others, times] = [listOf<string>('names'), listOf<string>('others'), listOf<Date>('times')];
/** The page of a list of three names. */
const page = (args: Partial<PageArgs>) =>
  names.read(args, ({ limit }) => Promise.resolve(['a', 'b', 'c'].slice(0, limit)));
const history = (args: HistoryArgs) =>
  times.readHistory(args, (page) => {
    const all = [1, 2, 3].map((time) => new Date(time));
    if ('around' in page) throw new Error('Not asked for.');
    const { limit, isBackward } = page;
    return Promise.resolve(isBackward ? all.slice(-limit) : all.slice(0, limit));
  });
const nodesOf = <Node>({ edges }: { readonly edges: readonly { readonly node: Node }[] }) =>
  edges.map(({ node }) => node);

describe('a cursor', () => {
  it('comes back as the place that it was made from', async () => {
    const key = 'Ærø "quoted"';
    const { edges } = await names.read({}, () => Promise.resolve([key]));
    const load = jest.fn(() => Promise.resolve([]));
    await names.read({ after: edges[0]!.cursor, first: 3 }, load);
    expect(load).toHaveBeenCalledWith({ limit: 4, after: { key, id } });
  });

  it('keeps the milliseconds of a time', async () => {
    const key = new Date('2026-11-23T08:00:00.123Z');
    const { pageInfo } = await times.readHistory({}, () => Promise.resolve([key]));
    const load = jest.fn(() => Promise.resolve([]));
    await times.readHistory({ before: pageInfo.startCursor }, load);
    expect(load).toHaveBeenCalledWith({ limit: 26, isBackward: true, after: undefined, before: key });
  });

  it.each(['', 'abc', Buffer.from('["names",null,"x"]').toString('base64url')])('is refused as %p', async (after) => {
    await expect(page({ after })).rejects.toThrow('Invalid cursor');
  });

  it('of another list is refused', async () => {
    const { pageInfo } = await others.read({}, () => Promise.resolve(['a']));
    await expect(page({ after: pageInfo.endCursor })).rejects.toThrow('Invalid cursor');
  });
});

describe('a page', () => {
  it('has a next page if one row more was found', async () => {
    const found = await page({ first: 2 });
    expect(nodesOf(found)).toEqual(['a', 'b']);
    expect(found.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(found.pageInfo.endCursor).toBe(found.edges[1]!.cursor);
    expect((await page({ first: 3 })).pageInfo.hasNextPage).toBe(false);
  });

  it('with a cursor has a previous page', async () => {
    const { pageInfo } = await page({ first: 1 });
    expect((await page({ after: pageInfo.endCursor })).pageInfo.hasPreviousPage).toBe(true);
  });

  it('of a history has the newest rows, by default', async () => {
    const found = await history({ last: 2 });
    expect(nodesOf(found)).toEqual([new Date(2), new Date(3)]);
    expect(found.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const earlier = await history({ last: 3, before: found.pageInfo.startCursor });
    expect(earlier.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('of a history has the oldest rows with `first`', async () => {
    const found = await history({ first: 2 });
    expect(nodesOf(found)).toEqual([new Date(1), new Date(2)]);
    expect(found.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    await expect(history({ first: 1, last: 1 })).rejects.toThrow('Use either first or last');
  });

  it('of size 0 is empty', async () => {
    expect((await page({ first: 0 })).edges).toEqual([]);
    expect((await history({ last: 0 })).edges).toEqual([]);
    expect((await page({ first: 0 })).pageInfo).toMatchObject({
      startCursor: null,
      endCursor: null,
      hasNextPage: true,
    });
  });

  it('has 25 rows by default, and at most 100', async () => {
    const load = jest.fn(() => Promise.resolve([]));
    for (const first of [null, undefined, 0, 100]) await names.read({ first }, load);
    expect(load.mock.calls.map(([given]: unknown[]) => (given as { limit: number }).limit)).toEqual([26, 26, 1, 101]);
    await expect(page({ first: 101 })).rejects.toThrow('Invalid page size: 101. Use 0 to 100.');
    await expect(history({ first: -1 })).rejects.toThrow('Invalid page size: -1.');
    await expect(history({ last: 101 })).rejects.toThrow('Invalid page size: 101.');
  });
});

describe('a page around an item', () => {
  interface Item {
    readonly at: Date;
    readonly id: string;
  }
  const items = Array.from({ length: 9 }, (_, n): Item => ({ at: new Date(n), id: `item ${n}` }));
  const list = createConnection<Item, string>({
    type: () => String,
    typeName: 'AroundItem',
    name: 'around items',
    placeOf: (item) => ({ key: item.at, id: item.id }),
    toNode: (item) => item.id,
  });
  const around = async (middle: number, args: HistoryArgs) => {
    const found = await list.readHistory({ ...args, around: `item ${middle}` }, (given) => {
      if (!('around' in given)) throw new Error('Not asked for.');
      const place = items.findIndex((item) => item.id === given.around);
      return Promise.resolve(place < 0 ? [] : items.slice(Math.max(0, place - given.before), place + given.after + 1));
    });
    const { hasPreviousPage, hasNextPage } = found.pageInfo;
    return [
      nodesOf(found)
        .map((item) => item.slice(-1))
        .join(''),
      hasPreviousPage,
      hasNextPage,
    ];
  };

  it('has the item in the middle, and one more before it if the others are odd', async () => {
    expect(await around(4, { first: 5 })).toEqual(['23456', true, true]);
    expect(await around(4, { last: 4 })).toEqual(['2345', true, true]);
    expect(await around(4, { first: 1 })).toEqual(['4', true, true]);
    expect(await around(4, { first: 2 })).toEqual(['34', true, true]);
    expect(await around(4, {})).toEqual(['012345678', false, false]);
  });

  it('is shorter at the ends of the list', async () => {
    expect(await around(1, { first: 5 })).toEqual(['0123', false, true]);
    expect(await around(8, { first: 5 })).toEqual(['678', true, false]);
    expect(await around(2, { first: 5 })).toEqual(['01234', false, true]);
    expect(await around(6, { first: 5 })).toEqual(['45678', true, false]);
  });

  it('is refused if the item is elsewhere, without a size, and with a cursor', async () => {
    await expect(around(10, {})).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(around(4, { first: 0 })).rejects.toThrow('page size of 1 to 100');
    await expect(around(4, { first: 101 })).rejects.toThrow('Invalid page size');
    await expect(around(4, { before: 'x' })).rejects.toThrow('without after and before');
  });
});
