import { t } from '@lingui/core/macro';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { Icon } from '../ui/icon';
import { later } from '../ui/later';
import { useShortcuts } from '../ui/shortcuts';

const NewTextForm = later(async () => (await import('./new-text-form')).NewTextForm);

/** Starts a text to any record or number. */
export function NewTextButton() {
  const [isOpen, setIsOpen] = useState(false);
  useShortcuts(t`Anywhere`, { n: { does: t`New text`, run: () => setIsOpen(true) } });
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger className="new-text" data-key="N" aria-label={t`New text`} title={t`New text`}>
        <Icon name="pen" />
        <span className="nav-label">{t`New text`}</span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="popover dialog dialog-top" aria-describedby={undefined}>
          <header className="popover-head">
            <Dialog.Title>{t`New text`}</Dialog.Title>
            <Dialog.Close className="icon-button" aria-label={t`Close`}>
              ×
            </Dialog.Close>
          </header>
          <NewTextForm onDone={() => setIsOpen(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
