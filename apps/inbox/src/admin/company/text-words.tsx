import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { getCountries } from 'libphonenumber-js/min';
import { useId } from 'react';
import { SelectField } from '../parts';

interface ConfirmWordsProps {
  readonly words: readonly string[];
  readonly onChange: (words: string[]) => void;
}

/** One word or phrase per line. Empty lines are for typing only. */
export function ConfirmWords({ words, onChange }: ConfirmWordsProps) {
  const id = useId();
  return (
    <div className="field">
      <label>
        {t`Words and phrases, one per line`}
        <textarea
          rows={4}
          dir="auto"
          aria-describedby={id}
          value={words.join('\n')}
          onChange={({ target }) => onChange(target.value === '' ? [] : target.value.split('\n'))}
        />
      </label>
      <p className="quiet" id={id}>
        {t`Who writes a text with one of them is asked to check it before it is sent. Programs have to confirm it, too. Case and accents do not matter.`}
      </p>
    </div>
  );
}

/** What is saved of the lines. */
export const withoutEmpty = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '');

interface DefaultCountryProps {
  readonly country: string | null;
  readonly onChange: (country: string | null) => void;
}

export function DefaultCountry({ country, onChange }: DefaultCountryProps) {
  const nameOf = new Intl.DisplayNames([i18n.locale], { type: 'region' });
  const countries = getCountries()
    .map((value) => ({ value: value as string, label: nameOf.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, i18n.locale));
  return (
    <SelectField
      label={t`Country of numbers that are typed without one`}
      value={country ?? ''}
      onChange={(value) => onChange(value === '' ? null : value)}
      options={[{ value: '', label: t`That of the user’s own number` }, ...countries]}
    />
  );
}
