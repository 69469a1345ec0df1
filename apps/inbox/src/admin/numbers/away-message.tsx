import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { type FormEvent, useId, useState } from 'react';
import type { AwayMessageInput, OpenHoursInput, Weekday } from '../../generated/graphql';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { AutomaticTextArea, CheckField, TextField, useChange, weekdays } from '../parts';
import { type CompanyNumber, saveNumber } from './operations';

const names = Object.keys(weekdays) as Weekday[];
const officeDays = names.slice(0, 5);

const usual = (): AwayMessageInput => ({
  isOn: true,
  text: t`Thanks for your text. We are closed now and will answer as soon as we are back.`,
  hours: officeDays.map((weekday) => ({ weekday, from: '09:00', until: '17:00' })),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  onHolidays: true,
  awayUntil: null,
  everyHours: 24,
});

/** What the number answers while nobody is there. */
export function AwayMessage({ number }: { readonly number: CompanyNumber }) {
  const [away, setAway] = useState<AwayMessageInput | null>(number.awayMessage);
  const save = useChange(saveNumber, () => showToast(t`Saved. It counts for every text from now on.`));
  const change = (part: Partial<AwayMessageInput>) => away !== null && setAway({ ...away, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ number: number.number, awayMessage: away });
  };
  return (
    <section>
      <h3>{t`Away message`}</h3>
      <p className="quiet">
        {t`Sent when a customer writes while nobody is there. Never to keywords, other robots, or customers who opted out. The conversation still needs an answer.`}
      </p>
      <form className="form" onSubmit={submit}>
        <CheckField
          label={t`Send an away message`}
          isChecked={away?.isOn ?? false}
          onChange={(isOn) => setAway(away === null ? usual() : { ...away, isOn })}
        />
        {away?.isOn === true && <AwayFields away={away} onChange={change} />}
        {save.error && <Problem>{save.error.message}</Problem>}
        <button
          type="submit"
          className="button button-primary"
          disabled={save.isPending || (away === null && number.awayMessage === null)}
        >
          {t`Save away message`}
        </button>
      </form>
    </section>
  );
}

interface AwayFieldsProps {
  readonly away: AwayMessageInput;
  readonly onChange: (part: Partial<AwayMessageInput>) => void;
}

function AwayFields({ away, onChange }: AwayFieldsProps) {
  const zones = useId();
  const hours = away.hours ?? null;
  return (
    <>
      <AutomaticTextArea kind="AWAY" label={t`Text`} value={away.text} onChange={(text) => onChange({ text })} />
      <TextField
        label={t`At most once per customer in so many hours`}
        type="number"
        min={1}
        max={720}
        required
        value={String(away.everyHours ?? 24)}
        onChange={(every) => onChange({ everyHours: Number(every) })}
      />
      <CheckField
        label={t`Outside of these hours`}
        isChecked={hours !== null}
        onChange={(isOn) => onChange({ hours: isOn ? usual().hours : null })}
      />
      {hours !== null && <HoursFields hours={hours} onChange={(changed) => onChange({ hours: changed })} />}
      <CheckField
        label={t`On the company’s holidays`}
        isChecked={away.onHolidays ?? false}
        onChange={(onHolidays) => onChange({ onHolidays })}
      />
      <TextField
        label={t`Time zone`}
        hint={t`Of the hours and the holidays.`}
        dir="ltr"
        required
        list={zones}
        value={away.timeZone}
        onChange={(timeZone) => onChange({ timeZone })}
      />
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <TextField
        label={t`At any time until`}
        hint={t`For a vacation. Leave it empty if only the hours and holidays count.`}
        type="datetime-local"
        value={localTimeOf(away.awayUntil ?? null)}
        onChange={(time) => onChange({ awayUntil: time === '' ? null : new Date(time).toISOString() })}
      />
    </>
  );
}

/** As the field takes it: in the time zone of the browser. */
function localTimeOf(time: string | null): string {
  if (time === null) return '';
  const date = new Date(time);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

interface HoursFieldsProps {
  readonly hours: readonly OpenHoursInput[];
  readonly onChange: (hours: OpenHoursInput[]) => void;
}

function HoursFields({ hours, onChange }: HoursFieldsProps) {
  const replace = (weekday: Weekday, replaced: OpenHoursInput[]) =>
    onChange(names.flatMap((name) => (name === weekday ? replaced : hours.filter((each) => each.weekday === name))));
  return (
    <fieldset className="form">
      <legend>{t`Somebody answers`}</legend>
      {names.map((weekday) => (
        <DayHours
          key={weekday}
          weekday={weekday}
          hours={hours.filter((each) => each.weekday === weekday)}
          onChange={(replaced) => replace(weekday, replaced)}
        />
      ))}
    </fieldset>
  );
}

function DayHours({ weekday, hours, onChange }: HoursFieldsProps & { readonly weekday: Weekday }) {
  const name = i18n._(weekdays[weekday]);
  const change = (index: number, part: Partial<OpenHoursInput>) =>
    onChange(hours.map((each, place) => (place === index ? { ...each, ...part } : each)));
  return (
    <div className="open-day">
      <CheckField
        label={name}
        isChecked={hours.length > 0}
        onChange={(isOpen) => onChange(isOpen ? [{ weekday, from: '09:00', until: '17:00' }] : [])}
      />
      <div className="open-times">
        {hours.length === 0 && <span className="quiet">{t`Away all day`}</span>}
        {hours.map(({ from, until }, index) => (
          <div className="open-time" key={index}>
            <input
              type="time"
              required
              aria-label={t`${name}: from`}
              value={from}
              onChange={({ target }) => change(index, { from: target.value })}
            />
            <input
              type="time"
              required
              aria-label={t`${name}: until`}
              value={until}
              onChange={({ target }) => change(index, { until: target.value })}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
