import { createTestDatabase, startProxy, waitFor, type Proxy, type TestDatabase } from '@patchbay/testkit';
import { Client } from 'pg';
import { connectPersistence, type Persistence } from './connect-persistence';

describe('a transaction', () => {
  let database: TestDatabase;
  let proxy: Proxy;
  let persistence: Persistence;
  let other: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    proxy = await startProxy(database.url);
    persistence = await connectPersistence({
      url: proxy.url,
      applicationName: 'test',
      poolSize: 4,
      retryForMs: 10_000,
    });
    other = new Client({ connectionString: database.url });
    await other.connect();
  });
  afterAll(async () => {
    await other.end();
    await persistence.close();
    await proxy.close();
    await database.close();
  });
  const set = (key: string, during: () => Promise<unknown> = async () => undefined) => {
    let runs = 0;
    const done = persistence.database.transaction(async (tx) => {
      runs += 1;
      await tx.jobs.add({ name: 'route-inbound', subjectId: key, lane: key, runAt: null });
      await during();
    });
    return { done, runs: () => runs };
  };
  const count = async (lane: string) => (await database.query('SELECT 1 FROM job WHERE lane = $1', [lane])).length;
  const endConnections = () =>
    database.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'test' AND datname = current_database()",
    );
  const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`;
  const everywhere = (setting: string) =>
    database.query(`ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" ${setting}`);

  it('is tried again until the server takes writes again, on new connections', async () => {
    await everywhere('SET default_transaction_read_only = on');
    // Connections that were opened before are not read-only, like those to the old primary are.
    await endConnections();
    const { done, runs } = set(id(1));
    await waitFor(() => runs() > 1);
    await other.query(
      `SET default_transaction_read_only = off; ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" RESET default_transaction_read_only`,
    );
    await done;
    expect(await count(id(1))).toBe(1);
  });

  it('is tried again if its connection was lost before the commit', async () => {
    let isFirst = true;
    const { done, runs } = set(id(2), async () => {
      if (!isFirst) return;
      isFirst = false;
      await endConnections();
    });
    await done;
    expect(runs()).toBe(2);
    expect(await count(id(2))).toBe(1);
  });

  it('is not tried again if its connection was lost during the commit: it may have been committed', async () => {
    const { done, runs } = set(id(3), async () => {
      // The answer to COMMIT, which is sent when this returns, never arrives.
      proxy.silence();
      setTimeout(() => void proxy.cut(), 100);
    });
    await expect(done).rejects.toThrow(/connection terminated/i);
    await proxy.mend();
    expect(runs()).toBe(1);
  });

  it('is not tried again after an error of its own', async () => {
    const failure = new Error('This is wrong.');
    const { done, runs } = set(id(4), () => Promise.reject(failure));
    await expect(done).rejects.toBe(failure);
    expect(runs()).toBe(1);
  });

  it('fails with the transient error when its time is over', async () => {
    const impatient = await connectPersistence({
      url: database.url,
      applicationName: 'impatient',
      poolSize: 1,
      // The first run also connects, which takes a while on a busy machine.
      retryForMs: 1_500,
    });
    let runs = 0;
    const lost = Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
    await expect(
      impatient.database.transaction(() => {
        runs += 1;
        return Promise.reject(lost);
      }),
    ).rejects.toBe(lost);
    expect(runs).toBeGreaterThan(1);
    await impatient.close();
  });
});
