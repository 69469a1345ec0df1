import { LeaseLost, type Job, type JobName } from '@patchbay/messaging';
import { createTestDatabase, waitFor, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { connectPersistence, type Persistence } from '../connect-persistence';
import { explainStatement } from '../sql/explain-statement.testing';

const minute = 60_000;

describe('the job queue', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 20 });
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });
  beforeEach(() => database.query('DELETE FROM job'));

  const add = (lane: string, { name = 'route-inbound' as JobName, runAt = null as Date | null } = {}) => {
    const subjectId = randomUUID();
    return persistence.database
      .transaction((tx) => tx.jobs.add({ name, subjectId, lane, runAt }))
      .then(() => subjectId);
  };
  const claim = (limit = 10, leaseMs = minute) => persistence.jobs.claim(['route-inbound'], limit, leaseMs);
  const finish = (job: Job) => persistence.database.transaction((tx) => tx.jobs.finish(job));

  it('gives the first job of each lane, in the order in which they were added', async () => {
    const [a1, b1] = [await add('a'), await add('b')];
    const a2 = await add('a');
    const first = await claim();
    expect(first.map(({ subjectId }) => subjectId)).toEqual([a1, b1]);
    expect(await claim()).toEqual([]);
    await finish(first[0]!);
    expect((await claim()).map(({ subjectId }) => subjectId)).toEqual([a2]);
  });

  it('gives no job before it is due, none of another name, and none that was rolled back', async () => {
    await add('later', { runAt: new Date(Date.now() + minute) });
    await add('other', { name: 'deliver-message' });
    await expect(
      persistence.database.transaction(async (tx) => {
        await tx.jobs.add({ name: 'route-inbound', subjectId: randomUUID(), lane: 'gone', runAt: null });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await claim()).toEqual([]);
  });

  it('reads only the jobs that it gives, however long the backlog, and without statistics', async () => {
    await database.query(`ALTER TABLE job SET (autovacuum_enabled = false)`);
    await database.query(
      `INSERT INTO job (name, subject_id, lane, run_at) SELECT 'route-inbound', gen_random_uuid(), 'lane ' || n % 1000, now() FROM generate_series(1, 4000) AS n`,
    );
    await database.query(
      `INSERT INTO job (name, subject_id, lane, run_at) SELECT 'route-inbound', gen_random_uuid(), 'later ' || n, now() + interval '1 year' FROM generate_series(1, 4000) AS n`,
    );
    const { indexes, readsAllOf, rows } = await explainStatement(database.url, () => claim(10));
    expect({ indexes, readsAllOf }).toEqual({ indexes: ['job_due', 'job_lane', 'job_pkey'], readsAllOf: [] });
    expect(rows).toBeLessThan(100);
    await database.query(`ALTER TABLE job RESET (autovacuum_enabled)`);
  });

  it('gives each job to one worker, and never two jobs of a lane at the same time', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => add(`lane ${n % 12}`)));
    const running = new Map<string, number>();
    const done: string[] = [];
    const laneOf = new Map(
      (await database.query<{ subject_id: string; lane: string }>('SELECT subject_id, lane FROM job')).map((row) => [
        row.subject_id,
        row.lane,
      ]),
    );
    const worker = async () => {
      while (done.length < 60)
        for (const job of await claim(3)) {
          const lane = laneOf.get(job.subjectId)!;
          running.set(lane, (running.get(lane) ?? 0) + 1);
          expect(running.get(lane)).toBe(1);
          await new Promise(setImmediate);
          running.set(lane, 0);
          await finish(job);
          done.push(job.subjectId);
        }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(new Set(done).size).toBe(60);
  });

  it('gives the job of a dead worker to another one, and the first can no longer finish it', async () => {
    await add('a');
    const [lost] = await claim(1, 1);
    const [taken] = await waitFor(async () => {
      const claimed = await claim();
      return claimed.length > 0 && claimed;
    });
    expect(taken).toMatchObject({ subjectId: lost!.subjectId, attempt: 1 });
    await expect(finish(lost!)).rejects.toThrow(LeaseLost);
    await expect(persistence.database.transaction((tx) => tx.jobs.hold(lost!))).rejects.toThrow(LeaseLost);
    await finish(taken!);
    expect(await database.query('SELECT 1 FROM job')).toEqual([]);
  });

  it('keeps the claim of a worker that extends it', async () => {
    await add('a');
    const claimed = await claim(1, 200);
    await persistence.jobs.extend(claimed, minute);
    const [{ left }] = (await database.query<{ left: number }>(
      'SELECT extract(epoch FROM leased_until - now())::integer AS left FROM job',
    )) as [{ left: number }];
    expect(left).toBeGreaterThan(30);
  });

  it('holds back the lane of a job that is tried again later', async () => {
    const first = await add('a');
    await add('a');
    const [job] = await claim();
    await persistence.jobs.retryLater(job!, minute, 'The carrier is busy.');
    expect(await claim()).toEqual([]);
    await database.query('UPDATE job SET run_at = now() WHERE subject_id = $1', [first]);
    expect((await claim()).map(({ subjectId }) => subjectId)).toEqual([first]);
  });

  it('lets kinds of jobs take turns, however many of one kind wait', async () => {
    for (let n = 0; n < 20; n += 1) await add(`text-${n}`);
    for (let n = 0; n < 3; n += 1) await add(`report-${n}`, { name: 'record-delivery-status' });
    const claimed = await persistence.jobs.claim(['route-inbound', 'record-delivery-status'], 8, minute);
    expect(claimed.filter(({ name }) => name === 'record-delivery-status')).toHaveLength(3);
    expect(claimed).toHaveLength(8);
    const rest = await persistence.jobs.claim(['route-inbound', 'record-delivery-status'], 20, minute);
    expect(rest).toHaveLength(15);
  });

  it('takes one job for each subject', async () => {
    const subjectId = randomUUID();
    const once = () =>
      persistence.database.transaction((tx) =>
        tx.jobs.add({ name: 'route-inbound', subjectId, lane: 'a', runAt: null }),
      );
    await Promise.all([once(), once(), once()]);
    expect(await claim()).toHaveLength(1);
  });
});
