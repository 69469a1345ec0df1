import type { EventBus, EventSequencer, SequencedEvent } from '@patchbay/messaging';
import { eventOf, waitFor } from './event-bus.contract';
import { startEventRelay, type EventRelay } from './event-relay';
import { createInProcessEventBus } from './in-process-event-bus';

const never = 1_000_000;
const settle = () => new Promise(setImmediate);

/** An outbox in memory. */
class FakeSequencer implements EventSequencer {
  hasLease = true;
  isClosed = false;
  asked = 0;
  limits: number[] = [];
  failure: Error | undefined;
  #waiting = 0;
  #last = 0;

  commit(count = 1): void {
    this.#waiting += count;
  }

  async sequence(limit: number): Promise<SequencedEvent[]> {
    this.asked += 1;
    this.limits.push(limit);
    if (this.failure !== undefined) throw this.failure;
    if (!this.hasLease) return [];
    const count = Math.min(limit, this.#waiting);
    this.#waiting -= count;
    return Array.from({ length: count }, () => eventOf((this.#last += 1)));
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }
}

let sequencer: FakeSequencer;
let bus: EventBus;
let published: number[];
let errors: Error[];
let relays: EventRelay[];

beforeEach(async () => {
  [sequencer, bus, published, errors, relays] = [new FakeSequencer(), createInProcessEventBus(), [], [], []];
  await bus.listen((events) => void published.push(...(events ?? []).map(({ sequence }) => sequence)));
});
afterEach(() => Promise.all(relays.map((relay) => relay.close())));

function start(pollMs = never): EventRelay {
  const relay = startEventRelay({ sequencer, bus, pollMs, onError: (error) => errors.push(error as Error) });
  relays.push(relay);
  return relay;
}

describe('startEventRelay', () => {
  it('relays what waits when it starts', async () => {
    sequencer.commit(3);
    start();
    await settle();
    expect(published).toEqual([1, 2, 3]);
  });

  it('relays what was committed since, when woken', async () => {
    const relay = start();
    await settle();
    sequencer.commit(2);
    relay.wake();
    await settle();
    expect(published).toEqual([1, 2]);
  });

  it('looks by itself without being woken', async () => {
    start(5);
    await settle();
    sequencer.commit();
    await waitFor(() => published.length === 1);
  });

  it('rests if there is nothing to do', async () => {
    start();
    await settle();
    expect(sequencer.asked).toBe(1);
  });

  it('looks again if it is woken while it works', async () => {
    const relay = start();
    const sequence = sequencer.sequence.bind(sequencer);
    sequencer.sequence = async (limit) => {
      const events = await sequence(limit);
      // Committed after this look at the outbox, and before it ends.
      if (sequencer.asked === 2) {
        sequencer.commit();
        relay.wake();
      }
      return events;
    };
    await settle();
    relay.wake();
    await settle();
    expect(published).toEqual([1]);
  });

  it('relays a full outbox batch by batch, in order, until it is empty', async () => {
    sequencer.commit(1_750);
    start();
    await waitFor(() => published.length === 1_750);
    expect(published).toEqual(Array.from({ length: 1_750 }, (_, place) => place + 1));
    expect(Math.max(...sequencer.limits)).toBeLessThanOrEqual(1_000);
  });

  it('publishes nothing while another relay has the lease, and takes over when it can', async () => {
    sequencer.hasLease = false;
    sequencer.commit(2);
    start(5);
    await waitFor(() => sequencer.asked > 2);
    expect(published).toEqual([]);
    sequencer.hasLease = true;
    await waitFor(() => published.length === 2);
  });

  it('reports what it cannot publish, leaves it to the log, and publishes what follows', async () => {
    const relay = start();
    await settle();
    const publish = bus.publish.bind(bus);
    bus.publish = () => {
      bus.publish = publish;
      return Promise.reject(new Error('The bus is away.'));
    };
    sequencer.commit(501);
    relay.wake();
    await waitFor(() => published.length > 0);
    expect(errors.map(({ message }) => message)).toEqual(['The bus is away.']);
    expect(published).toEqual([501]);
  });

  it('reports a database that is away, and asks again later', async () => {
    sequencer.failure = new Error('The database is away.');
    sequencer.commit();
    start(5);
    await waitFor(() => errors.length > 1);
    expect(errors[0]?.message).toBe('The database is away.');
    sequencer.failure = undefined;
    await waitFor(() => published.length === 1);
  });

  it('pauses before it asks a failing database again', async () => {
    sequencer.failure = new Error('The database is away.');
    start();
    await settle();
    await settle();
    expect(sequencer.asked).toBe(1);
  });

  describe('close', () => {
    it('ends the pause, and closes the sequencer', async () => {
      const relay = start();
      await settle();
      await relay.close();
      expect(sequencer.isClosed).toBe(true);
      sequencer.commit();
      relay.wake();
      await settle();
      expect(published).toEqual([]);
    });

    it('publishes the batch under way first', async () => {
      const relay = start();
      await settle();
      sequencer.commit(2);
      const sequence = sequencer.sequence.bind(sequencer);
      let closing: Promise<void> | undefined;
      sequencer.sequence = (limit) => {
        closing ??= relay.close();
        return sequence(limit);
      };
      relay.wake();
      await waitFor(() => sequencer.isClosed);
      await closing;
      expect(published).toEqual([1, 2]);
    });

    it('begins no other batch', async () => {
      let batches = 0;
      sequencer.sequence = async (limit) => {
        batches += 1;
        await settle();
        return Array.from({ length: limit }, () => eventOf(batches));
      };
      const relay = start();
      await waitFor(() => batches > 2);
      await relay.close();
      const before = batches;
      await settle();
      expect(batches).toBe(before);
    });
  });
});
