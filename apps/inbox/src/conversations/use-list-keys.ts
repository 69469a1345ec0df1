import { t } from '@lingui/core/macro';
import type { KeyboardEvent } from 'react';
import { useShortcuts } from '../ui/shortcuts';

interface ListKeys {
  readonly count: number;
  readonly selected: number;
  readonly open: (index: number) => void;
  readonly openNextUnread: (() => void) | undefined;
}

/** Single keys anywhere on the page. Returns the list's arrow keys. */
export function useListKeys({ count, selected, open, openNextUnread }: ListKeys): (event: KeyboardEvent) => void {
  useShortcuts(t`List`, {
    j: { does: t`Next`, run: () => open(selected + 1) },
    k: { does: t`Previous`, run: () => open(Math.max(0, selected - 1)) },
    u: openNextUnread && { does: t`Next unread conversation`, run: openNextUnread },
    '/': { does: t`Search`, run: () => document.getElementById('search')?.focus() },
  });
  return (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    open(Math.max(0, Math.min(count - 1, selected + step)));
  };
}
