import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { RecordType, TemplateInput } from '../generated/graphql';
import { recordTypeNames, recordTypes } from '../ui/record-types';
import { Placeholders } from './placeholders';
import type { Team } from './use-templates';

interface TemplateFieldsProps {
  readonly input: TemplateInput;
  readonly teams: readonly Team[];
  readonly onChange: (part: Partial<TemplateInput>) => void;
}

export function TemplateFields({ input, teams, onChange }: TemplateFieldsProps) {
  return (
    <>
      <label>
        {t`Name`}
        <input
          required
          maxLength={200}
          value={input.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </label>
      <label>
        {t({ message: 'For', context: 'type of record' })}
        <select
          value={input.recordType}
          onChange={({ target }) => onChange({ recordType: target.value as RecordType })}
        >
          {recordTypes.map((type) => (
            <option key={type} value={type}>
              {i18n._(recordTypeNames[type].many)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t`Owner`}
        <select value={input.teamId ?? ''} onChange={({ target }) => onChange({ teamId: target.value || null })}>
          <option value="">{t({ message: 'Me', context: 'owner' })}</option>
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <LanguageField value={input.language ?? ''} onChange={(language) => onChange({ language })} />
      <label>
        {t({ message: 'Text', context: 'noun' })}
        <textarea
          required
          rows={6}
          dir="auto"
          value={input.body}
          onChange={({ target }) => onChange({ body: target.value })}
        />
      </label>
      <Placeholders recordType={input.recordType} />
    </>
  );
}

type LanguageFieldProps = { readonly value: string; readonly onChange: (language: string) => void };

function LanguageField({ value, onChange }: LanguageFieldProps) {
  return (
    <>
      <label>
        {t`Language`}
        <input
          required
          maxLength={35}
          list="languages"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      <datalist id="languages">
        {[...new Set(['en', ...navigator.languages])].map((language) => (
          <option key={language} value={language} />
        ))}
      </datalist>
    </>
  );
}
