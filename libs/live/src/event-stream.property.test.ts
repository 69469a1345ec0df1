import type { EventBus, EventLog, SequencedEvent } from '@patchbay/messaging';
import fc from 'fast-check';
import { eventOf, storedAt } from './events.testing';
import { EventStream } from './event-stream';

/* No polling here: what is heard must not depend on it. */
const never = 1_000_000;

/** What happens to a batch of events on the bus. */
type Fate = 'arrives' | 'comes twice' | 'is lost' | 'is lost with the connection';

interface Batch {
  readonly size: number;
  readonly fate: Fate;
}

const batch = (fates: readonly Fate[]): fc.Arbitrary<Batch> =>
  fc.record({ size: fc.integer({ min: 1, max: 3 }), fate: fc.constantFrom(...fates) });
const batches = fc
  .tuple(
    fc.array(batch(['arrives', 'comes twice', 'is lost', 'is lost with the connection']), { maxLength: 8 }),
    batch(['arrives', 'comes twice', 'is lost with the connection']),
  )
  .map(([all, last]) => [...all, last]);

const fail = () => {
  throw new Error('The log is the same.');
};

/** A log with all events, and a bus: the scheduler picks the order of their answers. */
function createWorld(scheduler: fc.Scheduler) {
  const relayed: SequencedEvent[] = [];
  let hear: (events: readonly SequencedEvent[] | null) => void = () => undefined;
  const later = (label: string) => scheduler.schedule(Promise.resolve(), label);
  const log: EventLog = {
    async last() {
      const last = relayed.length;
      await later('the last event');
      return { sequence: last, at: storedAt(last) };
    },
    async has({ sequence }) {
      await later(`whether the log has ${sequence}`);
      return sequence <= relayed.length;
    },
    async after(sequence, limit) {
      const page = relayed.slice(sequence, sequence + limit);
      await later(`the log after ${sequence}`);
      return page;
    },
  };
  const bus = {
    listen: async (onEvents: typeof hear) => {
      await later('listening');
      hear = onEvents;
      return () => undefined;
    },
  } as Partial<EventBus> as EventBus;
  const bring = (events: readonly SequencedEvent[] | null) =>
    void later(`the bus brings ${events?.[0]?.sequence} to ${events?.at(-1)?.sequence}`).then(() => hear(events));
  const relay = ({ size, fate }: Batch) => {
    const events = Array.from({ length: size }, (_, place) => eventOf(relayed.length + place + 1));
    relayed.push(...events);
    if (fate === 'arrives' || fate === 'comes twice') bring(events);
    if (fate === 'comes twice') bring(events);
    if (fate === 'is lost with the connection') bring(null);
  };
  return { log, bus, relay, relayed };
}

test('EventStream passes on every event after its start, once, in order and without a gap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), batches, async (scheduler, after) => {
      const { log, bus, relay, relayed } = createWorld(scheduler);
      const errors: unknown[] = [];
      const heard: number[] = [];
      let start = -1;
      const connected = EventStream.connect({ bus, log, pollMs: never, onError: (error) => errors.push(error) }).then(
        (stream) => {
          start = stream.position.sequence;
          stream.listen({ receive: ({ sequence }) => void heard.push(sequence), restart: fail });
          return stream;
        },
      );
      // The relay goes on while the stream is being connected.
      scheduler.scheduleSequence(after.map((one) => async () => relay(one)));
      await scheduler.waitIdle();
      const stream = await connected;
      expect(heard).toEqual(relayed.map(({ sequence }) => sequence).slice(start));
      expect(stream.position.sequence).toBe(relayed.length);
      expect(errors).toEqual([]);
      await stream.close();
    }),
    { numRuns: 300 },
  );
});
