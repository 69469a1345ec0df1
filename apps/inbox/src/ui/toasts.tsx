import { useSyncExternalStore } from 'react';

interface Toast {
  readonly id: number;
  readonly words: string;
  readonly action?: { readonly name: string; act(): void };
}

const shownMs = 12_000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const change = (next: readonly Toast[]) => {
  toasts = next;
  listeners.forEach((listener) => listener());
};
const dismiss = (id: number) => change(toasts.filter((toast) => toast.id !== id));

/** Tells what happened, with a way back where there is one. */
export function announce(words: string, action?: Toast['action']): void {
  const id = ++lastId;
  change([...toasts, { id, words, action }]);
  setTimeout(() => dismiss(id), shownMs);
}

export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map(({ id, words, action }) => (
        <div className="toast" key={id}>
          <span>{words}</span>
          {action && (
            <button type="button" className="link" onClick={() => { dismiss(id); action.act(); }}>
              {action.name}
            </button>
          )}
          <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => dismiss(id)}>×</button>
        </div>
      ))}
    </div>
  );
}
