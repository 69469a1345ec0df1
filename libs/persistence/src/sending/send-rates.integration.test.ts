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
    const wanted = 2.5 * perSecond;
    const since = Date.now();
    let taken = 0;
    const waits: number[] = [];
    const work = async (worker: Persistence) => {
      while (taken < wanted) {
        const wait = await worker.rates.take('number:1', perSecond);
        if (wait === 0) taken += 1;
        else {
          waits.push(wait);
          await pause(wait);
        }
      }
    };
    await Promise.all([...workers, ...workers].map(work));
    const seconds = (Date.now() - since) / 1_000;
    // A second's worth was saved up.
    expect(taken).toBeLessThanOrEqual(Math.ceil(perSecond * (seconds + 1)) + 1);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1_000 / perSecond);
  });

  it('says how long to wait, for each key', async () => {
    // One text in a hundred seconds, of which one second is saved up.
    const perSecond = 0.01;
    expect(await workers[0]!.rates.take('number:2', perSecond)).toBe(0);
    const wait = await workers[1]!.rates.take('number:2', perSecond);
    expect(wait).toBeGreaterThan(50_000);
    expect(wait).toBeLessThanOrEqual(99_000);
    expect(await workers[0]!.rates.take('number:3', perSecond)).toBe(0);
  });
});
