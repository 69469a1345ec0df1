import type { EventBatch } from '@patchbay/messaging';
import fc from 'fast-check';
import { BatchAssembler, type Part, type Summary } from './batch-assembler';
import { eventOf } from './event-bus.contract';

const followed = new Set([1, 2]);
const open = (patienceMs = 5) => {
  const batches: (EventBatch | null)[] = [];
  return {
    batches,
    assembler: new BatchAssembler({
      isFollowed: (name) => followed.has(name),
      onBatch: (batch) => batches.push(batch),
      patienceMs,
    }),
  };
};
const part = (from: number, about: number, ...sequences: number[]): Part => ({
  from,
  about,
  events: sequences.map(eventOf),
});
const summary = (from: number, to: number, ...about: number[]): Summary => ({ from, to, about, events: [] });
const batch = (from: number, to: number, ...sequences: number[]): EventBatch => ({
  from,
  to,
  events: sequences.map(eventOf),
});
const afterPatience = () => new Promise((resolve) => setTimeout(resolve, 15));

test('parts and a summary are a batch, in order, each event once, whichever comes first', () => {
  const { batches, assembler } = open();
  assembler.addPart(part(1, 2, 2, 3));
  assembler.addSummary(summary(1, 4, 1, 2, 9));
  expect(batches).toEqual([]);
  assembler.addPart(part(1, 1, 1, 3));
  expect(batches).toEqual([batch(1, 4, 1, 2, 3)]);
});

test('what nobody follows is not waited for', () => {
  const { batches, assembler } = open();
  assembler.addSummary(summary(1, 4, 7, 9));
  expect(batches).toEqual([batch(1, 4)]);
});

test('a part that does not come makes a null of its batch, and the next ones come behind it', async () => {
  const { batches, assembler } = open();
  assembler.addSummary(summary(1, 1, 1));
  assembler.addSummary(summary(2, 2, 1));
  assembler.addPart(part(2, 1, 2));
  expect(batches).toEqual([]);
  await afterPatience();
  expect(batches).toEqual([null, batch(2, 2, 2)]);
  // Too late, and for a batch of the same number it must not be taken.
  assembler.addPart(part(1, 1, 1));
  assembler.addSummary(summary(3, 3));
  expect(batches.at(-1)).toEqual(batch(3, 3));
});

test('after a reset nothing is waited for', async () => {
  const { batches, assembler } = open();
  assembler.addSummary(summary(1, 1, 1));
  assembler.addPart(part(2, 1, 2));
  assembler.reset();
  await afterPatience();
  assembler.addSummary(summary(2, 2, 1));
  await afterPatience();
  expect(batches).toEqual([null]);
});

test('whatever is lost and in whatever order parts come: a batch that is handed on is whole', async () => {
  const messages = fc.array(
    fc.record({ lanes: fc.subarray([1, 2, 3]), lost: fc.subarray([1, 2]), isLost: fc.boolean() }),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(messages, fc.infiniteStream(fc.nat()), async (sent, random) => {
      const { batches, assembler } = open(0);
      const deliveries: { isSummary: boolean; deliver: () => void }[] = [];
      sent.forEach(({ lanes, lost, isLost }, place) => {
        const from = place + 1;
        for (const lane of lanes)
          if (followed.has(lane) && !lost.includes(lane))
            deliveries.push({ isSummary: false, deliver: () => assembler.addPart(part(from, lane, from)) });
        if (!isLost)
          deliveries.push({ isSummary: true, deliver: () => assembler.addSummary(summary(from, from, ...lanes)) });
      });
      // Summaries keep their order, as they have one channel; parts come when they like.
      const summaries = deliveries.filter(({ isSummary }) => isSummary);
      for (const { deliver } of deliveries
        .filter(({ isSummary }) => !isSummary)
        .sort(() => (random.next().value % 2) * 2 - 1)) {
        if (random.next().value % 2 === 0) summaries.shift()?.deliver();
        deliver();
      }
      for (const { deliver } of summaries) deliver();
      await new Promise((resolve) => setTimeout(resolve, 2 * sent.length + 2));
      for (const found of batches)
        if (found !== null)
          expect(found.events.length).toBe(sent[found.from - 1]!.lanes.some((lane) => followed.has(lane)) ? 1 : 0);
      expect(batches.length).toBe(sent.filter(({ isLost }) => !isLost).length);
    }),
    { numRuns: 50 },
  );
});
