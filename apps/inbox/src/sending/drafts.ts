import { session } from '../api';
import { createSignal } from '../ui/signal';
import { nextGap } from './gaps';

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
  const { selectionStart: start, selectionEnd: end } = box ?? {
    selectionStart: draft.length,
    selectionEnd: draft.length,
  };
  insertBetween(threadKey, box, { start, end }, text);
}

/** In place of a part of the draft. The first gap of the text is selected, or else the cursor is behind it. */
export function insertBetween(
  threadKey: string,
  box: HTMLTextAreaElement | null,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): void {
  const draft = readDraft(threadKey);
  saveDraft(threadKey, `${draft.slice(0, start)}${text}${draft.slice(end)}`);
  const behind = start + text.length;
  // Once the box has the text.
  requestAnimationFrame(() => {
    const gap = nextGap(readDraft(threadKey), start);
    box?.focus();
    if (gap !== undefined && gap.start < behind) box?.setSelectionRange(gap.start, gap.end);
    else box?.setSelectionRange(behind, behind);
  });
}

export const useDraft = (threadKey: string): string => signal.useValue(() => readDraft(threadKey));
