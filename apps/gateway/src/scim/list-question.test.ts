import { maxPage, readListQuestion } from './list-question';

const read = (query: string, limit?: number) =>
  readListQuestion(new URLSearchParams(query), ['id', 'username', 'emails.value'], limit);
const thrownBy = (query: string): unknown => {
  try {
    return read(query);
  } catch (error) {
    return error;
  }
};

test.each([
  ['', 1, 100],
  ['startIndex=1&count=2', 1, 2],
  ['startIndex=101&count=100', 101, 100],
  ['startIndex=0&count=-5', 1, 0],
  ['startIndex=-7&count=0', 1, 0],
  [`count=${maxPage + 1}`, 1, maxPage],
  ['count=999999999999999', 1, maxPage],
])('a list asked for with %j starts at %d and has at most %d', (query, startIndex, count) =>
  expect(read(query)).toEqual({ filter: new Map(), startIndex, count }),
);

test('a list can have shorter pages', () => expect([read('', 10).count, read('count=50', 10).count]).toEqual([10, 10]));

test.each(['startIndex=x', 'count=1.5', 'count=1e9', 'startIndex=99999999999999999999'])('%s is refused', (query) =>
  expect(thrownBy(query)).toMatchObject({ status: 400, scimType: 'invalidValue' }),
);

test('each attribute of a filter has its value', () => {
  const { filter } = read('filter=userName eq "ana" and emails[type eq "work"].value eq "a@b.c"');
  expect([...filter]).toEqual([
    ['username', 'ana'],
    ['emails.value', 'a@b.c'],
  ]);
});

test.each([
  ['an unknown attribute', 'password eq "x"'],
  ['a private email', 'emails[type eq "home"].value eq "x"'],
  ['a value that is no string', 'userName eq true'],
  ['a NUL character', String.raw`userName eq "\u0000"`],
  ['an attribute that is compared twice', 'userName eq "a" and userName eq "b"'],
])('a filter with %s is refused', (_, filter) =>
  expect(thrownBy(`filter=${encodeURIComponent(filter)}`)).toMatchObject({ status: 400, scimType: 'invalidFilter' }),
);
