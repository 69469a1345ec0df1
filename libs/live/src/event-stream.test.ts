import type { EventBus, EventLog, SequencedEvent } from '@patchbay/messaging';
import { createInProcessEventBus } from '@patchbay/notification';
import { eventOf, positionsOf, storedAt, waitFor } from './events.testing';
import { EventStream } from './event-stream';

const never = 1_000_000;
const settle = () => new Promise(setImmediate);

/** A log in memory; `isAway` makes it fail. */
class FakeLog implements EventLog {
  readonly events: SequencedEvent[] = [];
  readonly asked: { after: number; limit: number }[] = [];
  isAway = false;

  commit(count = 1): SequencedEvent[] {
    const committed = Array.from({ length: count }, (_, place) => eventOf(this.events.length + place + 1));
    this.events.push(...committed);
    return committed;
  }

  last = positionsOf(() => this.events).last;
  has = positionsOf(() => this.events).has;

  async after(sequence: number, limit: number) {
    this.asked.push({ after: sequence, limit });
    if (this.isAway) throw new Error('The database is away.');
    return this.events.slice(sequence, sequence + limit);
  }
}

/** A bus that may say that it has lost something. */
function createBus(): EventBus & { lose(): void } {
  const real = createInProcessEventBus();
  const listeners: Parameters<EventBus['listen']>[0][] = [];
  return {
    ...real,
    listen(listener) {
      listeners.push(listener);
      return real.listen(listener);
    },
    lose() {
      for (const listener of listeners) listener(null);
    },
  };
}

let log: FakeLog;
let bus: ReturnType<typeof createBus>;
let errors: Error[];
let streams: EventStream[];
let restarts: number;

beforeEach(() => {
  [log, bus, errors, streams, restarts] = [new FakeLog(), createBus(), [], [], 0];
});
afterEach(() => Promise.all(streams.map((stream) => stream.close())));

async function connect(pollMs = never, sureMs = never) {
  const stream = await EventStream.connect({
    bus,
    log,
    pollMs,
    sureMs,
    onError: (error) => errors.push(error as Error),
  });
  streams.push(stream);
  const heard: number[] = [];
  const leave = stream.listen({ receive: ({ sequence }) => void heard.push(sequence), restart: () => (restarts += 1) });
  await settle();
  log.asked.length = 0;
  return { stream, heard, leave };
}

describe('EventStream', () => {
  it('starts with the next event, not with the past', async () => {
    log.commit(3);
    const { stream, heard } = await connect();
    expect(stream.position.sequence).toBe(3);
    await bus.publish(log.commit());
    expect(heard).toEqual([4]);
    expect(stream.position.sequence).toBe(4);
  });

  it('passes on what is next in line immediately, without reading the log', async () => {
    const { heard } = await connect();
    void bus.publish(log.commit(2));
    expect(heard).toEqual([1, 2]);
    await settle();
    expect(log.asked).toEqual([]);
  });

  it('passes over what only a later release can read, from the bus and from the log', async () => {
    const { heard, stream } = await connect();
    const ofLater = (sequence: number) => {
      const event = { type: 'message-added', version: 2, message: { id: sequence } };
      log.events.push({ ...eventOf(sequence), event: event as unknown as SequencedEvent['event'] });
      return log.events.slice(-1);
    };
    await bus.publish(log.commit());
    await bus.publish(ofLater(2));
    await bus.publish(log.commit());
    expect([heard, log.asked]).toEqual([[1, 3], []]);
    ofLater(4);
    log.commit();
    bus.lose();
    await settle();
    expect([heard, stream.position.sequence, errors]).toEqual([[1, 3, 5], 5, []]);
  });

  it('does not pass on an event again', async () => {
    const { heard } = await connect();
    const events = log.commit(2);
    await bus.publish(events);
    await bus.publish(events);
    await settle();
    expect(heard).toEqual([1, 2]);
  });

  it('fills a gap from the log before it passes on what follows', async () => {
    const { heard } = await connect();
    await bus.publish(log.commit());
    log.commit(2);
    await bus.publish(log.commit());
    await settle();
    expect(heard).toEqual([1, 2, 3, 4]);
    expect(log.asked[0]?.after).toBe(1);
  });

  it('reads the log after a lost connection', async () => {
    const { heard } = await connect();
    log.commit(2);
    bus.lose();
    await settle();
    expect(heard).toEqual([1, 2]);
  });

  it('reads the log after mere silence', async () => {
    const { heard } = await connect(5);
    log.commit(2);
    await waitFor(() => heard.length === 2);
    expect(heard).toEqual([1, 2]);
  });

  it('reads a long gap page by page', async () => {
    const { heard } = await connect();
    log.commit(1_200);
    bus.lose();
    await waitFor(() => heard.length === 1_200);
    expect(heard).toEqual(log.events.map(({ sequence }) => sequence));
    expect(log.asked.every(({ limit }) => limit < 1_000)).toBe(true);
  });

  it('passes on an event without delay, at whatever moment of a read it comes', async () => {
    for (let moments = 0; moments < 20; moments += 1) {
      log = new FakeLog();
      bus = createBus();
      const { heard } = await connect();
      bus.lose();
      for (let moment = 0; moment < moments; moment += 1) await Promise.resolve();
      void bus.publish(log.commit());
      await settle();
      expect([moments, heard]).toEqual([moments, [1]]);
    }
  });

  describe('listeners', () => {
    it('may throw without disturbing the others or the stream', async () => {
      const { stream, heard } = await connect();
      stream.listen({
        receive: () => {
          throw new Error('no');
        },
        restart: () => undefined,
      });
      const late: number[] = [];
      stream.listen({ receive: ({ sequence }) => void late.push(sequence), restart: () => undefined });
      await bus.publish(log.commit(2));
      expect([heard, late]).toEqual([
        [1, 2],
        [1, 2],
      ]);
      expect(errors.map(({ message }) => message)).toEqual(['no', 'no']);
    });

    it('hear no more once they left, even in the middle of a batch', async () => {
      const { stream, heard } = await connect();
      const few: number[] = [];
      const leave = stream.listen({
        receive({ sequence }) {
          few.push(sequence);
          leave();
        },
        restart: () => undefined,
      });
      await bus.publish(log.commit(2));
      expect([few, heard]).toEqual([[1], [1, 2]]);
    });
  });

  describe('a log that was replaced by an older one', () => {
    const replace = (length: number) => log.events.splice(length, log.events.length);

    it('is noticed if it is shorter', async () => {
      log.commit(5);
      const { stream, heard } = await connect(5);
      replace(2);
      await waitFor(() => restarts === 1);
      expect(stream.position).toEqual({ sequence: 2, at: storedAt(2) });
      await bus.publish(log.commit());
      expect(heard).toEqual([3]);
    });

    it('is noticed before an event of its history is passed on, if it was away for some time', async () => {
      log.commit(5);
      const { heard } = await connect(never, 0);
      replace(2);
      log.commit(4);
      for (const [place, event] of log.events.entries())
        if (place >= 2) log.events[place] = { ...event, at: event.at + 1 };
      await bus.publish([log.events[5]!]);
      await waitFor(() => restarts === 1);
      expect(heard).toEqual([]);
    });

    it('is noticed if it has grown beyond the stream since', async () => {
      log.commit(5);
      const { stream, heard } = await connect();
      replace(2);
      log.commit(9);
      for (const [place, event] of log.events.entries())
        if (place >= 2) log.events[place] = { ...event, at: event.at + 1 };
      // The next in line, in another history.
      await bus.publish([log.events[5]!]);
      expect(heard).toEqual([6]);
      bus.lose();
      await settle();
      expect(restarts).toBe(1);
      expect(stream.position.sequence).toBe(11);
    });
  });

  describe('a log that fails', () => {
    it('is reported and read again, until nothing is missing', async () => {
      const { heard } = await connect();
      log.isAway = true;
      log.commit(2);
      bus.lose();
      await waitFor(() => errors.length === 1);
      expect(errors[0]?.message).toBe('The database is away.');
      log.isAway = false;
      await waitFor(() => heard.length === 2);
      expect(heard).toEqual([1, 2]);
    });

    it('does not delay close, neither during a pause nor during a read', async () => {
      // No time passes, so that whatever waited for the next attempt would wait for ever.
      jest.useFakeTimers({ doNotFake: ['setImmediate'] });
      try {
        const { stream: underWay } = await connect();
        log.isAway = true;
        const { stream: waiting } = await connect();
        expect(errors).toHaveLength(1);
        bus.lose();
        await Promise.all([waiting.close(), underWay.close()]);
        expect(jest.getTimerCount()).toBe(0);
      } finally {
        jest.useRealTimers();
      }
    });

    it('at the start leaves no listener on the bus', async () => {
      let isListening = false;
      bus.listen = async () => {
        isListening = true;
        return () => void (isListening = false);
      };
      log.last = () => Promise.reject(new Error('The database is away.'));
      await expect(connect()).rejects.toThrow('The database is away.');
      expect(isListening).toBe(false);
    });
  });

  it('is silent once it is closed, and leaves the bus open', async () => {
    const { stream, heard } = await connect(5);
    const others: number[] = [];
    await bus.listen((events) => void others.push(...(events ?? []).map(({ sequence }) => sequence)));
    await stream.close();
    await bus.publish(log.commit());
    const asked = log.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual([]);
    expect(others).toEqual([1]);
    expect(log.asked).toHaveLength(asked);
  });
});
