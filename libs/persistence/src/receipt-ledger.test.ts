import type { NewReceipt } from '@patchbay/messaging';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { connectPersistence, type Persistence } from './connect-persistence';
import { isDatabaseAway } from './is-database-away';

const receipt = (eventId: string, text = 'hello'): NewReceipt => ({
  id: randomUUID(),
  carrier: 'generic',
  envelope: { eventId, kind: 'text', lane: 'lane' },
  path: '',
  contentType: 'application/json',
  rawBody: Buffer.from(text),
  receivedAt: new Date(),
});

describe('the ledger of receipts', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test' });
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const count = async (table: string, column: string, pattern: string) =>
    (await database.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${table} WHERE ${column}::text LIKE $1`, [pattern]))[0]!.count;

  test('stores each event once, with one job, however many come at once and how often', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 900 }, (_, n) => persistence.receipts.append(receipt(`burst-${n % 300}`))),
    );
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(300);
    expect(await count('receipt', 'event_id', 'burst-%')).toBe(300);
    const jobs = await database.query<{ count: number }>('SELECT count(*)::integer AS count FROM job JOIN receipt ON receipt.id = job.subject_id');
    expect(jobs[0]!.count).toBe(300);
  });

  test('keeps a callback’s bytes as they came', async () => {
    const bytes = Buffer.from([0, 255, 34, 0xc3, 0x28]);
    const stored = { ...receipt('bytes'), rawBody: bytes };
    await persistence.receipts.append(stored);
    const rows = await database.query<{ raw_body: Buffer }>("SELECT raw_body FROM receipt WHERE event_id = 'bytes'");
    expect(rows[0]!.raw_body).toEqual(bytes);
    expect(await persistence.database.transaction((tx) => tx.receipts.load(stored.id))).toMatchObject({ state: 'PENDING', rawBody: bytes });
  });

  test('two ledgers that take the same events in another order do not stand in each other’s way', async () => {
    const other = await connectPersistence({ url: database.url, applicationName: 'test-other' });
    const ids = Array.from({ length: 200 }, (_, n) => `both-${n}`);
    const outcomes = await Promise.all([
      ...ids.map((id) => persistence.receipts.append(receipt(id))),
      ...[...ids].reverse().map((id) => other.receipts.append(receipt(id))),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(200);
    await other.close();
  });

  test('says so when the database is away, at once', async () => {
    const gone = await connectPersistence({ url: database.url, applicationName: 'test-gone' });
    await gone.close();
    await expect(gone.receipts.append(receipt('nobody'))).rejects.toThrow();
    expect(await count('receipt', 'event_id', 'nobody')).toBe(0);
  });

  test.each([
    [{ code: 'ECONNREFUSED' }, true],
    [{ code: '57P01' }, true],
    [{ code: '40P01' }, true],
    [{ code: '23505' }, false],
    [{}, false],
  ])('an error with %j is %p the database being away', (properties, isAway) => {
    expect(isDatabaseAway(Object.assign(new Error('x'), properties))).toBe(isAway);
  });
});
