import { t } from '@lingui/core/macro';
import { Popover } from 'radix-ui';
import { changeWritingPreferences, useWritingPreferences } from './writing-preferences';

/** How texts are sent, as this user likes it in this browser. */
export function WritingOptions() {
  const { enterSends, undoMs } = useWritingPreferences();
  return (
    <Popover.Root>
      <Popover.Trigger className="tool" type="button">
        {t`Options`}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover" sideOffset={6} collisionPadding={12} aria-label={t`Options for writing`}>
          <fieldset className="plain">
            <legend>{t`Send with`}</legend>
            <label className="check">
              <input
                type="radio"
                name="send-with"
                checked={enterSends}
                onChange={() => changeWritingPreferences({ enterSends: true })}
              />
              {t({ message: 'Enter', context: 'key' })}
            </label>
            <label className="check">
              <input
                type="radio"
                name="send-with"
                checked={!enterSends}
                onChange={() => changeWritingPreferences({ enterSends: false })}
              />
              {t({ message: 'Ctrl+Enter or ⌘+Enter', context: 'key' })}
            </label>
          </fieldset>
          <label className="check">
            <input
              type="checkbox"
              checked={undoMs > 0}
              onChange={({ target }) => changeWritingPreferences({ undoMs: target.checked ? 5_000 : 0 })}
            />
            {t`Wait 5 seconds, so that I can undo`}
          </label>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
