import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FoundRecord, RecordSearch, useMe } from '../directory';
import { fillTemplate, type Template } from './use-templates';

interface TryTemplateProps {
  readonly template: Template;
  /** The server fills in the saved text only. */
  readonly isSaved: boolean;
}

export function TryTemplate({ template, isSaved }: TryTemplateProps) {
  const [record, setRecord] = useState<FoundRecord | null>(null);
  if (!isSaved) return null;
  return (
    <fieldset>
      <legend>{t`Try it on a record`}</legend>
      {record === null ? (
        <RecordSearch onChoose={setRecord} />
      ) : (
        <>
          <p>
            <bdi>{record.name}</bdi>{' '}
            <button type="button" className="link" onClick={() => setRecord(null)}>
              {t({ message: 'Change', context: 'verb' })}
            </button>
          </p>
          <FilledTemplate template={template} record={record} />
        </>
      )}
    </fieldset>
  );
}

function FilledTemplate({ template, record }: { readonly template: Template; readonly record: FoundRecord }) {
  const { numbers } = useMe();
  const { data: filled } = useQuery({
    queryKey: ['template-try', template.id, template.updatedAt, record.id],
    queryFn: () =>
      fillTemplate(template.id, { recordId: record.id, to: record.phones[0]?.number, phoneNumberId: numbers[0]?.id }),
  });
  return (
    <>
      <blockquote dir="auto">{filled?.body}</blockquote>
      {filled?.problems.map(({ message }) => (
        <p key={message} className="status-problem">
          {message}
        </p>
      ))}
    </>
  );
}
