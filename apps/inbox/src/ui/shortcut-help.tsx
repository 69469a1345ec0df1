import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { type Shortcuts, useActiveShortcuts, useShortcuts } from './shortcuts';

const keyNames: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' };
const nameOf = (key: string) => keyNames[key] ?? key;

/** Not single keys: they work where the focus is. */
const writing: readonly (readonly [keys: readonly string[], does: MessageDescriptor])[] = [
  [['/'], msg`Insert a template, at the start of a text or after a space`],
  [['Tab'], msg`Go to the next gap of a template`],
  [['Esc'], msg`Leave the text; it stays as a draft`],
  [['F8'], msg`Go to the latest notice, for example to “Undo”`],
];

/** `?` lists the shortcuts that work now. */
export function ShortcutHelp() {
  const [isOpen, setIsOpen] = useState(false);
  const active = useActiveShortcuts();
  useShortcuts(t`Anywhere`, { '?': { does: t`Show these shortcuts`, run: () => setIsOpen(true) } });
  const groups = new Map<string, Map<string, string[]>>();
  for (const { group, shortcuts } of active) {
    const lines = groups.get(group) ?? new Map<string, string[]>();
    groups.set(group, lines);
    for (const [does, keys] of byWords(shortcuts)) lines.set(does, [...new Set([...(lines.get(does) ?? []), ...keys])]);
  }
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="popover dialog shortcuts" aria-describedby={undefined}>
          <header className="popover-head">
            <Dialog.Title>{t`Shortcuts`}</Dialog.Title>
            <Dialog.Close className="icon-button" aria-label={t`Close`}>
              ×
            </Dialog.Close>
          </header>
          <div className="shortcut-groups" tabIndex={0} role="group" aria-label={t`All shortcuts`}>
            {[...groups].map(([group, lines]) => (
              <Group key={group} name={group} lines={[...lines].map(([does, keys]) => [keys, does])} />
            ))}
            <Group name={t`Writing`} lines={writing.map(([keys, does]) => [keys, i18n._(does)])} />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function byWords(shortcuts: Shortcuts): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const [key, shortcut] of Object.entries(shortcuts))
    if (shortcut !== undefined) lines.set(shortcut.does, [...(lines.get(shortcut.does) ?? []), key]);
  return lines;
}

interface GroupProps {
  readonly name: string;
  readonly lines: readonly (readonly [keys: readonly string[], does: string])[];
}

function Group({ name, lines }: GroupProps) {
  return (
    <section>
      <h3>{name}</h3>
      <dl>
        {lines.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{nameOf(key)}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
