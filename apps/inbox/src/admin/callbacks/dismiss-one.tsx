import { t } from '@lingui/core/macro';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { useChange } from '../parts';
import { ChangeButton } from './change-button';
import { DismissButton } from './dismiss-button';
import { type CallbackItem, dismissOne, restoreOne } from './operations';

interface DismissOneProps {
  readonly callback: Pick<CallbackItem, 'id' | 'isDismissed'>;
}

/** Dismisses a callback that was set aside, or takes that back. */
export function DismissOne({ callback: { id, isDismissed } }: DismissOneProps) {
  const dismiss = useChange(dismissOne, () => showToast(t`The callback was dismissed.`));
  if (isDismissed)
    return (
      <ChangeButton
        change={() => restoreOne(id)}
        onDone={() => showToast(t`The callback is set aside again.`)}
        className="button"
      >
        {t`Undo the dismissal`}
      </ChangeButton>
    );
  return (
    <>
      {dismiss.error && <Problem>{dismiss.error.message}</Problem>}
      <DismissButton
        trigger={t`Dismiss…`}
        title={t`Dismiss this callback?`}
        action={t`Dismiss`}
        isDisabled={dismiss.isPending}
        onDismiss={(reason) => dismiss.mutate({ id, reason })}
      >
        {t`A text in it reaches nobody. You can undo this under “Carrier callbacks”.`}
      </DismissButton>
    </>
  );
}
