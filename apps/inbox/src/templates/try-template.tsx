import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api';
import { type FoundRecord, RecordSearch, useMe } from '../directory';
import { graphql } from '../generated';
import type { Template } from './use-templates';

const TryTemplateDocument = graphql(`
  query TryTemplate($input: SendMessageInput!) {
    previewMessage(input: $input) { body userErrors { code message } }
  }
`);

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
      <legend>Try it on a record</legend>
      {record === null ? (
        <RecordSearch onChoose={setRecord} />
      ) : (
        <>
          <p>
            {record.name}{' '}
            <button type="button" className="link" onClick={() => setRecord(null)}>
              Change
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
    queryFn: async () => {
      const input = {
        recordId: record.id,
        to: record.phones[0]?.number,
        templateId: template.id,
        phoneNumberId: numbers[0]?.id,
      };
      return (await request(TryTemplateDocument, { input })).previewMessage;
    },
  });
  return (
    <>
      <blockquote dir="auto">{filled?.body}</blockquote>
      {filled?.userErrors
        .filter(({ code }) => code.startsWith('TEMPLATE_'))
        .map(({ message }) => (
          <p key={message} className="status-problem">
            {message}
          </p>
        ))}
    </>
  );
}
