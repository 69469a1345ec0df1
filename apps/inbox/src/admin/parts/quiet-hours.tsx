import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useId } from 'react';
import type { QuietDayInput, QuietHoursInput, Weekday } from '../../generated/graphql';
import { CheckField, TextField } from './fields';
import { weekdays } from './weekdays';

/** What most companies begin with. */
const usual = (): QuietHoursInput => ({
  from: '21:00',
  until: '08:00',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  onHolidays: false,
  days: [],
});

interface QuietHoursProps {
  readonly label: string;
  /** Null without quiet hours. */
  readonly value: QuietHoursInput | null;
  readonly onChange: (value: QuietHoursInput | null) => void;
}

/** When nothing is sent: hours for all days, and weekdays that have other ones. */
export function QuietHoursFields({ label, value, onChange }: QuietHoursProps) {
  const zones = useId();
  const change = (part: Partial<QuietHoursInput>) => value !== null && onChange({ ...value, ...part });
  const changeDay = (weekday: Weekday, day: QuietDayInput | null) =>
    change({
      days: [...(value?.days ?? []).filter((each) => each.weekday !== weekday), ...(day === null ? [] : [day])],
    });
  return (
    <>
      <CheckField label={label} isChecked={value !== null} onChange={(isOn) => onChange(isOn ? usual() : null)} />
      {value !== null && (
        <fieldset className="form">
          <legend>{t`Quiet hours`}</legend>
          <div className="filters">
            <TextField label={t`From`} type="time" required value={value.from} onChange={(from) => change({ from })} />
            <TextField
              label={t`Until`}
              type="time"
              required
              value={value.until}
              onChange={(until) => change({ until })}
            />
          </div>
          <TextField
            label={t`Time zone`}
            hint={t`Of customers whose record and number do not tell theirs.`}
            dir="ltr"
            required
            list={zones}
            value={value.timeZone}
            onChange={(timeZone) => change({ timeZone })}
          />
          <datalist id={zones}>
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <CheckField
            label={t`Send nothing on the company’s holidays`}
            isChecked={value.onHolidays ?? false}
            onChange={(onHolidays) => change({ onHolidays })}
          />
          {(Object.keys(weekdays) as Weekday[]).map((weekday) => (
            <DayFields
              key={weekday}
              weekday={weekday}
              day={value.days?.find((each) => each.weekday === weekday) ?? null}
              onChange={(day) => changeDay(weekday, day)}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

interface DayFieldsProps {
  readonly weekday: Weekday;
  /** Null if it is like the others. */
  readonly day: QuietDayInput | null;
  readonly onChange: (day: QuietDayInput | null) => void;
}

function DayFields({ weekday, day, onChange }: DayFieldsProps) {
  const name = i18n._(weekdays[weekday]);
  const kind = day === null ? 'usual' : day.sendFrom == null ? 'nothing' : 'hours';
  const kinds = { usual: t`As above`, nothing: t`Nothing is sent`, hours: t`Send only between` };
  const choose = (chosen: string) => {
    if (chosen === 'usual') onChange(null);
    else if (chosen === 'nothing') onChange({ weekday, sendFrom: null, sendUntil: null });
    else onChange({ weekday, sendFrom: '10:00', sendUntil: '18:00' });
  };
  return (
    <div className="quiet-day">
      <span>{name}</span>
      <select aria-label={name} value={kind} onChange={({ target }) => choose(target.value)}>
        {Object.entries(kinds).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {day?.sendFrom != null && (
        <>
          <input
            type="time"
            required
            aria-label={t`${name}: from`}
            value={day.sendFrom}
            onChange={({ target }) => onChange({ ...day, sendFrom: target.value })}
          />
          <input
            type="time"
            required
            aria-label={t`${name}: until`}
            value={day.sendUntil ?? ''}
            onChange={({ target }) => onChange({ ...day, sendUntil: target.value })}
          />
        </>
      )}
    </div>
  );
}
