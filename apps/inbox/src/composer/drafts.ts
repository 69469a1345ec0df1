import { useSyncExternalStore } from 'react';
import { session } from '../api/session';

const keyOf = (place: string) => `patchbay.draft.${session.person}.${place}`;
const listeners = new Set<() => void>();

/** What somebody typed and did not send is kept for them, for each conversation, also over a reload. */
export const readDraft = (place: string): string => localStorage.getItem(keyOf(place)) ?? '';

export function saveDraft(place: string, text: string): void {
  if (text === '') localStorage.removeItem(keyOf(place));
  else localStorage.setItem(keyOf(place), text);
  listeners.forEach((listener) => listener());
}

/** Back into the composer, before what was typed there since. */
export function writeAgain(place: string, text: string): void {
  saveDraft(place, [text, readDraft(place)].filter((words) => words !== '').join('\n'));
  document.getElementById('composer')?.focus();
}

export function useDraft(place: string): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => readDraft(place),
  );
}
