import type { SequencedEvent } from '@patchbay/messaging';
import { eventOf } from './events.testing';
import { OwnersOfToday } from './owners-of-today';

function open(kept: readonly SequencedEvent[]) {
  const asked: number[] = [];
  const log = {
    async after(sequence: number, limit: number) {
      asked.push(sequence);
      return kept.filter((event) => event.sequence > sequence).slice(0, limit);
    },
  };
  return { owners: new OwnersOfToday(log, (work) => work()), asked };
}

describe('OwnersOfToday', () => {
  it('reads nothing for events after the last change of rights', () => {
    const { owners, asked } = open([eventOf(5)]);
    owners.change(4);
    expect(owners.renew(eventOf(5))).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('reads an event from before it once, for all who wait for it, and again after the next change', async () => {
    const { owners, asked } = open([eventOf(3)]);
    owners.change(4);
    const [first, second] = await Promise.all([owners.renew(eventOf(3)), owners.renew(eventOf(3))]);
    expect(first).toBe(second);
    expect(owners.renew(first!)).toBeUndefined();
    owners.change(5);
    await owners.renew(first!);
    expect(asked).toEqual([2, 2]);
  });

  it('reads again what was read while rights changed', async () => {
    const { owners } = open([eventOf(3)]);
    owners.change(4);
    const reading = owners.renew(eventOf(3));
    owners.change(5);
    expect(owners.renew((await reading)!)).toBeDefined();
  });

  it('keeps an event that the log has deleted', async () => {
    const { owners } = open([eventOf(9)]);
    owners.change(4);
    const kept = await owners.renew(eventOf(3));
    expect(kept).toEqual(eventOf(3));
    expect(owners.renew(kept!)).toBeUndefined();
  });
});
