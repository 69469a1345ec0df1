import type { EventBatch, EventBus } from '@patchbay/messaging';
import { channelsOfEvent, isForAll } from './channels';
import { FollowedChannels } from './followed-channels';

/** The bus of the standalone: gateway and relay share a process. It keeps Redis' promises, no more and no less. */
export function createInProcessEventBus(): EventBus {
  const subscriptions = new Set<{
    readonly followed: FollowedChannels;
    readonly onBatch: (batch: EventBatch) => void;
  }>();
  return {
    async publish(events) {
      const [first, last] = [events[0], events.at(-1)];
      if (first === undefined || last === undefined) return;
      for (const { followed, onBatch } of subscriptions) {
        const heard = events.filter(
          ({ event }) => isForAll(event) || channelsOfEvent(event).some((channel) => followed.has(channel)),
        );
        onBatch({ from: first.sequence, to: last.sequence, events: heard });
      }
    },
    async subscribe(onBatch) {
      const subscription = { followed: new FollowedChannels(), onBatch };
      subscriptions.add(subscription);
      return {
        async follow(channels) {
          subscription.followed.add(channels);
        },
        unfollow: (channels) => void subscription.followed.remove(channels),
        async close() {
          subscriptions.delete(subscription);
        },
      };
    },
    async ping() {
      // It is there as long as the process is.
    },
    async close() {
      subscriptions.clear();
    },
  };
}
