import { session } from '../api';
import { createSignal } from '../ui/signal';

export interface WritingPreferences {
  /** Otherwise Ctrl+Enter or ⌘+Enter sends, and Enter starts a new line. */
  readonly enterSends: boolean;
  /** Texts wait this long, so that they can be taken back. */
  readonly undoMs: 0 | 5_000;
}

const signal = createSignal();
const storageKey = () => `patchbay.writing.${session.user}`;
const defaults: WritingPreferences = { enterSends: true, undoMs: 0 };
let read: { readonly key: string; readonly stored: string | null; readonly value: WritingPreferences } | undefined;

/** Of this user in this browser. */
export function writingPreferences(): WritingPreferences {
  const key = storageKey();
  const stored = localStorage.getItem(key);
  if (read?.key === key && read.stored === stored) return read.value;
  const given = JSON.parse(stored ?? '{}') as Partial<WritingPreferences>;
  read = { key, stored, value: { ...defaults, ...given } };
  return read.value;
}

export function changeWritingPreferences(change: Partial<WritingPreferences>): void {
  localStorage.setItem(storageKey(), JSON.stringify({ ...writingPreferences(), ...change }));
  signal.emit();
}

export const useWritingPreferences = (): WritingPreferences => signal.useValue(writingPreferences);
