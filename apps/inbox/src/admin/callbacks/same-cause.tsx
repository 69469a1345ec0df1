import { plural, t } from '@lingui/core/macro';
import { Link } from 'wouter';
import { numberText } from '../../language';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { useChange } from '../parts';
import { DismissButton } from './dismiss-button';
import { type CallbackItem, dismissAll, retryAll } from './operations';

interface SameCauseProps {
  /** One that was set aside. */
  readonly callback: Pick<CallbackItem, 'id' | 'missingNumber'>;
}

/** What to do about all callbacks that were set aside for the same cause. */
export function SameCause({ callback: { id, missingNumber } }: SameCauseProps) {
  const retry = useChange(retryAll, ({ receipts: { length }, hasMore }) =>
    showToast(hasMore ? moreText(numberText(length)) : retriedText(length)),
  );
  const dismiss = useChange(dismissAll, ({ receipts: { length }, hasMore }) =>
    showToast(hasMore ? moreText(numberText(length)) : dismissedText(length)),
  );
  const isBusy = retry.isPending || dismiss.isPending;
  const problem = retry.error ?? dismiss.error;
  return (
    <>
      {problem && <Problem>{problem.message}</Problem>}
      <div className="buttons">
        {missingNumber !== null && (
          <Link
            href={`/admin/numbers/new?number=${encodeURIComponent(missingNumber)}`}
            className="button button-primary"
          >
            {t`Add the number`}
          </Link>
        )}
        <button type="button" className="button" disabled={isBusy} onClick={() => retry.mutate(id)}>
          {t`Retry all of this cause`}
        </button>
        <DismissButton
          trigger={t`Dismiss all of this cause…`}
          title={t`Dismiss all callbacks of this cause?`}
          action={t`Dismiss all`}
          isDisabled={isBusy}
          onDismiss={(reason) => dismiss.mutate({ id, reason })}
        >
          {t`Texts among them reach nobody. You can still retry each one under “Carrier callbacks”.`}
        </DismissButton>
      </div>
    </>
  );
}

const retriedText = (count: number): string =>
  plural(count, { one: '# callback is processed again.', other: '# callbacks are processed again.' });
const dismissedText = (count: number): string =>
  plural(count, { one: '# callback dismissed.', other: '# callbacks dismissed.' });
const moreText = (count: string): string => t`${count} done. There are more: do it again.`;
