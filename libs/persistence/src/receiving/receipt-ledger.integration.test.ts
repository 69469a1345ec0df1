import type { NewReceipt } from '@patchbay/messaging';
import { createTestDatabase, startProxy, waitFor, type Proxy, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { connectPersistence, type Persistence } from '../connect-persistence';

const receipt = (eventId: string, text = 'hello'): NewReceipt => ({
  id: randomUUID(),
  carrier: 'generic',
  envelope: { eventId, kind: 'text', lane: 'lane' },
  path: '',
  contentType: 'application/json',
  rawBody: Buffer.from(text),
  receivedAt: new Date(),
});

describe('the receipt ledger', () => {
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
    (
      await database.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM ${table} WHERE ${column}::text LIKE $1`,
        [pattern],
      )
    )[0]!.count;

  it('stores each event once, with one job, however often and in whatever number it comes', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 900 }, (_, n) => persistence.receipts.append(receipt(`burst-${n % 300}`))),
    );
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(300);
    expect(await count('receipt', 'event_id', 'burst-%')).toBe(300);
    const jobs = await database.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM job JOIN receipt ON receipt.id = job.subject_id',
    );
    expect(jobs[0]!.count).toBe(300);
  });

  it('keeps the bytes of a callback as they came', async () => {
    const bytes = Buffer.from([0, 255, 34, 0xc3, 0x28]);
    const stored = { ...receipt('bytes'), rawBody: bytes };
    await persistence.receipts.append(stored);
    const rows = await database.query<{ raw_body: Buffer }>("SELECT raw_body FROM receipt WHERE event_id = 'bytes'");
    expect(rows[0]!.raw_body).toEqual(bytes);
    expect((await persistence.database.transaction((tx) => tx.receipts.load([stored.id])))[0]).toMatchObject({
      state: 'PENDING',
      rawBody: bytes,
    });
  });

  it('does not deadlock with another ledger that takes the same events in another order', async () => {
    const other = await connectPersistence({ url: database.url, applicationName: 'test-other' });
    const ids = Array.from({ length: 200 }, (_, n) => `both-${n}`);
    const outcomes = await Promise.all([
      ...ids.map((id) => persistence.receipts.append(receipt(id))),
      ...[...ids].reverse().map((id) => other.receipts.append(receipt(id))),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(200);
    await other.close();
  });

  it('stores the rest of a batch if one receipt cannot be stored', async () => {
    const poisonous = { ...receipt('poison'), envelope: { eventId: 'poison', kind: 'text', lane: 'a\0b' } } as const;
    const outcomes = await Promise.allSettled(
      [...Array.from({ length: 9 }, (_, n) => receipt(`beside-${n}`)), poisonous, receipt('beside-9')].map((one) =>
        persistence.receipts.append(one),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 9 }, () => 'fulfilled'),
      'rejected',
      'fulfilled',
    ]);
    expect(await count('receipt', 'event_id', 'beside-%')).toBe(10);
    expect(await persistence.receipts.append(receipt('behind'))).toBe('stored');
  });

  describe('when the database goes away', () => {
    let proxy: Proxy;
    let through: Persistence;
    beforeEach(async () => {
      proxy = await startProxy(database.url);
      through = await connectPersistence({ url: proxy.url, applicationName: 'test-through', poolSize: 3 });
    });
    afterEach(async () => {
      await through.close();
      await proxy.close();
    });
    const appendMany = async (name: string, many = 50) => {
      const since = Date.now();
      const outcomes = await Promise.allSettled(
        Array.from({ length: many }, (_, n) => through.receipts.append(receipt(`${name}-${n}`))),
      );
      return { ms: Date.now() - since, states: new Set(outcomes.map(({ status }) => status)) };
    };
    const works = (name: string) =>
      waitFor(() => through.receipts.append(receipt(name)).catch(() => null), { what: 'the database to be back' });

    it('refuses everything, and stores again when it is back', async () => {
      await works('before-cut');
      await proxy.cut();
      const { ms, states } = await appendMany('cut');
      expect(states).toEqual(new Set(['rejected']));
      expect(ms).toBeLessThan(2_000);
      expect(await count('receipt', 'event_id', 'cut-%')).toBe(0);
      await proxy.mend();
      await works('after-cut');
    });

    it('and does not answer, waits three seconds once; later calls fail immediately', async () => {
      await works('before-silence');
      proxy.silence();
      const first = await appendMany('silence');
      expect(first.states).toEqual(new Set(['rejected']));
      expect(first.ms).toBeGreaterThan(2_500);
      expect(first.ms).toBeLessThan(5_000);
      const behind = await appendMany('silence-behind');
      expect(behind.states).toEqual(new Set(['rejected']));
      expect(behind.ms).toBeLessThan(1_000);
      await proxy.mend();
      await works('after-silence');
    });
  });
});
