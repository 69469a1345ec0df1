import { Popover } from 'radix-ui';
import { useState } from 'react';
import { nearTimeOf } from '../ui/format';

export interface Schedule {
  readonly at: string;
  /** Taken back by itself, should the customer write first. */
  readonly unlessTheyWrite: boolean;
}

/** As an input of the kind `datetime-local` wants it: the clock here. */
const localOf = (at: Date) => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

function tomorrowAtNine(): Date {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  at.setHours(9, 0, 0, 0);
  return at;
}

export function ScheduleButton({
  value,
  onChange,
}: {
  readonly value: Schedule | null;
  readonly onChange: (schedule: Schedule | null) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [unlessTheyWrite, setUnlessTheyWrite] = useState(false);
  const scheduleAt = (at: Date): Schedule => ({ at: at.toISOString(), unlessTheyWrite });
  const choose = (at: Date | null) => {
    onChange(at === null ? null : scheduleAt(at));
    setIsOpen(false);
  };
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(opens) => {
        if (opens) setUnlessTheyWrite(value?.unlessTheyWrite ?? false);
        setIsOpen(opens);
      }}
    >
      <Popover.Trigger className="tool" type="button" data-chosen={value !== null || undefined}>
        {value === null ? 'Later' : nearTimeOf(value.at)}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover" sideOffset={6} collisionPadding={12} aria-label="When to send">
          <h3>Send later</h3>
          <div className="stack">
            <button type="button" className="button" onClick={() => choose(new Date(Date.now() + 3_600_000))}>
              In an hour
            </button>
            <button type="button" className="button" onClick={() => choose(tomorrowAtNine())}>
              Tomorrow at {nearTimeOf(tomorrowAtNine().toISOString(), tomorrowAtNine())}
            </button>
            <label>
              At{' '}
              <input
                type="datetime-local"
                min={localOf(new Date())}
                defaultValue={localOf(value === null ? tomorrowAtNine() : new Date(value.at))}
                onChange={({ target }) => target.value !== '' && onChange(scheduleAt(new Date(target.value)))}
              />
            </label>
            <label className="check">
              <input
                type="checkbox"
                checked={unlessTheyWrite}
                onChange={({ target }) => {
                  setUnlessTheyWrite(target.checked);
                  if (value !== null) onChange({ ...value, unlessTheyWrite: target.checked });
                }}
              />
              Not if they write first
            </label>
            {value !== null && (
              <button type="button" className="button" onClick={() => choose(null)}>
                At once after all
              </button>
            )}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
