import { t } from '@lingui/core/macro';
import { dayAndTimeOf } from '../../ui/format';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { useChange } from '../parts';
import { type CallbackItem, retryOne } from './operations';

interface RetryOneProps {
  readonly callback: Pick<CallbackItem, 'id' | 'receivedAt'>;
  readonly className: string;
}

export function RetryOne({ callback: { id, receivedAt }, className }: RetryOneProps) {
  const retry = useChange(retryOne, () => showToast(t`The callback is processed again.`));
  return (
    <>
      {retry.error && <Problem>{retry.error.message}</Problem>}
      <button
        type="button"
        className={className}
        aria-label={retryText(dayAndTimeOf(receivedAt))}
        disabled={retry.isPending}
        onClick={() => retry.mutate(id)}
      >
        {t`Retry`}
      </button>
    </>
  );
}

const retryText = (time: string): string => t`Retry the callback of ${time}`;
