import type { ReplicaAnswer } from './ask-replica';
import { type ReplicaWatch, watchReplica } from './watch-replica';

const server = '7/00000001';
const good: ReplicaAnswer = { isReplica: true, lsn: '100', lineage: server, system: '7', startedAt: 'today' };

describe('the watch over a replica', () => {
  let answer: () => ReplicaAnswer | Promise<ReplicaAnswer>;
  let told: (string | null)[];
  let watch: ReplicaWatch;
  let positions: { server: string; lsn: bigint }[];
  const start = () => {
    watch = watchReplica({
      askReplica: () => Promise.resolve().then(() => answer()),
      askPrimary: () => Promise.resolve(positions[0]),
      onChange: (problem) => told.push(problem),
    });
  };
  const nextAnswer = async () => {
    const asked = new Promise<void>((resolve) => {
      const former = answer;
      answer = () => {
        answer = former;
        setImmediate(resolve);
        return former();
      };
    });
    watch.wake();
    await asked;
  };
  beforeEach(async () => {
    answer = () => good;
    told = [];
    positions = [{ server, lsn: 90n }];
    start();
    await nextAnswer();
  });
  afterEach(() => watch.close());

  it('has what it replayed, and nothing of the log of another server', async () => {
    expect(told).toEqual([null]);
    expect(await watch.has({ server, lsn: 100n })).toBe(true);
    expect(await watch.has({ server: '7/00000002', lsn: 1n })).toBe(false);
    expect(await watch.has({ server: '8/00000001', lsn: 1n })).toBe(false);
  });

  it('waits for what it is about to have', async () => {
    let asked = 0;
    answer = () => ({ ...good, lsn: (asked += 1) < 3 ? '100' : '101' });
    expect(await watch.has({ server, lsn: 101n })).toBe(true);
    expect(watch.lagMs()).toBe(0);
  });

  it('waits once, and for nobody after that until it has caught up', async () => {
    expect(await watch.has({ server, lsn: 200n })).toBe(false);
    expect(watch.lagMs()).toBeGreaterThan(0);
    const asks = jest.fn(() => good);
    answer = asks;
    expect(await watch.has({ server, lsn: 201n })).toBe(false);
    expect(asks).not.toHaveBeenCalled();
    answer = () => ({ ...good, lsn: '200' });
    await nextAnswer();
    expect(watch.lagMs()).toBe(0);
    answer = () => ({ ...good, lsn: '201' });
    expect(await watch.has({ server, lsn: 201n })).toBe(true);
  });

  it('gives up what is under way when it is lost', async () => {
    const reading = watch.whileUsable(new Promise<never>(() => undefined));
    answer = () => Promise.reject(new Error('away'));
    watch.wake();
    await expect(reading).rejects.toThrow('It does not answer: away');
    expect(await watch.has({ server, lsn: 1n })).toBe(false);
    await expect(watch.whileUsable(new Promise<never>(() => undefined))).rejects.toThrow('away');
    answer = () => good;
    await nextAnswer();
    expect(await watch.has({ server, lsn: 1n })).toBe(true);
    expect(told).toEqual([null, 'It does not answer: away', null]);
  });

  it.each<[string, Partial<ReplicaAnswer>]>([
    ['is no replica', { isReplica: false }],
    ['has replayed nothing', { lsn: null }],
    ['lacks the mark of the primary', { lineage: null }],
    ['belongs to another cluster', { system: '8' }],
  ])('has nothing if it %s', async (_, change) => {
    answer = () => ({ ...good, ...change });
    await nextAnswer();
    expect(await watch.has({ server, lsn: 1n })).toBe(false);
    expect(watch.problem).toMatch(/^It /);
  });

  it('has nothing while the primary is on another timeline', async () => {
    const promoted = { server: '7/00000002', lsn: 1n };
    positions = [promoted];
    expect(await watch.has(promoted)).toBe(false);
    await nextAnswer();
    expect(watch.problem).toBe('It does not follow the present primary.');
    answer = () => ({ ...good, lineage: promoted.server });
    await nextAnswer();
    expect(await watch.has(promoted)).toBe(true);
    expect(watch.problem).toBeNull();
  });
});
