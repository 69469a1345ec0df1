import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { request } from '../api';
import { graphql } from '../generated';
import type { RecordType } from '../generated/graphql';

const RecordFieldsDocument = graphql(`
  query RecordFields($recordType: RecordType) {
    recordFields(recordType: $recordType) { key label kind }
  }
`);

const standard = [
  ...['record.name', 'record.firstName', 'record.lastName', 'record.account', 'record.contact'],
  ...['user.name', 'phoneNumber.name'],
];

/** What a template for this type of record can use. */
export function Placeholders({ recordType }: { readonly recordType: RecordType }) {
  const { data: fields = [] } = useQuery({
    queryKey: ['record-fields', recordType],
    queryFn: async () => (await request(RecordFieldsDocument, { recordType })).recordFields,
  });
  const custom = fields.map(({ key, label, kind }) => ({
    label,
    text: `record.fields.${key}${kind === 'DATE' ? " | date: '%A'" : ''}`,
  }));
  return (
    <p className="quiet">
      {t`Placeholders:`}{' '}
      {[...standard.map((text) => ({ text, label: undefined })), ...custom].map(({ text, label }, index) => (
        <span key={text}>
          {index > 0 && ' · '}
          {label !== undefined && <bdi>{label}</bdi>} <code dir="ltr">{`{{ ${text} }}`}</code>
        </span>
      ))}
    </p>
  );
}
