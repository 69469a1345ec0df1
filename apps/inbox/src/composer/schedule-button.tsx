import { Popover } from 'radix-ui';
import { useState } from 'react';
import { exactTimeOf } from '../ui/format';

/** As an input of the kind `datetime-local` wants it: the clock here. */
const localOf = (at: Date) => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

function tomorrowAtNine(): Date {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  at.setHours(9, 0, 0, 0);
  return at;
}

export function ScheduleButton({ value, onChange }: { readonly value: string | null; readonly onChange: (sendAt: string | null) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const choose = (at: Date | null) => {
    onChange(at === null ? null : at.toISOString());
    setIsOpen(false);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger className="tool" type="button">{value === null ? 'Later' : exactTimeOf(value)}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover" sideOffset={6} collisionPadding={12} aria-label="When to send">
          <h3>Send later</h3>
          <div className="stack">
            <button type="button" className="button" onClick={() => choose(new Date(Date.now() + 3_600_000))}>In an hour</button>
            <button type="button" className="button" onClick={() => choose(tomorrowAtNine())}>Tomorrow at 9</button>
            <label>
              At{' '}
              <input
                type="datetime-local"
                min={localOf(new Date())}
                defaultValue={localOf(value === null ? tomorrowAtNine() : new Date(value))}
                onChange={(event) => event.target.value !== '' && onChange(new Date(event.target.value).toISOString())}
              />
            </label>
            {value !== null && <button type="button" className="button" onClick={() => choose(null)}>At once after all</button>}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
