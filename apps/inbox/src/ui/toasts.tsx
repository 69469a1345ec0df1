import { t } from '@lingui/core/macro';
import { Toast } from 'radix-ui';
import { createSignal } from './signal';

interface ToastItem {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly name: string; run(): void };
}

/** Longer with an action, so that there is time to use it. */
const durationMs = { withAction: 12_000, without: 4_000 };
const signal = createSignal();
let toasts: readonly ToastItem[] = [];
let announcements: readonly { readonly id: number; readonly text: string }[] = [];
let lastId = 0;

function dismiss(id: number): void {
  toasts = toasts.filter((toast) => toast.id !== id);
  signal.emit();
}

export function showToast(text: string, action?: ToastItem['action']): void {
  toasts = [...toasts, { id: ++lastId, text, action }];
  signal.emit();
}

/** For screen readers only: on the screen it is visible anyway. */
export function announce(text: string): void {
  announcements = [...announcements.slice(-4), { id: ++lastId, text }];
  signal.emit();
}

/** F8 moves the focus to the toasts. A toast with the pointer or the focus on it stays. */
export function Toasts() {
  const shown = signal.useValue(() => toasts);
  const announced = signal.useValue(() => announcements);
  return (
    <Toast.Provider swipeDirection="up">
      {shown.map(({ id, text, action }) => (
        <Toast.Root
          className="toast"
          key={id}
          type="background"
          duration={action ? durationMs.withAction : durationMs.without}
          onOpenChange={(isOpen) => !isOpen && dismiss(id)}
        >
          <Toast.Description>{text}</Toast.Description>
          {action && (
            <Toast.Action altText={action.name} className="link" onClick={() => action.run()}>
              {action.name}
            </Toast.Action>
          )}
          <Toast.Close className="icon-button" aria-label={t`Dismiss`}>
            ×
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="toasts" />
      <div className="sr-only" aria-live="polite" aria-relevant="additions">
        {announced.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </Toast.Provider>
  );
}
