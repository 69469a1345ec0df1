import {
  createTestDatabase,
  describeWithRedis,
  type RunningApp,
  startApp,
  testRedisUrl,
  type TestDatabase,
  waitFor,
} from '@patchbay/testkit';
import { readFileSync } from 'node:fs';
import { postWebhook, webhookSecret } from './start-patchbay';

/** The processes that the first one has started and that still run. */
const childrenOf = ({ pid }: RunningApp): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

/** How many processes have said that they are ready. */
const readyCount = (ingress: RunningApp): number => ingress.output().split('The ingress is ready.').length - 1;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Linux counts in pages of 4 KiB. */
const residentBytes = (pid: number) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4_096;

describeWithRedis('an ingress of two processes', () => {
  let database: TestDatabase;
  let ingress: RunningApp;
  beforeAll(async () => {
    database = await createTestDatabase();
    ingress = await startApp('webhook-ingress', {
      DATABASE_URL: database.url,
      REDIS_URL: testRedisUrl(),
      GENERIC_SECRET: webhookSecret,
      INGRESS_PROCESSES: '2',
    });
    await waitFor(() => readyCount(ingress) === 2);
  });
  afterAll(async () => {
    await ingress.stop('SIGKILL');
    await database.close();
  });

  /** Sends texts, a few at a time, each again until it is acknowledged, as carriers do. Returns their event ids. */
  const send = async (prefix: string, count: number, onAcknowledged?: (acknowledged: number) => void) => {
    const ids = Array.from({ length: count }, (_, n) => `${prefix}-${n}`);
    const left = [...ids];
    let acknowledged = 0;
    const sendOne = async (id: string) => {
      const payload = { type: 'message.received', data: { id, from: '+14155550100', to: '+12025550101', text: id } };
      await waitFor(async () => (await postWebhook(ingress.url, payload, id).catch(() => 0)) === 200);
      onAcknowledged?.((acknowledged += 1));
    };
    const sender = async () => {
      for (let id = left.pop(); id !== undefined; id = left.pop()) await sendOne(id);
    };
    await Promise.all(Array.from({ length: 8 }, sender));
    return ids;
  };
  const stored = async (prefix: string) => {
    const rows = await database.query<{ id: string }>('SELECT event_id AS id FROM receipt WHERE event_id LIKE $1', [
      `${prefix}-%`,
    ]);
    return rows.map(({ id }) => id).toSorted();
  };

  test('stores what it acknowledges, and answers for both', async () => {
    expect(await stored('calm')).toEqual([]);
    const ids = await send('calm', 40);
    expect(await stored('calm')).toEqual(ids.toSorted());
    expect((await fetch(`${ingress.url}/readyz`)).status).toBe(200);
    const [first] = childrenOf(ingress);
    const metrics = await (await fetch(`${ingress.url}/metrics`)).text();
    const memory = Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]);
    // The sum of both is more than one of them has.
    expect(memory).toBeGreaterThan(1.5 * residentBytes(first!));
  });

  test('loses nothing that it acknowledged when one of them is killed, and starts another one', async () => {
    const [victim] = childrenOf(ingress);
    const ids = await send('killed', 200, (acknowledged) => {
      if (acknowledged === 50) process.kill(victim!, 'SIGKILL');
    });
    expect(await stored('killed')).toEqual(ids.toSorted());
    await waitFor(() => readyCount(ingress) === 3, { what: 'another process', limitMs: 20_000 });
    expect(isRunning(victim!)).toBe(false);
    expect(ingress.output()).toContain('Another one takes its place.');
    const after = await send('after', 20);
    expect(await stored('after')).toEqual(after.toSorted());
  });

  test('ends with all of them on SIGTERM', async () => {
    const pids = childrenOf(ingress);
    expect(pids).toHaveLength(2);
    expect(await ingress.stop('SIGTERM')).toBe(0);
    expect(pids.filter(isRunning)).toEqual([]);
    expect(ingress.output()).not.toContain('could not be');
  });
});
