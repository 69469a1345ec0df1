import { useSyncExternalStore } from 'react';

/** A text that the server has not answered for yet, or has refused. */
export interface PendingText {
  /** Its idempotency key: sent again, it is the same text. */
  readonly key: string;
  readonly body: string;
  readonly refusal: string | null;
  retry(): void;
}

const none: readonly PendingText[] = [];
const pending = new Map<string, readonly PendingText[]>();
const listeners = new Set<() => void>();

function change(conversationId: string, next: readonly PendingText[]): void {
  pending.set(conversationId, next);
  listeners.forEach((listener) => listener());
}

export function putPending(conversationId: string, text: PendingText): void {
  const others = (pending.get(conversationId) ?? none).filter(({ key }) => key !== text.key);
  change(conversationId, [...others, text]);
}

export function discardPending(conversationId: string, key: string): void {
  change(conversationId, (pending.get(conversationId) ?? none).filter((text) => text.key !== key));
}

export function usePending(conversationId: string): readonly PendingText[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => pending.get(conversationId) ?? none,
  );
}
