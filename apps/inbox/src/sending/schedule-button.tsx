import { t } from '@lingui/core/macro';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { nearTimeOf, timeOf } from '../ui/format';

export interface Schedule {
  readonly at: string;
  readonly cancelIfCustomerReplies: boolean;
}

/** In local time, as an input of type `datetime-local` takes it. */
export const localOf = (at: Date) =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

function tomorrowAtNine(): Date {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  at.setHours(9, 0, 0, 0);
  return at;
}

type ScheduleProps = { readonly value: Schedule | null; readonly onChange: (schedule: Schedule | null) => void };

export function ScheduleButton({ value, onChange }: ScheduleProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger className="tool" type="button" data-chosen={value !== null || undefined}>
        {value === null ? t`Later` : nearTimeOf(value.at)}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover" sideOffset={6} collisionPadding={12} aria-label={t`When to send`}>
          <ScheduleForm value={value} onChange={onChange} onDone={() => setIsOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function ScheduleForm({ value, onChange, onDone }: ScheduleProps & { readonly onDone: () => void }) {
  const [cancelIfCustomerReplies, setCancel] = useState(value?.cancelIfCustomerReplies ?? false);
  const scheduleAt = (at: Date) => onChange({ at: at.toISOString(), cancelIfCustomerReplies });
  const choose = (at: Date | null) => {
    if (at === null) onChange(null);
    else scheduleAt(at);
    onDone();
  };
  const tomorrow = tomorrowAtNine();
  const time = timeOf(tomorrow.toISOString());
  return (
    <>
      <h3>{t`Send later`}</h3>
      <div className="stack">
        <button type="button" className="button" onClick={() => choose(new Date(Date.now() + 3_600_000))}>
          {t`In an hour`}
        </button>
        <button type="button" className="button" onClick={() => choose(tomorrow)}>
          {t`Tomorrow at ${time}`}
        </button>
        <label>
          {t({ message: 'At', context: 'time' })}{' '}
          <input
            type="datetime-local"
            min={localOf(new Date())}
            defaultValue={localOf(value === null ? tomorrow : new Date(value.at))}
            onChange={({ target }) => target.value !== '' && scheduleAt(new Date(target.value))}
          />
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={cancelIfCustomerReplies}
            onChange={({ target }) => {
              setCancel(target.checked);
              if (value !== null) onChange({ ...value, cancelIfCustomerReplies: target.checked });
            }}
          />
          {t`Cancel if they reply first`}
        </label>
        {value !== null && (
          <button type="button" className="button" onClick={() => choose(null)}>
            {t`Send now instead`}
          </button>
        )}
      </div>
    </>
  );
}
