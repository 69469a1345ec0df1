import { plural, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { AlertDialog } from 'radix-ui';
import { adminKey, Loaded } from '../parts';
import { daysText, type KeptLess } from './kept-days';
import { countTextsToEmpty, type TextsToEmpty } from './operations';

interface KeepLessProps extends KeptLess {
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something is kept for a shorter time, because what is older is gone within about an hour. */
export function KeepLess({ textDays, receiptDays, onConfirm, onClose }: KeepLessProps) {
  const texts = useQuery({
    queryKey: [adminKey, 'texts-to-empty', textDays],
    queryFn: () => countTextsToEmpty(textDays ?? 0),
    enabled: textDays !== null,
    staleTime: 0,
  });
  const callbackDays = receiptDays !== null && daysText(receiptDays);
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="overlay" />
        <AlertDialog.Content className="popover dialog">
          <AlertDialog.Title>{t`Remove what is older for good?`}</AlertDialog.Title>
          <AlertDialog.Description className="quiet">
            {t`It begins within an hour, and nobody can bring it back. Customers with a legal hold are left alone.`}
          </AlertDialog.Description>
          {textDays !== null && (
            <Loaded query={texts}>{(found) => found !== null && <Emptied days={textDays} found={found} />}</Loaded>
          )}
          {callbackDays !== false && (
            <p className="notice">{t`Callbacks of carriers are kept for ${callbackDays}. Older ones are deleted.`}</p>
          )}
          <div className="buttons">
            <AlertDialog.Cancel className="button">{t`Cancel`}</AlertDialog.Cancel>
            <AlertDialog.Action
              className="button button-danger"
              disabled={textDays !== null && texts.isPending}
              onClick={onConfirm}
            >
              {t`Save and remove`}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function Emptied({ days, found: { count, isAtLeast } }: { readonly days: number; readonly found: TextsToEmpty }) {
  const kept = daysText(days);
  const emptied = isAtLeast
    ? plural(count, {
        one: 'At least # text is emptied now, with its files.',
        other: 'At least # texts are emptied now, with their files.',
      })
    : plural(count, {
        one: '# text is emptied now, with its files.',
        other: '# texts are emptied now, with their files.',
      });
  return (
    <p className="notice">
      {t`Texts are kept for ${kept}.`} {emptied}
    </p>
  );
}
