import { useSyncExternalStore } from 'react';

/** Tells components that state outside React has changed. */
export function createSignal() {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    emit: () => listeners.forEach((listener) => listener()),
    /** Returns a function that ends it. */
    listen: (listener: () => void) => {
      const stop = subscribe(listener);
      return () => void stop();
    },
    /** What `read` returns, again after each change. */
    useValue: <Value>(read: () => Value): Value => useSyncExternalStore(subscribe, read),
  };
}
