import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { keyOf } from '@patchbay/importing';
import type { RecordField } from '../fields';
import { type Choices, customPrefix } from './choices';
import { fieldName, fieldNames } from './names';
import type { OpenedFile } from './open-file';

interface ColumnTableProps {
  readonly opened: OpenedFile;
  readonly choices: Choices;
  readonly custom: readonly RecordField[];
  readonly onChoose: (columns: Choices['columns']) => void;
}

/** The first rows of a file; above each column, what it is. */
export function ColumnTable({ opened: { table, firstRows }, choices, custom, onChoose }: ColumnTableProps) {
  const { header } = table;
  return (
    <div className="wide-table" role="region" aria-label={t`The first rows of the file`} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {header.map((name, index) => (
              <th scope="col" key={index}>
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
          <tr>
            {header.map((name, index) => (
              <td key={index}>
                <FieldChoice
                  column={name}
                  value={choices.columns[keyOf(name)] ?? ''}
                  custom={custom}
                  onChange={(value) => onChoose({ ...choices.columns, [keyOf(name)]: value })}
                />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.map((cells, row) => (
            <tr key={row}>
              {header.map((name, index) => (
                <td key={index} className={choices.columns[keyOf(name)] ? undefined : 'is-ignored'} dir="auto">
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FieldChoiceProps {
  readonly column: string;
  readonly value: string;
  readonly custom: readonly RecordField[];
  readonly onChange: (value: string) => void;
}

function FieldChoice({ column, value, custom, onChange }: FieldChoiceProps) {
  if (keyOf(column) === '') return <span className="quiet">{t`Ignored: it has no name.`}</span>;
  return (
    <select value={value} aria-label={choiceText(column)} onChange={({ target }) => onChange(target.value)}>
      <option value="">{t`Ignore`}</option>
      {value === 'labeled' && <option value="labeled">{fieldName('labeled')}</option>}
      {Object.entries(fieldNames).map(([field, name]) => (
        <option key={field} value={field}>
          {i18n._(name)}
        </option>
      ))}
      {custom.length > 0 && (
        <optgroup label={t`Record fields`}>
          {custom.map(({ id, key, label }) => (
            <option key={id} value={customPrefix + key}>
              {label}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}

const choiceText = (column: string): string => t`What “${column}” is`;
