import { type ClaimOptions, type Job, LeaseLost } from '@patchbay/messaging';
import { waitFor } from '@patchbay/testkit';
import { startJobRunner } from './job-runner';
import type { JobDefinition, WorkerDependencies } from './jobs';

const job = (id: string, lane = id, attempt = 1): Job => ({
  id,
  name: 'route-inbound',
  subjectId: id,
  lane,
  attempt,
  leaseToken: id,
});

const away = new Error('The database is away.');

/** A runner with these jobs, and a use case that fails for some of them. It runs until all jobs were taken and ended. */
async function runAll(jobs: readonly Job[], failures: Readonly<Record<string, Error>> = {}) {
  const waiting = [...jobs];
  const seen = {
    batches: [] as string[][],
    postponed: [] as string[],
    retried: [] as string[],
    givenUp: [] as string[],
  };
  const log: string[] = [];
  const queue = {
    claim: async (_: unknown, { limit }: ClaimOptions) => waiting.splice(0, limit),
    postpone: async (left: readonly Job[]) => void seen.postponed.push(...left.map(({ id }) => id)),
    retryLater: async ({ id }: Job) => void seen.retried.push(id),
  };
  const definition: JobDefinition = {
    kind: 'database',
    async run(_, batch) {
      seen.batches.push(batch.map(({ id }) => id));
      const failing = batch.find(({ id }) => failures[id] !== undefined);
      if (failing !== undefined) throw failures[failing.id];
    },
    giveUp: async (_, { id }) => void seen.givenUp.push(id),
  };
  const runner = startJobRunner({
    dependencies: { jobs: queue } as unknown as WorkerDependencies,
    definitions: { 'route-inbound': definition } as never,
    names: ['route-inbound'],
    batchSize: 100,
    concurrency: 4,
    leaseMs: 60_000,
    observer: { started: () => undefined, noted: () => undefined, ended: () => undefined },
    isTransient: (error) => error === away,
    onError: (error) => log.push(`failed: ${(error as Error).message}`),
    onBatchError: (_, count) => log.push(`batch of ${count} failed`),
  });
  await waitFor(() => Promise.resolve(waiting.length === 0 && seen.batches.length > 0));
  await runner.close();
  return { ...seen, log };
}

describe('a batch of jobs', () => {
  test('is done together', async () => {
    expect(await runAll([job('1'), job('2', '1'), job('3')])).toMatchObject({ batches: [['1', '2', '3']], log: [] });
  });

  test('of one that fails is done one by one, so that it fails alone', async () => {
    const { batches, retried, log } = await runAll([job('1'), job('2'), job('3')], { 2: new Error('No.') });
    expect(batches).toEqual([['1', '2', '3'], ['1'], ['2'], ['3']]);
    expect(retried).toEqual(['2']);
    expect(log).toEqual(['batch of 3 failed', 'failed: No.']);
  });

  test('does not go on with the lane of a job that failed', async () => {
    const { batches, retried, postponed } = await runAll([job('1', 'a'), job('2', 'a'), job('3', 'b')], {
      1: new Error('No.'),
    });
    expect(batches).toEqual([['1', '2', '3'], ['1'], ['3']]);
    expect({ retried, postponed }).toEqual({ retried: ['1'], postponed: ['2'] });
  });

  test('has no job that failed before', async () => {
    const { batches, givenUp } = await runAll([job('1'), job('2', '2', 5), job('3')], { 2: new Error('No.') });
    expect(batches.toSorted()).toEqual([['1', '3'], ['2']].toSorted());
    expect(givenUp).toEqual(['2']);
  });

  test('leaves jobs whose claims are lost to others', async () => {
    const { retried, postponed, log } = await runAll([job('1'), job('2')], { 1: new LeaseLost('Lost.') });
    expect({ retried, postponed }).toEqual({ retried: [], postponed: [] });
    expect(log).toEqual(['batch of 2 failed']);
  });

  test('waits, and does not use up attempts, if the database is away', async () => {
    const jobs = Array.from({ length: 10 }, (_, n) => job(String(n)));
    const { batches, retried, postponed } = await runAll(jobs, Object.fromEntries(jobs.map(({ id }) => [id, away])));
    expect(batches).toHaveLength(4);
    expect({ retried, postponed }).toEqual({ retried: [], postponed: jobs.map(({ id }) => id) });
  });
});
