import type { RecordType, TemplateInput } from '../generated/graphql';
import { recordTypeNames, recordTypes } from '../ui/record-types';
import type { Team } from './use-templates';

interface TemplateFieldsProps {
  readonly input: TemplateInput;
  readonly teams: readonly Team[];
  readonly onChange: (part: Partial<TemplateInput>) => void;
}

const placeholders = [
  '{{ record.name }}',
  '{{ record.account }}',
  '{{ record.contact }}',
  '{{ user.name }}',
  '{{ phoneNumber.name }}',
];

export function TemplateFields({ input, teams, onChange }: TemplateFieldsProps) {
  return (
    <>
      <label>
        Name
        <input
          required
          maxLength={200}
          value={input.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </label>
      <label>
        For
        <select
          value={input.recordType}
          onChange={({ target }) => onChange({ recordType: target.value as RecordType })}
        >
          {recordTypes.map((type) => (
            <option key={type} value={type}>
              {recordTypeNames[type].many}
            </option>
          ))}
        </select>
      </label>
      <label>
        Owner
        <select value={input.teamId ?? ''} onChange={({ target }) => onChange({ teamId: target.value || null })}>
          <option value="">Me</option>
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <LanguageField value={input.language ?? ''} onChange={(language) => onChange({ language })} />
      <label>
        Text
        <textarea
          required
          rows={6}
          dir="auto"
          value={input.body}
          onChange={({ target }) => onChange({ body: target.value })}
        />
      </label>
      <Placeholders />
    </>
  );
}

type LanguageFieldProps = { readonly value: string; readonly onChange: (language: string) => void };

function LanguageField({ value, onChange }: LanguageFieldProps) {
  return (
    <>
      <label>
        Language
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

function Placeholders() {
  return (
    <p className="quiet">
      Placeholders:{' '}
      {placeholders.map((placeholder, index) => (
        <span key={placeholder}>
          {index > 0 && ', '}
          <code>{placeholder}</code>
        </span>
      ))}
    </p>
  );
}
