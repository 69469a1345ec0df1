import 'reflect-metadata';
import { connectionOf, readCursor, readSize, writeCursor } from './connection';

const id = '7b1f7f9e-57a5-4c9b-9d8e-0e5a2f6f3c11';
const options = { cursorOf: String, toNode: (row: number) => row, isBehindCursor: false };

describe('a cursor', () => {
  test.each([[new Date('2026-11-23T08:00:00.123Z')], ['Ærø "quoted"']])(
    'comes back as the place it was made of: %p',
    (key) => {
      expect(readCursor('list', writeCursor('list', { key, id }))).toEqual({ key, id });
    },
  );

  test.each([
    '',
    'abc',
    writeCursor('other', { key: 'a', id }),
    Buffer.from('["list",null,"x"]').toString('base64url'),
  ])('%p is refused', (cursor) => {
    expect(() => readCursor('list', cursor)).toThrow(/cursor/);
  });
});

describe('a page', () => {
  test('knows by one row more than it shows that there are more', () => {
    const { edges, pageInfo } = connectionOf([1, 2, 3], 2, options);
    expect(edges.map(({ node }) => node)).toEqual([1, 2]);
    expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: '1', endCursor: '2' });
  });

  test('keeps the last ones where it goes backward', () => {
    const { edges, pageInfo } = connectionOf([1, 2, 3], 2, { ...options, isBackward: true, isBehindCursor: true });
    expect(edges.map(({ node }) => node)).toEqual([2, 3]);
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test('of size 0 is empty, whatever there is', () => {
    expect(connectionOf([1], 0, options).edges).toEqual([]);
    expect(connectionOf([1], 0, { ...options, isBackward: true }).edges).toEqual([]);
  });

  test('has 25 where nothing is said, and 100 at most', () => {
    expect([
      readSize(null, 'first'),
      readSize(undefined, 'first'),
      readSize(0, 'first'),
      readSize(100, 'first'),
    ]).toEqual([25, 25, 0, 100]);
    expect(() => readSize(101, 'first')).toThrow(/first/);
    expect(() => readSize(-1, 'last')).toThrow(/last/);
  });
});
