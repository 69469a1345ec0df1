import { t } from '@lingui/core/macro';
import type { HolidayInput } from '../../generated/graphql';
import { numberText } from '../../language';

interface HolidaysProps {
  readonly holidays: readonly HolidayInput[];
  readonly onChange: (holidays: HolidayInput[]) => void;
}

const example = 'US';

/** Days on which quiet hours can last all day. */
export function Holidays({ holidays, onChange }: HolidaysProps) {
  const change = (index: number, part: Partial<HolidayInput>) =>
    onChange(holidays.map((each, place) => (place === index ? { ...each, ...part } : each)));
  return (
    <>
      <p className="quiet">
        {t`A day like 2026-11-26, or 12-25 for every year. With a country, only for customers with numbers there.`}
      </p>
      {holidays.map(({ date, name, country }, index) => {
        const place = numberText(index + 1);
        return (
          // A holiday has nothing of its own that stays while it is typed.
          <div className="holiday" key={index}>
            <input
              aria-label={t`Holiday ${place}: day`}
              placeholder="12-25"
              dir="ltr"
              required
              pattern="(\d{4}-)?\d{2}-\d{2}"
              value={date}
              onChange={({ target }) => change(index, { date: target.value.trim() })}
            />
            <input
              aria-label={t`Holiday ${place}: name`}
              placeholder={t`Name`}
              dir="auto"
              required
              maxLength={100}
              value={name}
              onChange={({ target }) => change(index, { name: target.value })}
            />
            <input
              aria-label={t`Holiday ${place}: country`}
              placeholder={example}
              dir="ltr"
              pattern="[A-Za-z]{2}"
              maxLength={2}
              value={country ?? ''}
              onChange={({ target }) => change(index, { country: target.value.toUpperCase() || null })}
            />
            <button
              type="button"
              className="icon-button"
              aria-label={t`Remove holiday ${place}`}
              onClick={() => onChange(holidays.filter((_, other) => other !== index))}
            >
              ×
            </button>
          </div>
        );
      })}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...holidays, { date: '', name: '', country: null }])}
      >
        {t`Add holiday`}
      </button>
    </>
  );
}
