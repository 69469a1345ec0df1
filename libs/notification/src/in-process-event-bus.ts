import type { EventBus } from '@patchbay/messaging';

/** The bus of the standalone, where gateway and relay share a process. It promises what Redis does, no more and no less. */
export function createInProcessEventBus(): EventBus {
  const listeners = new Set<Parameters<EventBus['listen']>[0]>();
  return {
    async publish(events) {
      if (events.length > 0) for (const listener of listeners) listener(events);
    },
    async listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async ping() {
      // It is there as long as the process is.
    },
    async close() {
      listeners.clear();
    },
  };
}
