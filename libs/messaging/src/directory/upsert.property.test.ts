import fc from 'fast-check';
import type { Transaction } from '../database';
import type { RecordRow, Rows } from './directory';
import { type RecordInput, upsertRecords } from './upsert-records';

/*
 * Any calls with any rows, in any order, leave what a little model of the rules leaves: what is left out stays, null is as
 * in a new row, an older version changes nothing, and a new row needs a name and an owner.
 */

const version = fc.option(fc.integer({ min: 1, max: 4 }).map((day) => new Date(Date.UTC(2026, 0, day))));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(fc.option(value), { nil: undefined });
const number = fc.constantFrom('+15550100001', '+15550100002', '+15550100003');
const rowOf = fc.record(
  {
    externalId: fc.constantFrom('a', 'b', 'c'),
    type: fc.constant('CONTACT' as const),
    name: maybe(fc.constantFrom('Ann', 'Ben')),
    firstName: maybe(fc.constantFrom('Ann', 'Ben', '')),
    owner: maybe(fc.constantFrom({ userExternalId: 'ana' }, { teamId: 'west' })),
    isActive: maybe(fc.boolean()),
    phones: maybe(
      fc.uniqueArray(
        number.map((each) => ({ kind: 'MOBILE', number: each })),
        { selector: (each) => each.number },
      ),
    ),
    fields: maybe(
      fc.uniqueArray(
        fc.record({
          kind: fc.constant('TEXT' as const),
          key: fc.constantFrom('x', 'y'),
          value: fc.option(fc.constantFrom('1', '2')),
        }),
        { selector: ({ key }) => key },
      ),
    ),
    sourceUpdatedAt: fc.option(version, { nil: undefined }),
  },
  { requiredKeys: ['externalId', 'type'] },
) as fc.Arbitrary<RecordInput>;
const calls = fc.array(fc.uniqueArray(rowOf, { selector: ({ externalId }) => externalId, maxLength: 3 }), {
  maxLength: 12,
});

/** Keeps its rows as a database would: nobody can change what it returns or was given. */
function createMemory() {
  const rows = new Map<string, RecordRow>();
  const events: unknown[] = [];
  const records: Rows<{ readonly externalId: string }, RecordRow> = {
    lock: async (keys) =>
      structuredClone([...rows.values()].filter((row) => keys.some(({ externalId }) => externalId === row.externalId))),
    write: async (written) => written.forEach((row) => rows.set(row.id, structuredClone(row))),
  };
  const definitions = ['x', 'y'].map((key) => ({ id: key, key, recordType: 'CONTACT', label: key, kind: 'TEXT' }));
  const directory = {
    records,
    userIds: async () => new Map([['ana', 'u-ana']]),
    teamIds: async () => new Map(),
    recordIds: async () => new Map(),
    existingOwners: async () => [{ kind: 'team', id: 'west' }],
    recordFieldsOf: async () => definitions,
    unclaimedLeads: async () => [],
  };
  const tx = { directory, outbox: { append: async (added: unknown[]) => void events.push(...added) } };
  let ids = 0;
  const dependencies = {
    database: { transaction: <T>(work: (tx: Transaction) => Promise<T>) => work(tx as unknown as Transaction) },
    newId: () => `r${(ids += 1)}`,
    now: () => new Date(0),
  };
  return { rows, events, dependencies };
}

type Model = Map<string, Record<string, unknown>>;

/** The outcome of a row, by the words of the rules; null if it is refused. */
function play(model: Model, row: RecordInput): string | null {
  const known = model.get(row.externalId);
  if (known === undefined && (row.name == null || row.owner == null)) return null;
  if (row.name === null || row.owner === null) return null;
  const isOld =
    known !== undefined &&
    known.version !== 0 &&
    row.sourceUpdatedAt != null &&
    row.sourceUpdatedAt.getTime() < (known.version as number);
  if (isOld) return 'STALE';
  const next = { ...(known ?? { firstName: '-', isActive: true, phones: '', x: '-', y: '-', version: 0 }) };
  if (row.name !== undefined) next.name = row.name;
  if (row.owner !== undefined) next.owner = row.owner.teamId ?? 'u-ana';
  if (row.firstName !== undefined) next.firstName = row.firstName || '-';
  if (row.isActive !== undefined) next.isActive = row.isActive ?? true;
  if (row.phones !== undefined) next.phones = (row.phones ?? []).map((phone) => phone.number).join();
  if (row.fields === null) Object.assign(next, { x: '-', y: '-' });
  for (const { key, value } of row.fields ?? []) next[key] = value ?? '-';
  const isSame = known !== undefined && Object.keys(next).every((name) => next[name] === known[name]);
  if (row.sourceUpdatedAt !== undefined) next.version = row.sourceUpdatedAt?.getTime() ?? 0;
  model.set(row.externalId, next);
  return known === undefined ? 'CREATED' : isSame ? 'UNCHANGED' : 'UPDATED';
}

const seen = (rows: Iterable<RecordRow>) =>
  new Map(
    [...rows].map((row) => [
      row.externalId,
      {
        name: row.name,
        owner: row.owner.id,
        firstName: row.firstName ?? '-',
        isActive: row.isActive,
        phones: row.phones.map((phone) => phone.number).join(),
        x: row.fields.x ?? '-',
        y: row.fields.y ?? '-',
        version: row.sourceUpdatedAt?.getTime() ?? 0,
      },
    ]),
  );

test('any sequence of partial upserts leaves what the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(calls, async (all) => {
      const { rows, events, dependencies } = createMemory();
      const model: Model = new Map();
      for (const input of all) {
        const expected = input.map((row) => play(model, row));
        const result = await upsertRecords(dependencies, input);
        const outcomes = input.map((_, index) => {
          const row = result.rows.find((each) => each.index === index);
          return row === undefined ? null : row.isStale ? 'STALE' : row.outcome;
        });
        expect(outcomes).toEqual(expected);
        expect(seen(rows.values())).toEqual(model);
        const before = structuredClone({ rows, events });
        const again = await upsertRecords(dependencies, input);
        expect(new Set(again.rows.map(({ outcome }) => outcome))).toEqual(
          new Set(again.rows.length > 0 ? ['UNCHANGED'] : []),
        );
        expect({ rows, events }).toEqual(before);
      }
    }),
    { numRuns: 300 },
  );
});
