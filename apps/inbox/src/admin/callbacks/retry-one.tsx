import { t } from '@lingui/core/macro';
import { dayAndTimeOf } from '../../ui/format';
import { showToast } from '../../ui/toasts';
import { ChangeButton } from './change-button';
import { type CallbackItem, retryOne } from './operations';

interface RetryOneProps {
  readonly callback: Pick<CallbackItem, 'id' | 'receivedAt'>;
  readonly className: string;
}

export function RetryOne({ callback: { id, receivedAt }, className }: RetryOneProps) {
  return (
    <ChangeButton
      change={() => retryOne(id)}
      onDone={() => showToast(t`The callback is processed again.`)}
      name={retryText(dayAndTimeOf(receivedAt))}
      className={className}
    >
      {t`Retry`}
    </ChangeButton>
  );
}

const retryText = (time: string): string => t`Retry the callback of ${time}`;
