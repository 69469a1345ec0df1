import { Toast } from 'radix-ui';
import { useSyncExternalStore } from 'react';

interface Told {
  readonly id: number;
  readonly words: string;
  readonly action?: { readonly name: string; act(): void };
}

/** Long enough to think better of it, where there is a way back. */
const shownMs = { withAction: 12_000, without: 4_000 };
let toasts: readonly Told[] = [];
let whispered: readonly { readonly id: number; readonly words: string }[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());
const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
function dismiss(id: number): void {
  toasts = toasts.filter((toast) => toast.id !== id);
  tell();
}

/** Tells what happened, with a way back where there is one. */
export function announce(words: string, action?: Told['action']): void {
  toasts = [...toasts, { id: ++lastId, words, action }];
  tell();
}

/** Tells those who listen; those who see have it before their eyes. */
export function whisper(words: string): void {
  whispered = [...whispered.slice(-4), { id: ++lastId, words }];
  tell();
}

/** F8 goes to them; one that is pointed at or focused stays. */
export function Toasts() {
  const shown = useSyncExternalStore(listen, () => toasts);
  const heard = useSyncExternalStore(listen, () => whispered);
  return (
    <Toast.Provider swipeDirection="up">
      {shown.map(({ id, words, action }) => (
        <Toast.Root
          className="toast"
          key={id}
          type="background"
          duration={action ? shownMs.withAction : shownMs.without}
          onOpenChange={(isOpen) => !isOpen && dismiss(id)}
        >
          <Toast.Description>{words}</Toast.Description>
          {action && (
            <Toast.Action altText={action.name} className="link" onClick={() => action.act()}>
              {action.name}
            </Toast.Action>
          )}
          <Toast.Close className="icon-button" aria-label="Dismiss">
            ×
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="toasts" />
      <div className="sr-only" aria-live="polite" aria-relevant="additions">
        {heard.map(({ id, words }) => (
          <p key={id}>{words}</p>
        ))}
      </div>
    </Toast.Provider>
  );
}
