import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

interface Shortcut {
  /** What it does, for the list of shortcuts; those with the same words are listed once. */
  readonly does: string;
  readonly run: () => void;
}

/** By `KeyboardEvent.key`. */
export type Shortcuts = Readonly<Record<string, Shortcut | undefined>>;

let active: readonly { readonly group: string; readonly shortcuts: Shortcuts }[] = [];
const listeners = new Set<() => void>();

function change(next: typeof active): void {
  active = next;
  for (const listener of listeners) listener();
}

const editable = 'input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]';

document.addEventListener('keydown', (event) => {
  const isBusy = event.target instanceof Element && event.target.closest(editable) !== null;
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isBusy) return;
  // What was shown last wins.
  const found = active.findLast(({ shortcuts }) => shortcuts[event.key] !== undefined)?.shortcuts[event.key];
  if (found === undefined) return;
  event.preventDefault();
  found.run();
});

/** Single keys anywhere on the page while the component is shown, unless the user types or a dialog is open. */
export function useShortcuts(group: string, shortcuts: Shortcuts): void {
  const run = useEffectEvent((key: string) => shortcuts[key]?.run());
  const shape = JSON.stringify(
    Object.entries(shortcuts).flatMap(([key, shortcut]) => (shortcut === undefined ? [] : [[key, shortcut.does]])),
  );
  useEffect(() => {
    const entries = JSON.parse(shape) as [key: string, does: string][];
    const entry = {
      group,
      shortcuts: Object.fromEntries(entries.map(([key, does]) => [key, { does, run: () => run(key) }])),
    };
    change([...active, entry]);
    return () => change(active.filter((other) => other !== entry));
  }, [group, shape]);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** All that work now, in groups. */
export const useActiveShortcuts = () => useSyncExternalStore(subscribe, () => active);
