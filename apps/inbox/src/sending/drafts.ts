import { session } from '../api';
import { createSignal } from '../ui/signal';

const signal = createSignal();
const storageKey = (threadKey: string) => `patchbay.draft.${session.user}.${threadKey}`;

export const readDraft = (threadKey: string): string => localStorage.getItem(storageKey(threadKey)) ?? '';

export function saveDraft(threadKey: string, text: string): void {
  if (text === '') localStorage.removeItem(storageKey(threadKey));
  else localStorage.setItem(storageKey(threadKey), text);
  signal.emit();
}

/** Puts a text back into the composer, before anything typed there since. */
export function editAgain(threadKey: string, text: string): void {
  saveDraft(threadKey, [text, readDraft(threadKey)].filter((part) => part !== '').join('\n'));
  document.getElementById('composer')?.focus();
}

export const useDraft = (threadKey: string): string => signal.useValue(() => readDraft(threadKey));
