import { type KeyboardEvent, useEffect, useEffectEvent } from 'react';

interface ListKeys {
  readonly count: number;
  readonly selected: number;
  readonly open: (index: number) => void;
  readonly openNextUnread: () => void;
}

/** Single keys anywhere on the page, unless the user is typing or a dialog is open. Returns the list's arrow keys. */
export function useListKeys({ count, selected, open, openNextUnread }: ListKeys): (event: KeyboardEvent) => void {
  const onKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const isBusy = (event.target as HTMLElement).closest('input, textarea, select, [role=dialog]') !== null;
    if (event.metaKey || event.ctrlKey || event.altKey || isBusy) return;
    const actions: Readonly<Record<string, (() => void) | undefined>> = {
      j: () => open(selected + 1),
      k: () => open(Math.max(0, selected - 1)),
      u: openNextUnread,
      r: () => document.getElementById('composer')?.focus(),
      '/': () => document.getElementById('search')?.focus(),
    };
    const action = actions[event.key];
    if (action === undefined) return;
    action();
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    open(Math.max(0, Math.min(count - 1, selected + step)));
  };
}
