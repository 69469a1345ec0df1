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
      <Placeholders recordType={input.recordType} />
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
