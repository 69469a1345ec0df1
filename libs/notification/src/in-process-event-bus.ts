import type { EventBus, SequencedEvent } from '@patchbay/messaging';

type Listener = (events: readonly SequencedEvent[]) => void;

/** The bus of the standalone: gateway and relay share a process. It keeps Redis' promises, no more and no less. */
export function createInProcessEventBus(): EventBus {
  const listeners = new Set<Listener>();
  return {
    async publish(events) {
      for (const listener of listeners) listener(events);
    },
    async subscribe(onEvents) {
      // A listener of its own for each call, so that subscribing the same function twice hears twice.
      const listener: Listener = (events) => onEvents(events);
      listeners.add(listener);
      return {
        async close() {
          listeners.delete(listener);
        },
      };
    },
    async ping() {
      // It is there as long as the process is.
    },
    async close() {
      listeners.clear();
    },
  };
}
