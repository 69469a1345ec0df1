import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { RecordFieldKind, RecordType } from '../../generated/graphql';
import { Problem } from '../../ui/problem';
import { nameOfType, recordTypes } from '../../ui/record-types';
import { showToast } from '../../ui/toasts';
import { adminKey, DataTable, Loaded, Screen, SelectField, TextField, useChange } from '../parts';
import { readFields, saveField } from './operations';

const kinds = {
  TEXT: msg({ message: 'Text', context: 'kind of field' }),
  NUMBER: msg({ message: 'Number', context: 'kind of field' }),
  DATE: msg({ message: 'Date', context: 'kind of field' }),
  BOOLEAN: msg({ message: 'Yes or no', context: 'kind of field' }),
} satisfies Record<RecordFieldKind, unknown>;

/** The company's own fields of records, which templates can use. */
export function FieldsScreen() {
  const query = useQuery({ queryKey: [adminKey, 'fields'], queryFn: readFields, staleTime: 0 });
  return (
    <Screen isTop title={t`Record fields`} back="/admin">
      <p className="quiet">{t`Fields that your records have besides name and numbers. Templates can use them; programs fill them in.`}</p>
      <Loaded query={query}>
        {(fields) => (
          <DataTable
            label={t`Record fields`}
            rows={fields}
            keyOf={({ id }) => id}
            empty={t`No fields of your own yet.`}
            columns={[
              { title: t`Label`, cell: ({ label }) => <bdi>{label}</bdi> },
              { title: t`Type of record`, cell: ({ recordType }) => nameOfType(recordType) },
              { title: t`Key`, cell: ({ key }) => <code dir="ltr">{key}</code>, isSecondary: true },
              { title: t`Kind`, cell: ({ kind }) => i18n._(kinds[kind]), isSecondary: true },
            ]}
          />
        )}
      </Loaded>
      <FieldForm />
    </Screen>
  );
}

function FieldForm() {
  const [recordType, setRecordType] = useState<RecordType>('CONTACT');
  const [kind, setKind] = useState<RecordFieldKind>('TEXT');
  const [label, setLabel] = useState('');
  const [key, setKey] = useState('');
  const save = useChange(saveField, () => {
    setLabel('');
    setKey('');
    showToast(t`Saved.`);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ recordType, key: key.trim(), kind, label: label.trim() });
  };
  return (
    <section>
      <h3>{t`Add a field, or rename one`}</h3>
      <form className="form" onSubmit={submit}>
        <SelectField
          label={t`Type of record`}
          value={recordType}
          onChange={setRecordType}
          options={recordTypes.map((value) => ({ value, label: nameOfType(value) }))}
        />
        <TextField
          label={t`Key`}
          hint={t`Its name for programs and templates. The key of a field that exists renames it.`}
          dir="ltr"
          required
          spellCheck={false}
          value={key}
          onChange={setKey}
        />
        <TextField label={t`Label`} hint={t`What people see.`} required value={label} onChange={setLabel} />
        <SelectField
          label={t`Kind`}
          value={kind}
          onChange={setKind}
          options={(Object.keys(kinds) as RecordFieldKind[]).map((value) => ({ value, label: i18n._(kinds[value]) }))}
        />
        {save.error && <Problem>{save.error.message}</Problem>}
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {t`Save`}
        </button>
      </form>
    </section>
  );
}
