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

/** In place of what is selected in the composer; the rest of the draft stays. */
export function insertAtCursor(threadKey: string, box: HTMLTextAreaElement | null, text: string): void {
  const draft = readDraft(threadKey);
  const { selectionStart, selectionEnd } = box ?? { selectionStart: draft.length, selectionEnd: draft.length };
  saveDraft(threadKey, `${draft.slice(0, selectionStart)}${text}${draft.slice(selectionEnd)}`);
  box?.focus();
}

export const useDraft = (threadKey: string): string => signal.useValue(() => readDraft(threadKey));
