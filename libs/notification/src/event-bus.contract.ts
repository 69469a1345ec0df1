import type { BusSubscription, EventBatch, EventBus, SequencedEvent } from '@patchbay/messaging';

/** A bus seen from two processes; in one process they are the same. */
export interface BusHarness {
  readonly publisher: EventBus;
  readonly subscriber: EventBus;
  close(): Promise<void>;
}

const owners = { numberOwner: { kind: 'team', id: 't1' }, recordOwner: { kind: 'user', id: 'u1' } } as const;

/** One of the channels of `eventOf`. */
export const followed = ['user:u1'];

export const eventOf = (sequence: number): SequencedEvent => ({
  sequence,
  event: { type: 'message-added', messageId: `m${sequence}`, conversationId: 'c1', owners },
});

export async function waitFor(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !isSo(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(isSo()).toBe(true);
}

/** What every bus promises, in the words of the port. */
export function describeEventBus(name: string, open: () => Promise<BusHarness>): void {
  describe(name, () => {
    let bus: BusHarness;
    beforeEach(async () => {
      bus = await open();
    });
    afterEach(() => bus.close());

    /** Subscribes, follows, and keeps what it hears. */
    async function listen(
      channels: readonly string[] = followed,
    ): Promise<BusSubscription & { heard: SequencedEvent[]; batches: (EventBatch | null)[] }> {
      const [heard, batches]: [SequencedEvent[], (EventBatch | null)[]] = [[], []];
      const subscription = await bus.subscriber.subscribe((batch) => {
        batches.push(batch);
        heard.push(...(batch?.events ?? []));
      });
      await subscription.follow(channels);
      return { ...subscription, heard, batches };
    }

    test('what is published after the subscription arrives with all its facts', async () => {
      const { heard } = await listen();
      const events: SequencedEvent[] = [
        eventOf(1),
        { sequence: 2, event: { type: 'message-updated', messageId: 'm – 👋', conversationId: 'c1', owners } },
        { sequence: 3, event: { type: 'notification-added', notificationId: 'n1', userId: 'u1' } },
        { sequence: 4, event: { type: 'access-changed' } },
      ];
      await bus.publisher.publish(events);
      await waitFor(() => heard.length === 4);
      expect(heard).toEqual(events);
    });

    test('in the order of publication, whatever the batches', async () => {
      const { heard } = await listen();
      const published = Array.from({ length: 300 }, (_, place) => eventOf(place + 1));
      const publishing: Promise<void>[] = [];
      for (let at = 0, size = 1; at < published.length; at += size, size = (size % 7) + 1)
        publishing.push(bus.publisher.publish(published.slice(at, at + size)));
      await Promise.all(publishing);
      await waitFor(() => heard.length === published.length);
      expect(heard).toEqual(published);
    });

    test('what is about others is not heard, but how far the sequence has come', async () => {
      const one = await listen(['team:t1']);
      const owned = (sequence: number, id: string): SequencedEvent => ({
        sequence,
        event: {
          type: 'message-added',
          messageId: 'm',
          conversationId: 'c',
          owners: { numberOwner: { kind: 'user', id }, recordOwner: { kind: 'team', id } },
        },
      });
      await bus.publisher.publish([owned(1, 'u9'), owned(2, 't1'), owned(3, 'u9')]);
      await bus.publisher.publish([owned(4, 'u9')]);
      await waitFor(() => one.batches.length === 2);
      expect(one.batches).toEqual([
        { from: 1, to: 3, events: [owned(2, 't1')] },
        { from: 4, to: 4, events: [] },
      ]);
    });

    test('what two channels are about is heard once; whoever sees everything follows one channel', async () => {
      const [both, all] = [await listen(['team:t1', 'user:u1']), await listen(['everything'])];
      await bus.publisher.publish([eventOf(1), eventOf(2)]);
      await waitFor(() => both.heard.length > 0 && all.heard.length > 0);
      expect([both.heard, all.heard]).toEqual([
        [eventOf(1), eventOf(2)],
        [eventOf(1), eventOf(2)],
      ]);
    });

    test('what rights there are is told to everybody', async () => {
      const { heard } = await listen([]);
      const changed: SequencedEvent = { sequence: 1, event: { type: 'access-changed' } };
      await bus.publisher.publish([changed]);
      await waitFor(() => heard.length > 0);
      expect(heard).toEqual([changed]);
    });

    test('what is followed twice has to be left twice; what was left can be followed again', async () => {
      const { batches, heard, follow, unfollow } = await listen();
      await follow(followed);
      unfollow(followed);
      await bus.publisher.publish([eventOf(1)]);
      await waitFor(() => batches.length === 1);
      unfollow(followed);
      await bus.publisher.publish([eventOf(2)]);
      await waitFor(() => batches.length === 2);
      await follow(followed);
      await bus.publisher.publish([eventOf(3)]);
      await waitFor(() => batches.length === 3);
      expect(heard).toEqual([eventOf(1), eventOf(3)]);
    });

    test('every subscription hears it, also two of the same listener', async () => {
      const { heard: first } = await listen();
      const heard: number[] = [];
      const listener = (batch: EventBatch | null) =>
        void heard.push(...(batch?.events ?? []).map(({ sequence }) => sequence));
      for (const one of [await bus.subscriber.subscribe(listener), await bus.subscriber.subscribe(listener)])
        await one.follow(followed);
      await bus.publisher.publish([eventOf(7)]);
      await waitFor(() => first.length === 1 && heard.length === 2);
      expect(heard).toEqual([7, 7]);
    });

    test('a late subscription does not hear what the earlier ones heard', async () => {
      const { heard: early } = await listen();
      await bus.publisher.publish([eventOf(1)]);
      await waitFor(() => early.length === 1);
      const { heard: late } = await listen();
      await bus.publisher.publish([eventOf(2)]);
      await waitFor(() => early.length === 2 && late.length > 0);
      expect(late).toEqual([eventOf(2)]);
    });

    test('a subscription that was closed hears no more, the others do', async () => {
      const [leaving, staying] = [await listen(), await listen()];
      await bus.publisher.publish([eventOf(1)]);
      await waitFor(() => leaving.heard.length === 1 && staying.heard.length === 1);
      await leaving.close();
      await leaving.close();
      await bus.publisher.publish([eventOf(2)]);
      await waitFor(() => staying.heard.length === 2);
      expect(leaving.heard).toEqual([eventOf(1)]);
    });

    test('it answers a ping while it is there', async () => {
      await expect(bus.publisher.ping()).resolves.toBeUndefined();
      await expect(bus.subscriber.ping()).resolves.toBeUndefined();
    });

    test('once closed it brings nothing, and may be closed again', async () => {
      const { heard } = await listen();
      await bus.subscriber.close();
      await bus.subscriber.close();
      await bus.publisher.publish([eventOf(1)]).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard).toEqual([]);
    });
  });
}
