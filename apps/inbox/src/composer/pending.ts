import { useSyncExternalStore } from 'react';
import { session } from '../api/session';
import type { SendMessageInput } from '../generated/graphql';

/** A text that the server has not answered for yet, or has refused. */
export interface PendingText {
  /** With its idempotency key: sent again, it is the same text. */
  readonly input: SendMessageInput & { readonly body: string; readonly idempotencyKey: string };
  readonly refusal: string | null;
}

const none: readonly PendingText[] = [];
const known = new Map<string, readonly PendingText[]>();
const listeners = new Set<() => void>();
const keyOf = (place: string) => `patchbay.pending.${session.person}.${place}`;

/** Outlives a reload: of what was under way then, only sending it again tells what became of it. */
function read(key: string): readonly PendingText[] {
  const kept = sessionStorage.getItem(key);
  if (kept === null) return none;
  return (JSON.parse(kept) as PendingText[]).map((text) => ({
    ...text,
    refusal: text.refusal ?? 'The page was left before it got through.',
  }));
}

function textsAt(key: string): readonly PendingText[] {
  const texts = known.get(key) ?? read(key);
  known.set(key, texts);
  return texts;
}

function change(key: string, next: readonly PendingText[]): void {
  known.set(key, next);
  if (next.length === 0) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify(next));
  listeners.forEach((listener) => listener());
}

/** In its place if it is there already, else behind the others. */
export function putPending(place: string, text: PendingText): void {
  const key = keyOf(place);
  const texts = textsAt(key);
  const isSame = (other: PendingText) => other.input.idempotencyKey === text.input.idempotencyKey;
  change(key, texts.some(isSame) ? texts.map((other) => (isSame(other) ? text : other)) : [...texts, text]);
}

export function discardPending(place: string, idempotencyKey: string): void {
  const key = keyOf(place);
  change(
    key,
    textsAt(key).filter(({ input }) => input.idempotencyKey !== idempotencyKey),
  );
}

export function usePending(place: string): readonly PendingText[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => textsAt(keyOf(place)),
  );
}
