import type { DomainEvent, EventSequencer } from '@patchbay/messaging';
import { createTestDatabase, waitFor, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { connectPersistence, type Persistence } from '../connect-persistence';
import { createEventSequencer } from './event-sequencer';

const event = (): DomainEvent => ({ type: 'notification-added', notificationId: randomUUID(), userId: randomUUID() });

describe('the event sequencer', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  const sequencers: EventSequencer[] = [];
  const takenFrom: string[] = [];
  const create = (applicationName: string) => {
    const sequencer = createEventSequencer({
      url: database.url,
      applicationName,
      onTakeOver: (previous) => takenFrom.push(previous),
    });
    sequencers.push(sequencer);
    return sequencer;
  };
  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 10 });
  });
  afterEach(async () => {
    await Promise.all(sequencers.splice(0).map((sequencer) => sequencer.close()));
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });
  const append = (count: number) =>
    persistence.database.transaction((tx) => tx.outbox.append(Array.from({ length: count }, event)));

  it('says when it takes the lease over, and from which relay', async () => {
    const [first, second] = [create('first'), create('second')];
    takenFrom.length = 0;
    for (const relay of [first, first]) {
      await append(1);
      await relay.sequence(10);
    }
    expect(takenFrom).toHaveLength(1);
    await first.close();
    await append(1);
    await second.sequence(10);
    expect(takenFrom).toHaveLength(2);
    expect(takenFrom[1]).toContain(`/${process.pid}/`);
    expect(takenFrom[1]).not.toBe(takenFrom[0]);
  });

  it('does not skip an event whose transaction commits late', async () => {
    const sequencer = create('relay');
    let commit: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let written: () => void = () => undefined;
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    const late = persistence.database.transaction(async (tx) => {
      await tx.outbox.append([event()]);
      written();
      await held;
    });
    await isWritten;
    await append(2);
    const early = await sequencer.sequence(10);
    expect(early).toHaveLength(2);
    commit();
    await late;
    const then = await sequencer.sequence(10);
    expect(then).toHaveLength(1);
    expect(then[0]!.sequence).toBe(early.at(-1)!.sequence + 1);
    expect((await persistence.eventLog.after(early[0]!.sequence - 1, 10)).map(({ sequence }) => sequence)).toEqual(
      [...early, ...then].map(({ sequence }) => sequence),
    );
  });

  it('leaves no gaps while many write', async () => {
    const sequencer = create('relay');
    const from = (await persistence.eventLog.last()).sequence;
    const got: number[] = [];
    const writing = Promise.all(Array.from({ length: 40 }, () => append(5)));
    await waitFor(async () => {
      got.push(...(await sequencer.sequence(17)).map(({ sequence }) => sequence));
      return got.length === 200;
    });
    await writing;
    expect(got).toEqual(Array.from({ length: 200 }, (_, n) => from + n + 1));
  });

  const sequencesOf = (events: readonly { sequence: number }[]) => events.map(({ sequence }) => sequence);
  const leaseOver = () =>
    waitFor(
      async () => (await database.query('SELECT 1 FROM relay_lease WHERE leased_until < clock_timestamp()')).length > 0,
    );

  it('gives events to one relay, until that one stops for longer than its lease', async () => {
    const [first, second] = [create('relay-1'), create('relay-2')];
    await append(1);
    const [{ sequence: start }] = (await first.sequence(10)) as unknown as [{ sequence: number }];
    await append(2);
    expect(await second.sequence(10)).toEqual([]);
    await leaseOver();
    expect(sequencesOf(await second.sequence(10))).toEqual([start + 1, start + 2]);
    // The first one goes on, and does not know how long it stood still.
    await append(1);
    expect(await first.sequence(10)).toEqual([]);
    expect(sequencesOf(await second.sequence(10))).toEqual([start + 3]);
  });

  it('gives events to the next relay right after the one before was closed or was killed', async () => {
    const [first, second, third] = [create('relay-1'), create('relay-2'), create('relay-3')];
    await append(1);
    expect(await first.sequence(10)).toHaveLength(1);
    await first.close();
    await append(1);
    expect(await second.sequence(10)).toHaveLength(1);
    await database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'relay-2'");
    await append(1);
    // PostgreSQL may list the session for another moment.
    await waitFor(async () => (await third.sequence(10)).length === 1, { limitMs: 1_000 });
  });

  it('numbers every event once while relays take turns', async () => {
    const relays = Array.from({ length: 4 }, (_, n) => create(`relay-${n}`));
    const from = (await persistence.eventLog.last()).sequence;
    const got: number[] = [];
    const writing = Promise.all(Array.from({ length: 40 }, () => append(5)));
    await waitFor(async () => {
      // As if the lease of the active one ended at any moment.
      await database.query("UPDATE relay_lease SET leased_until = '-infinity'");
      got.push(...(await Promise.all(relays.map((relay) => relay.sequence(7)))).flatMap(sequencesOf));
      return got.length >= 200;
    });
    await writing;
    expect(got.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => from + n + 1));
  });

  it('leaves the events to a relay of a release before the lease, while there is one', async () => {
    const sequencer = create('relay');
    const earlier = new Client({ connectionString: database.url });
    await earlier.connect();
    await earlier.query('SELECT pg_advisory_lock(7250002)');
    await append(1);
    expect(await sequencer.sequence(10)).toEqual([]);
    await earlier.end();
    await waitFor(async () => (await sequencer.sequence(10)).length === 1);
  });
});
