import { t } from '@lingui/core/macro';
import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';

interface ConfirmProps {
  /** On the button that asks. */
  readonly trigger: string;
  readonly title: string;
  readonly children: ReactNode;
  /** Below: what there is to fill in. */
  readonly more?: ReactNode;
  /** On the button that does it. */
  readonly action: string;
  readonly isDisabled?: boolean;
  readonly onConfirm: () => void;
}

/** A button for what cannot be undone: it says what happens, and asks. */
export function Confirm({ trigger, title, children, more, action, isDisabled = false, onConfirm }: ConfirmProps) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className="button" type="button" disabled={isDisabled}>
        {trigger}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="overlay" />
        <AlertDialog.Content className="popover dialog">
          <AlertDialog.Title>{title}</AlertDialog.Title>
          <AlertDialog.Description className="quiet">{children}</AlertDialog.Description>
          {more !== undefined && <div className="form">{more}</div>}
          <div className="buttons">
            <AlertDialog.Cancel className="button">{t`Cancel`}</AlertDialog.Cancel>
            <AlertDialog.Action className="button button-danger" onClick={onConfirm}>
              {action}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
