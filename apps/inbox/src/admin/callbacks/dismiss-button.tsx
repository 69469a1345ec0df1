import { t } from '@lingui/core/macro';
import { type ReactNode, useState } from 'react';
import { Confirm, TextField } from '../parts';

interface DismissButtonProps {
  readonly trigger: string;
  readonly title: string;
  /** What happens then. */
  readonly children: ReactNode;
  readonly action: string;
  readonly isDisabled: boolean;
  readonly onDismiss: (reason: string) => void;
}

/** Asks before callbacks are dismissed, and why. */
export function DismissButton({ children, onDismiss, ...confirm }: DismissButtonProps) {
  const [reason, setReason] = useState('');
  return (
    <Confirm
      {...confirm}
      onConfirm={() => onDismiss(reason)}
      more={
        <TextField
          label={t`Reason (optional)`}
          hint={t`Other administrators see it.`}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      }
    >
      {children}
    </Confirm>
  );
}
