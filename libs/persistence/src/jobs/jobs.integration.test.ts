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
  const claim = (limit = 10, leaseMs = minute, perLane = 1) =>
    persistence.jobs.claim(['route-inbound'], { limit, perLane, leaseMs });
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

  it('leaves a job that only a later release knows, and what comes after it in its lane', async () => {
    const known = await add('a');
    await database.query(
      `INSERT INTO job (name, subject_id, lane, run_at) VALUES ('of-a-later-release', gen_random_uuid(), 'a', now())`,
    );
    await add('a');
    const other = await add('b');
    const claimed = await claim(10, minute, 10);
    expect(claimed.map(({ subjectId }) => subjectId)).toEqual([known, other]);
    await persistence.database.transaction((tx) => tx.jobs.finish(...claimed));
    expect(await claim(10, minute, 10)).toEqual([]);
    expect(await database.query('SELECT name, attempts, lease_token FROM job ORDER BY id')).toEqual([
      { name: 'of-a-later-release', attempts: 0, lease_token: null },
      { name: 'route-inbound', attempts: 0, lease_token: null },
    ]);
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

  const fillLane = (lane: string, count: number) =>
    database.query(
      `INSERT INTO job (name, subject_id, lane, run_at, is_backlog)
       SELECT 'route-inbound', gen_random_uuid(), $1, now() - interval '1 minute', n > 50 FROM generate_series(1, $2::integer) AS n`,
      [lane, count],
    );

  it('gives several jobs of a lane in order, and none of it to others until they have ended', async () => {
    const all = [await add('a'), await add('a'), await add('b'), await add('a')];
    const claimed = await claim(10, minute, 2);
    expect(claimed.map(({ subjectId }) => subjectId)).toEqual(all.slice(0, 3));
    expect(await claim(10, minute, 2)).toEqual([]);
    await persistence.database.transaction((tx) => tx.jobs.finish(...claimed));
    expect((await claim(10, minute, 2)).map(({ subjectId }) => subjectId)).toEqual(all.slice(3));
  });

  it('ends the jobs of a lane at one that failed before or is not due', async () => {
    const all = [await add('a'), await add('a'), await add('a')];
    await database.query('UPDATE job SET attempts = 1 WHERE subject_id = $1', [all[1]]);
    const claimed = await claim(10, minute, 10);
    expect(claimed.map(({ subjectId }) => subjectId)).toEqual(all.slice(0, 1));
    await finish(claimed[0]!);
    const failed = await claim(10, minute, 10);
    expect(failed.map(({ subjectId }) => subjectId)).toEqual(all.slice(1, 2));
    await persistence.jobs.retryLater(failed[0]!, minute, 'No.');
    expect(await claim(10, minute, 10)).toEqual([]);
  });

  it('lets lanes take turns, and reads little of a lane with thousands of jobs', async () => {
    await fillLane('flood', 20_000);
    for (let n = 0; n < 20; n += 1) await add(`lane ${n}`);
    const { rows } = await explainStatement(database.url, async () => {
      const claimed = await claim(30, minute, 30);
      expect(claimed.map(({ lane }) => lane).toSorted()).toEqual(
        [...Array.from({ length: 20 }, (_, n) => `lane ${n}`), 'flood'].toSorted(),
      );
    });
    expect(rows).toBeLessThan(300);
    // The flood is claimed: the others don't look at it.
    await add('another');
    const { rows: rowsBehind } = await explainStatement(database.url, async () =>
      expect(await claim(30, minute, 30)).toHaveLength(1),
    );
    expect(rowsBehind).toBeLessThan(300);
  });

  it('comes to the end of a lane with thousands of jobs, in order', async () => {
    await fillLane('flood', 1_000);
    const order: string[] = [];
    for (let claimed = await claim(100, minute, 100); claimed.length > 0; claimed = await claim(100, minute, 100)) {
      order.push(...claimed.map(({ id }) => id));
      await persistence.database.transaction((tx) => tx.jobs.finish(...claimed));
    }
    expect(order).toHaveLength(1_000);
    expect(order).toEqual(order.toSorted((one, other) => Number(one) - Number(other)));
  });

  it('finds a lane whose jobs before the backlog ended just when it was added', async () => {
    await database.query(
      `INSERT INTO job (name, subject_id, lane, run_at, is_backlog) VALUES ('route-inbound', gen_random_uuid(), 'a', now(), true)`,
    );
    expect(await claim()).toEqual([]);
    expect(await persistence.jobs.look(['route-inbound'])).toEqual({ due: [], hasBacklog: true });
    await persistence.jobs.bringForward();
    expect(await persistence.jobs.look(['route-inbound'])).toEqual({ due: ['route-inbound'], hasBacklog: false });
    expect(await claim()).toHaveLength(1);
  });

  it('says which kinds have something to do', async () => {
    const names = ['route-inbound', 'deliver-message'] as const;
    const due = async () => (await persistence.jobs.look(names)).due;
    expect(await due()).toEqual([]);
    await add('a');
    expect(await due()).toEqual(['route-inbound']);
    await claim(1);
    expect(await due()).toEqual([]);
    // Its worker died.
    await database.query("UPDATE job SET leased_until = now() - interval '1 second'");
    expect(await due()).toEqual(['route-inbound']);
    await database.query("UPDATE job SET leased_until = NULL, run_at = now() + interval '1 hour'");
    expect(await due()).toEqual([]);
  });

  it.each([1, 3])('gives each job to one worker, and lanes in order, %s of a lane at a time', async (perLane) => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => add(`lane ${n % 12}`)));
    const doneOf = new Map<string, string[]>();
    const done: string[] = [];
    const worker = async () => {
      while (done.length < 60)
        for (const job of await claim(3, minute, perLane)) {
          const { lane } = job;
          expect([...(doneOf.get(lane) ?? [])].every((id) => Number(id) < Number(job.id))).toBe(true);
          doneOf.set(lane, [...(doneOf.get(lane) ?? []), job.id]);
          await new Promise(setImmediate);
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

  it('extends what nobody is ending, and waits for nobody', async () => {
    for (const lane of ['a', 'b']) await add(lane);
    const [first, second] = await claim(2, 1_000);
    await persistence.database.transaction(async ({ jobs }) => {
      await jobs.hold(first!);
      await persistence.jobs.extend([first!, second!], minute);
    });
    const rows = await database.query<{ id: string }>(
      "SELECT id FROM job WHERE leased_until > now() + interval '30 seconds'",
    );
    expect(rows.map(({ id }) => id)).toEqual([second!.id]);
  });

  it('holds back the lane of a job that is tried again later', async () => {
    const first = await add('a');
    await add('a');
    const [job] = await claim();
    await persistence.jobs.retryLater(job!, minute, 'The carrier is busy.');
    expect(await claim()).toEqual([]);
    await database.query(`UPDATE job SET run_at = now() - interval '1 second' WHERE subject_id = $1`, [first]);
    expect((await claim()).map(({ subjectId }) => subjectId)).toEqual([first]);
  });

  it('lets kinds of jobs take turns, however many of one kind wait', async () => {
    for (let n = 0; n < 20; n += 1) await add(`text-${n}`);
    for (let n = 0; n < 3; n += 1) await add(`report-${n}`, { name: 'record-delivery-status' });
    const claimed = await persistence.jobs.claim(['route-inbound', 'record-delivery-status'], {
      limit: 8,
      perLane: 1,
      leaseMs: minute,
    });
    expect(claimed.filter(({ name }) => name === 'record-delivery-status')).toHaveLength(3);
    expect(claimed).toHaveLength(8);
    const rest = await persistence.jobs.claim(['route-inbound', 'record-delivery-status'], {
      limit: 20,
      perLane: 1,
      leaseMs: minute,
    });
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

  it('says how many jobs wait, and for how long', async () => {
    await add('a', { runAt: new Date(Date.now() - minute) });
    await add('b');
    await add('later', { runAt: new Date(Date.now() + minute) });
    await add('c', { name: 'deliver-message' });
    await fillLane('flood', 60);
    const [inbound, outbound, none] = await persistence.jobs.waiting([
      'route-inbound',
      'deliver-message',
      'ask-carrier',
    ]);
    expect(inbound).toEqual({ name: 'route-inbound', count: 62, oldestSeconds: expect.any(Number) as number });
    expect(Math.round(inbound!.oldestSeconds / 10)).toBe(6);
    expect(outbound).toMatchObject({ count: 1 });
    expect(none).toEqual({ name: 'ask-carrier', count: 0, oldestSeconds: 0 });
  });

  it('does not count without an end, and reads no table as a whole', async () => {
    await database.query(
      `INSERT INTO job (name, subject_id, lane, run_at, is_backlog)
       SELECT 'route-inbound', gen_random_uuid(), 'lane ' || n % 100, now(), n > 15000 FROM generate_series(1, 30000) AS n`,
    );
    const { readsAllOf, rows } = await explainStatement(database.url, async () => {
      expect(await persistence.jobs.waiting(['route-inbound'])).toMatchObject([{ count: 20_000 }]);
    });
    expect(readsAllOf).toEqual([]);
    expect(rows).toBeLessThan(45_000);
  });
});
