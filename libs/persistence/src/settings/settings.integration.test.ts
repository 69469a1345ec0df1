import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { connectPersistence, type Persistence } from '../connect-persistence';

describe('the settings of an installation', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 10 });
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  it('are created once, and all callers get the same value', async () => {
    const values = await Promise.all(
      Array.from({ length: 20 }, (_, n) => persistence.settings.getOrCreate('secret', () => `made by ${n}`)),
    );
    expect(new Set(values).size).toBe(1);
  });

  it('run work once, and again if it failed', async () => {
    let done = 0;
    await expect(persistence.settings.once('work', () => Promise.reject(new Error('not this time')))).rejects.toThrow(
      'not this time',
    );
    await Promise.all(
      Array.from({ length: 5 }, () =>
        persistence.settings.once('work', async () => {
          done += 1;
        }),
      ),
    );
    expect(done).toBe(1);
  });
});
