import { faultOfName, maxRows, refuseTooManyRows, RowChecks, TooManyRows } from './upsert';

describe('a name or external id', () => {
  test.each(['a', ' Ann Lee ', '名', '👩‍👩‍👧', 'x'.repeat(255)])('can be %j', (name) =>
    expect(faultOfName(name)).toBeNull(),
  );
  test.each([
    ['nothing', ''],
    ['blanks alone', ' \t\n'],
    ['256 characters', 'x'.repeat(256)],
    ['a NUL in it', 'a\0b'],
    ['half a character', 'a\ud83d'],
  ])('cannot be %s', (_, name) => expect(faultOfName(name)).toEqual(expect.any(String)));
});

test('a call takes 1,000 rows', () => {
  expect(maxRows).toBe(1_000);
  expect(() => refuseTooManyRows(Array.from({ length: 1_000 }))).not.toThrow();
  expect(() => refuseTooManyRows(Array.from({ length: 1_001 }))).toThrow(TooManyRows);
});

describe('the rows of a call', () => {
  const rows = [
    { externalId: 'a', name: 'Ann' },
    { externalId: 'b', name: '' },
    { externalId: 'a', name: 'Another Ann' },
    { externalId: 'c', name: 'Cid' },
  ];

  test('those at fault are refused by their index, the others are taken', () => {
    const checks = new RowChecks(rows)
      .names(['externalId', 'name'])
      .unique(({ externalId }) => externalId, 'externalId');
    expect(checks.refusals.map(({ code, path }) => [code, path])).toEqual([
      ['INVALID_INPUT', ['1', 'name']],
      ['INVALID_INPUT', ['2', 'externalId']],
    ]);
    expect(checks.taken()).toEqual([
      { row: rows[0], index: 0 },
      { row: rows[3], index: 3 },
    ]);
  });

  test('a repeated key names the row that has it already', () => {
    const { refusals } = new RowChecks(rows).unique(({ externalId }) => externalId, 'externalId');
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.message).toMatch(/row 0/);
  });

  test('all that is wrong with a row is told, and it is refused once', () => {
    const checks = new RowChecks([{ externalId: '', name: '' }]).names(['externalId', 'name']);
    checks.refuse(0, 'NOT_FOUND', 'There is no such owner.', 'owner', 'userExternalId');
    expect(checks.refusals.map(({ path }) => path)).toEqual([
      ['0', 'externalId'],
      ['0', 'name'],
      ['0', 'owner', 'userExternalId'],
    ]);
    expect(checks.taken()).toEqual([]);
  });
});
