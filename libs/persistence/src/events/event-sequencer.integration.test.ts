import type { DomainEvent, EventSequencer } from '@patchbay/messaging';
import { createTestDatabase, waitFor, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { connectPersistence, type Persistence } from '../connect-persistence';
import { createEventSequencer } from './event-sequencer';

const event = (): DomainEvent => ({ type: 'notification-added', notificationId: randomUUID(), userId: randomUUID() });

describe('the event sequencer', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  const sequencers: EventSequencer[] = [];
  const create = (applicationName: string) => {
    const sequencer = createEventSequencer({ url: database.url, applicationName });
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
    expect(then![0]!.sequence).toBe(early!.at(-1)!.sequence + 1);
    expect((await persistence.eventLog.after(early![0]!.sequence - 1, 10)).map(({ sequence }) => sequence)).toEqual(
      [...early!, ...then!].map(({ sequence }) => sequence),
    );
  });

  it('leaves no gaps while many write', async () => {
    const sequencer = create('relay');
    const from = await persistence.eventLog.lastSequence();
    const got: number[] = [];
    const writing = Promise.all(Array.from({ length: 40 }, () => append(5)));
    await waitFor(async () => {
      got.push(...(await sequencer.sequence(17))!.map(({ sequence }) => sequence));
      return got.length === 200;
    });
    await writing;
    expect(got).toEqual(Array.from({ length: 200 }, (_, n) => from + n + 1));
  });

  it('is active in one relay at a time, and in the next one when that relay dies', async () => {
    const [first, second] = [create('relay-1'), create('relay-2')];
    await append(1);
    expect(await first.sequence(10)).toHaveLength(1);
    await append(1);
    expect(await second.sequence(10)).toBeUndefined();
    await database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'relay-1'");
    await waitFor(async () => (await second.sequence(10))?.length === 1);
    await append(1);
    expect(await first.sequence(10).catch(() => undefined)).toBeUndefined();
  });
});
