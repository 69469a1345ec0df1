import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { recordTypes } from '@patchbay/importing';
import { getCountries } from 'libphonenumber-js/max';
import { useId, useMemo } from 'react';
import { currentLocale } from '../../language';
import { CheckField, SelectField, TextField } from '../parts';
import type { Choices } from './choices';
import { typeNames } from './names';

interface ImportOptionsProps {
  readonly choices: Choices;
  /** The file has a column with the type of each row. */
  readonly hasTypes: boolean;
  /** Names of who can own records. */
  readonly owners: readonly string[];
  readonly onChange: (choices: Choices) => void;
}

/** What a file does not say by itself. */
export function ImportOptions({ choices, hasTypes, owners, onChange }: ImportOptionsProps) {
  const listId = useId();
  const countries = useMemo(() => countryOptions(), []);
  const set = (change: Partial<Choices>) => onChange({ ...choices, ...change });
  return (
    <div className="form">
      {!hasTypes && (
        <SelectField
          label={t`The rows are`}
          value={choices.type}
          onChange={(type) => set({ type })}
          options={recordTypes.map((value) => ({ value, label: i18n._(typeNames[value]) }))}
        />
      )}
      <SelectField
        label={t`Country of numbers without a country code`}
        value={choices.country}
        onChange={(country) => set({ country })}
        options={[{ value: '', label: t`Refuse such numbers` }, ...countries]}
      />
      <SelectField
        label={t`Dates such as 3/4/2026`}
        value={choices.dates}
        onChange={(dates) => set({ dates })}
        options={[
          { value: '', label: t`The file has none` },
          { value: 'MDY', label: t`Month first` },
          { value: 'DMY', label: t`Day first` },
        ]}
      />
      <TextField
        label={t`Time zone of dates`}
        dir="ltr"
        spellCheck={false}
        value={choices.zone}
        onChange={(zone) => set({ zone })}
      />
      <TextField
        label={t`Owner of new records that name none`}
        hint={t`A person or a team, by name, email or ID. If it is empty, such rows are refused.`}
        list={listId}
        value={choices.owner}
        onChange={(owner) => set({ owner })}
      />
      <datalist id={listId}>
        {owners.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <CheckField
        label={t`Take over leads that texts created, if number and owner are the same`}
        isChecked={choices.claims}
        onChange={(claims) => set({ claims })}
      />
    </div>
  );
}

function countryOptions() {
  const names = new Intl.DisplayNames(currentLocale() ?? [], { type: 'region' });
  return getCountries()
    .map((value) => ({ value: value as string, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
