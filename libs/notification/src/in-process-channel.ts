import type { BroadcastChannel } from '@patchbay/messaging';

/** Without Redis there is one gateway: nobody else has to hear it. */
export function createInProcessChannel(): BroadcastChannel {
  const listeners = new Set<(text: string) => void>();
  return {
    publish(text) {
      for (const listener of listeners) listener(text);
      return Promise.resolve();
    },
    listen(listener) {
      listeners.add(listener);
      return Promise.resolve();
    },
    close() {
      listeners.clear();
      return Promise.resolve();
    },
  };
}
