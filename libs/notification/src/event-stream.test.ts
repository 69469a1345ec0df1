import type { EventBatch, EventBus, EventLog, SequencedEvent } from '@patchbay/messaging';
import { eventOf, followed, waitFor } from './event-bus.contract';
import { connectEventStream, type EventStream } from './event-stream';
import { createInProcessEventBus } from './in-process-event-bus';

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

  async lastSequence() {
    return this.events.length;
  }

  async after(sequence: number, limit: number) {
    this.asked.push({ after: sequence, limit });
    if (this.isAway) throw new Error('The database is away.');
    return this.events.slice(sequence, sequence + limit);
  }
}

/** A bus that may say that it has lost something. */
function createBus(): EventBus & { lose(): void } {
  const real = createInProcessEventBus();
  const listeners: ((batch: EventBatch | null) => void)[] = [];
  return {
    ...real,
    subscribe(onBatch) {
      listeners.push(onBatch);
      return real.subscribe(onBatch);
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

beforeEach(() => {
  [log, bus, errors, streams] = [new FakeLog(), createBus(), [], []];
});
afterEach(() => Promise.all(streams.map((stream) => stream.close())));

async function connect(pollMs = never) {
  const stream = await connectEventStream({ bus, log, pollMs, onError: (error) => errors.push(error as Error) });
  streams.push(stream);
  stream.follow(followed);
  const heard: number[] = [];
  const leave = stream.subscribe(({ sequence }) => void heard.push(sequence));
  await settle();
  log.asked.length = 0;
  return { stream, heard, leave };
}

test('it starts with what comes next, not with the past', async () => {
  log.commit(3);
  const { stream, heard } = await connect();
  expect(stream.position()).toBe(3);
  await bus.publish(log.commit());
  expect(heard).toEqual([4]);
  expect(stream.position()).toBe(4);
});

test('what comes next in line is handed on at once, without a question to the log', async () => {
  const { heard } = await connect();
  void bus.publish(log.commit(2));
  expect(heard).toEqual([1, 2]);
  await settle();
  expect(log.asked).toEqual([]);
});

test('what came already is not handed on again', async () => {
  const { heard } = await connect();
  const events = log.commit(2);
  await bus.publish(events);
  await bus.publish(events);
  await settle();
  expect(heard).toEqual([1, 2]);
});

test('a gap is filled from the log before what comes behind it', async () => {
  const { heard } = await connect();
  await bus.publish(log.commit());
  log.commit(2);
  await bus.publish(log.commit());
  await settle();
  expect(heard).toEqual([1, 2, 3, 4]);
  expect(log.asked[0]?.after).toBe(1);
});

test('a connection that was lost is a reason to read the log', async () => {
  const { heard } = await connect();
  log.commit(2);
  bus.lose();
  await settle();
  expect(heard).toEqual([1, 2]);
});

test('and so is mere silence', async () => {
  const { heard } = await connect(5);
  log.commit(2);
  await waitFor(() => heard.length === 2);
  expect(heard).toEqual([1, 2]);
});

test('a long gap is read page by page', async () => {
  const { heard } = await connect();
  log.commit(1_200);
  bus.lose();
  await waitFor(() => heard.length === 1_200);
  expect(heard).toEqual(log.events.map(({ sequence }) => sequence));
  expect(log.asked.every(({ limit }) => limit < 1_000)).toBe(true);
});

test('an event is handed on at once, at whatever moment of a reading it comes', async () => {
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

test('what nobody here follows moves the position, and is not handed on', async () => {
  const { stream, heard } = await connect();
  stream.unfollow(followed);
  await bus.publish(log.commit(2));
  expect([heard, stream.position()]).toEqual([[], 2]);
  stream.follow(followed);
  await bus.publish(log.commit());
  await settle();
  expect(heard).toEqual([3]);
  expect(log.asked).toEqual([]);
});

test('a listener that asks for time holds up what comes behind, and what is followed then is not missed', async () => {
  const { stream, heard } = await connect();
  stream.unfollow(followed);
  let letGo: () => void = () => undefined;
  stream.subscribe(({ sequence }) => (sequence === 1 ? new Promise<void>((resolve) => (letGo = resolve)) : undefined));
  // Told to everybody, whatever they follow.
  const changed: SequencedEvent = { sequence: 1, event: { type: 'access-changed' } };
  log.events.push(changed);
  const behind = log.commit();
  await bus.publish([changed, ...behind]);
  await bus.publish(log.commit(2));
  await settle();
  expect([heard, stream.position()]).toEqual([[1], 1]);
  stream.follow(followed);
  letGo();
  await settle();
  expect(heard).toEqual([1, 2, 3, 4]);
});

describe('listeners', () => {
  test('one that throws disturbs neither the others nor the stream', async () => {
    const { stream, heard } = await connect();
    stream.subscribe(() => {
      throw new Error('no');
    });
    const late: number[] = [];
    stream.subscribe(({ sequence }) => void late.push(sequence));
    await bus.publish(log.commit(2));
    expect([heard, late]).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(errors.map(({ message }) => message)).toEqual(['no', 'no']);
  });

  test('one that left hears no more, also in the middle of a batch', async () => {
    const { stream, heard } = await connect();
    const few: number[] = [];
    const leave = stream.subscribe(({ sequence }) => {
      few.push(sequence);
      leave();
      return undefined;
    });
    await bus.publish(log.commit(2));
    expect([few, heard]).toEqual([[1], [1, 2]]);
  });

  test('the same function twice hears twice, and leaves once', async () => {
    const { stream } = await connect();
    const heard: number[] = [];
    const listener = ({ sequence }: SequencedEvent) => void heard.push(sequence);
    stream.subscribe(listener);
    const leave = stream.subscribe(listener);
    await bus.publish(log.commit());
    leave();
    await bus.publish(log.commit());
    expect(heard).toEqual([1, 1, 2]);
  });
});

describe('a log that fails', () => {
  test('is reported and asked again, until nothing is missing', async () => {
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

  test('does not hold up closing, waiting or under way', async () => {
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

  test('at the start leaves no subscription behind', async () => {
    let isSubscribed = false;
    bus.subscribe = async () => {
      isSubscribed = true;
      return {
        follow: async () => undefined,
        unfollow: () => undefined,
        close: async () => void (isSubscribed = false),
      };
    };
    log.lastSequence = () => Promise.reject(new Error('The database is away.'));
    await expect(connect()).rejects.toThrow('The database is away.');
    expect(isSubscribed).toBe(false);
  });
});

test('once closed it is silent, and leaves the bus to its owner', async () => {
  const { stream, heard } = await connect(5);
  const others: number[] = [];
  const other = await bus.subscribe(
    (batch) => void others.push(...(batch?.events ?? []).map(({ sequence }) => sequence)),
  );
  await other.follow(followed);
  await stream.close();
  await bus.publish(log.commit());
  const asked = log.asked.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual([]);
  expect(others).toEqual([1]);
  expect(log.asked).toHaveLength(asked);
});
