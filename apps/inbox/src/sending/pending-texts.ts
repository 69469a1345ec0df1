import { t } from '@lingui/core/macro';
import { session } from '../api';
import type { SendMessageInput } from '../generated/graphql';
import { createSignal } from '../ui/signal';

/** A text that the server has not accepted yet, or has refused. */
export interface PendingText {
  /** The idempotency key makes sending it again safe. */
  readonly input: SendMessageInput & { readonly body: string; readonly idempotencyKey: string };
  readonly refusal: string | null;
  /** What the user has to check before it is sent. */
  readonly words?: readonly string[];
  /** Why it still waits, if it does: the user may take it back, or there is no connection. */
  readonly waits?: 'for-undo' | 'for-connection';
}

const signal = createSignal();
const loaded = new Map<string, readonly PendingText[]>();
const storageKey = (threadKey: string) => `patchbay.pending.${session.user}.${threadKey}`;

/** After a reload nobody knows whether a text was sent; sending it again finds out. */
const load = (key: string): readonly PendingText[] =>
  (JSON.parse(sessionStorage.getItem(key) ?? '[]') as PendingText[]).map((text) => ({
    ...text,
    refusal: text.refusal ?? t`The page closed before the server confirmed this text.`,
  }));

function textsIn(key: string): readonly PendingText[] {
  const texts = loaded.get(key) ?? load(key);
  loaded.set(key, texts);
  return texts;
}

function change(threadKey: string, next: (texts: readonly PendingText[]) => readonly PendingText[]): void {
  const key = storageKey(threadKey);
  const texts = next(textsIn(key));
  loaded.set(key, texts);
  if (texts.length === 0) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify(texts));
  signal.emit();
}

/** Replaces the text with this idempotency key, or adds it at the end. */
export function putPending(threadKey: string, text: PendingText): void {
  const isSame = ({ input }: PendingText) => input.idempotencyKey === text.input.idempotencyKey;
  change(threadKey, (texts) =>
    texts.some(isSame) ? texts.map((other) => (isSame(other) ? text : other)) : [...texts, text],
  );
}

/** Whether it was not taken back. */
export const isPending = (threadKey: string, idempotencyKey: string): boolean =>
  textsIn(storageKey(threadKey)).some(({ input }) => input.idempotencyKey === idempotencyKey);

export const removePending = (threadKey: string, idempotencyKey: string): void =>
  change(threadKey, (texts) => texts.filter(({ input }) => input.idempotencyKey !== idempotencyKey));

export const usePending = (threadKey: string): readonly PendingText[] =>
  signal.useValue(() => textsIn(storageKey(threadKey)));
