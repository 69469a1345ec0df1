import type { EventBus, SequencedEvent } from '@patchbay/messaging';

/** A bus seen from two processes; in one process they are the same. */
export interface BusHarness {
  readonly publisher: EventBus;
  readonly subscriber: EventBus;
  close(): Promise<void>;
}

const owners = { numberOwner: { kind: 'team', id: 't1' }, recordOwner: { kind: 'user', id: 'u1' } } as const;

export const eventOf = (sequence: number): SequencedEvent => ({
  sequence,
  at: 1_800_000_000_000 + sequence,
  event: { type: 'message-added', messageId: `m${sequence}`, conversationId: 'c1', owners },
});

export async function waitFor(isSo: () => boolean): Promise<void> {
  const until = Date.now() + 10_000;
  while (!isSo() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(isSo()).toBe(true);
}

/** What every bus promises. */
export function describeEventBus(name: string, open: () => Promise<BusHarness>): void {
  describe(name, () => {
    let bus: BusHarness;
    beforeEach(async () => {
      bus = await open();
    });
    afterEach(() => bus.close());

    async function listen() {
      const heard: SequencedEvent[] = [];
      const stop = await bus.subscriber.listen((events) => void heard.push(...(events ?? [])));
      return { heard, stop };
    }

    it('brings events that are published after it listens, with all their facts', async () => {
      const { heard } = await listen();
      const events: SequencedEvent[] = [
        eventOf(1),
        { sequence: 2, at: 2, event: { type: 'message-updated', messageId: 'm – 👋', conversationId: 'c1', owners } },
        { sequence: 3, at: 3, event: { type: 'notification-added', notificationId: 'n1', userId: 'u1' } },
        { sequence: 4, at: 4, event: { type: 'access-changed' } },
      ];
      await bus.publisher.publish(events);
      await waitFor(() => heard.length === 4);
      expect(heard).toEqual(events);
    });

    it('brings them in the order of publication, whatever the batches', async () => {
      const { heard } = await listen();
      const published = Array.from({ length: 300 }, (_, index) => eventOf(index + 1));
      const publishing: Promise<void>[] = [];
      for (let at = 0, size = 1; at < published.length; at += size, size = (size % 7) + 1)
        publishing.push(bus.publisher.publish(published.slice(at, at + size)));
      await Promise.all(publishing);
      await waitFor(() => heard.length === published.length);
      expect(heard).toEqual(published);
    });

    it('brings a batch that is larger than any that the relay sends', async () => {
      const { heard } = await listen();
      const events = Array.from({ length: 6_000 }, (_, index) => eventOf(index + 1));
      await bus.publisher.publish(events);
      await waitFor(() => heard.length === events.length);
      expect(heard.map(({ sequence }) => sequence)).toEqual(events.map(({ sequence }) => sequence));
    });

    it('brings nothing for an empty batch', async () => {
      const { heard } = await listen();
      await bus.publisher.publish([]);
      await bus.publisher.publish([eventOf(1)]);
      await waitFor(() => heard.length > 0);
      expect(heard).toEqual([eventOf(1)]);
    });

    it('brings every event to every listener', async () => {
      const [first, second] = [await listen(), await listen()];
      await bus.publisher.publish([eventOf(7)]);
      await waitFor(() => first.heard.length > 0 && second.heard.length > 0);
      expect([first.heard, second.heard]).toEqual([[eventOf(7)], [eventOf(7)]]);
    });

    it('does not bring a late listener what earlier ones heard', async () => {
      const early = await listen();
      await bus.publisher.publish([eventOf(1)]);
      await waitFor(() => early.heard.length === 1);
      const late = await listen();
      await bus.publisher.publish([eventOf(2)]);
      await waitFor(() => early.heard.length === 2 && late.heard.length > 0);
      expect(late.heard).toEqual([eventOf(2)]);
    });

    it('brings a listener that stopped nothing more, and goes on for the others', async () => {
      const [leaving, staying] = [await listen(), await listen()];
      await bus.publisher.publish([eventOf(1)]);
      await waitFor(() => leaving.heard.length === 1 && staying.heard.length === 1);
      leaving.stop();
      leaving.stop();
      await bus.publisher.publish([eventOf(2)]);
      await waitFor(() => staying.heard.length === 2);
      expect(leaving.heard).toEqual([eventOf(1)]);
    });

    it('answers a ping', async () => {
      await expect(bus.publisher.ping()).resolves.toBeUndefined();
      await expect(bus.subscriber.ping()).resolves.toBeUndefined();
    });

    it('brings nothing once it is closed, and can be closed again', async () => {
      const { heard } = await listen();
      await bus.subscriber.close();
      await bus.subscriber.close();
      await bus.publisher.publish([eventOf(1)]).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard).toEqual([]);
    });
  });
}
