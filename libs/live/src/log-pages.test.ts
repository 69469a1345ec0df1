import type { SequencedEvent } from '@patchbay/messaging';
import { positionsOf } from './events.testing';
import { LogPages } from './log-pages';

const event = (sequence: number): SequencedEvent => ({ sequence, at: sequence, event: { type: 'access-changed' } });
const sequences = (events: readonly SequencedEvent[]) => events.map(({ sequence }) => sequence);

function open(kept: readonly SequencedEvent[]) {
  const asked: number[] = [];
  const log = {
    ...positionsOf(() => kept),
    async after(sequence: number, limit: number) {
      asked.push(sequence);
      await new Promise(setImmediate);
      return kept.filter((entry) => entry.sequence > sequence).slice(0, limit);
    },
  };
  return { pages: new LogPages(log), asked, log };
}
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => event(from + place));

describe('LogPages', () => {
  it('serves a crowd with few reads, one after the other', async () => {
    const { pages, asked } = open(range(1, 400));
    const answers = await Promise.all(Array.from({ length: 1_000 }, (_, place) => pages.after(place % 300)));
    answers.forEach((events, place) => expect(sequences(events)[0]).toBe((place % 300) + 1));
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('lets others run while it serves a crowd', async () => {
    const { pages } = open(range(1, 3));
    let turns = 0;
    let isServed = false;
    const takeTurns = () => {
      turns += 1;
      if (!isServed) setImmediate(takeTurns);
    };
    takeTurns();
    await Promise.all(Array.from({ length: 1_000 }, () => pages.after(0)));
    isServed = true;
    expect(turns).toBeGreaterThan(1_000 / 20);
  });

  it('reads another page for those who are beyond the first', async () => {
    const { pages } = open(range(1, 1_700));
    const [first, second, last, none] = await Promise.all(
      [0, 700, 1_699, 1_700].map((sequence) => pages.after(sequence)),
    );
    expect(sequences(first!)).toEqual(sequences(range(1, 500)));
    expect(sequences(second!)[0]).toBe(701);
    expect(sequences(last!)).toEqual([1_700]);
    expect(none).toEqual([]);
  });

  it('shows a gap if events are no longer kept', async () => {
    const { pages } = open(range(50, 60));
    const [events, near] = await Promise.all([pages.after(10), pages.after(52)]);
    expect(sequences(events!)[0]).toBe(50);
    expect(sequences(near!)[0]).toBe(53);
  });

  it('rejects those who wait when a read fails, and serves the next ones', async () => {
    const { pages, log } = open(range(1, 3));
    const after = log.after.bind(log);
    log.after = () => {
      log.after = after;
      return Promise.reject(new Error('away'));
    };
    await expect(pages.after(0)).rejects.toThrow('away');
    expect(sequences(await pages.after(0))).toEqual([1, 2, 3]);
  });
});
