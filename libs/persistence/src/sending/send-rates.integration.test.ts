import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { setTimeout as pause } from 'node:timers/promises';
import { connectPersistence, type Persistence } from '../connect-persistence';

describe('the rate of sends', () => {
  let database: TestDatabase;
  const workers: Persistence[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    for (const name of ['worker-1', 'worker-2'])
      workers.push(await connectPersistence({ url: database.url, applicationName: name, poolSize: 4 }));
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await database.close();
  });

  it('holds for all workers together: first what was saved up, then the rate', async () => {
    const perSecond = 40;
    const since = Date.now();
    let taken = 0;
    const work = async (worker: Persistence) => {
      while (Date.now() - since < 1_500) {
        const wait = await worker.rates.take('number:1', perSecond);
        if (wait === 0) taken += 1;
        else await pause(Math.min(wait, 50));
      }
    };
    await Promise.all([...workers, ...workers].map(work));
    const seconds = (Date.now() - since) / 1_000;
    // A second's worth was saved up.
    expect(taken).toBeLessThanOrEqual(Math.ceil(perSecond * (seconds + 1)) + 1);
    expect(taken).toBeGreaterThan(perSecond * 1.5);
  });

  it('says how long to wait, for each key', async () => {
    expect(await workers[0]!.rates.take('number:2', 1)).toBe(0);
    expect(await workers[1]!.rates.take('number:2', 1)).toBe(0);
    const wait = await workers[0]!.rates.take('number:2', 1);
    expect(wait).toBeGreaterThan(500);
    expect(wait).toBeLessThanOrEqual(1_000);
    expect(await workers[0]!.rates.take('number:3', 1)).toBe(0);
  });
});
