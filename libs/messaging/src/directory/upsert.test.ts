import type { Dependencies } from '../dependencies';
import { faultOfName, RowChecks } from './row-checks';
import { maxRows } from './upsert';
import { upsertUsers } from './upsert-users';

describe('a name or external id', () => {
  test.each(['a', ' Ann Lee ', '名', '👩‍👩‍👧', 'x'.repeat(255)])('can be %j', (name) =>
    expect(faultOfName(name)).toBeNull(),
  );
  test.each([
    ['empty', ''],
    ['only blanks', ' \t\n'],
    ['256 characters', 'x'.repeat(256)],
    ['a NUL in it', 'a\0b'],
    ['half a surrogate pair', 'a\ud83d'],
  ])('cannot be %s', (_, name) => expect(faultOfName(name)).toEqual(expect.any(String)));
});

test('a call takes at most 1,000 rows', async () => {
  const users = { lock: async () => [], write: async () => undefined };
  const tx = { directory: { users }, outbox: { append: async () => undefined } };
  const dependencies = {
    database: { transaction: (work) => work(tx as never) },
    newId: () => 'x',
  } as Partial<Dependencies> as Dependencies;
  const upsert = (count: number) =>
    upsertUsers(
      dependencies,
      Array.from({ length: count }, (_, n) => ({ externalId: `u${n}`, name: 'U', email: 'u@x', role: 'VIEWER' })),
    );
  expect(maxRows).toBe(1_000);
  await expect(upsert(1_000)).resolves.toMatchObject({ created: 1_000, updated: 0, refusals: [] });
  await expect(upsert(1_001)).rejects.toThrow(RangeError);
});

describe('the rows of a call', () => {
  const rows = [
    { externalId: 'a', name: 'Ann' },
    { externalId: 'b', name: '' },
    { externalId: 'a', name: 'Another Ann' },
    { externalId: 'c', name: 'Cid' },
  ];

  test('wrong rows are refused with their index, the others are taken', () => {
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

  test('a repeated key is reported with the row that has it', () => {
    const { refusals } = new RowChecks(rows).unique(({ externalId }) => externalId, 'externalId');
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.message).toMatch(/Row 0/);
  });

  test('everything that is wrong with a row is reported', () => {
    const checks = new RowChecks([{ externalId: '', name: '' }]).names(['externalId', 'name']);
    checks.refuse(0, 'NOT_FOUND', 'Owner not found.', 'owner', 'userExternalId');
    expect(checks.refusals.map(({ path }) => path)).toEqual([
      ['0', 'externalId'],
      ['0', 'name'],
      ['0', 'owner', 'userExternalId'],
    ]);
    expect(checks.taken()).toEqual([]);
  });
});
