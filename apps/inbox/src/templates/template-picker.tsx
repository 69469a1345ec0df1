import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { request } from '../api';
import { graphql } from '../generated';
import type { RecordType, SendMessageInput } from '../generated/graphql';
import { fillTemplate } from './use-templates';

const TemplateChoicesDocument = graphql(`
  query TemplateChoices($recordType: RecordType) {
    templates(recordType: $recordType, first: 100) { edges { node { id name body } } }
  }
`);

export const templateChoices = (recordType: RecordType) => ({
  queryKey: ['templates', 'choices', recordType],
  queryFn: async () => (await request(TemplateChoicesDocument, { recordType })).templates.edges,
});

interface TemplatePickerProps {
  readonly recordType: RecordType;
  /** What the text is for, without its body. */
  readonly target: SendMessageInput;
  readonly onChoose: (text: string) => void;
}

/** The templates for this type of record, filled in for this record. */
export function TemplatePicker({ recordType, target, onChoose }: TemplatePickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger className="tool" type="button">
        {t`Templates`}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover popover-wide"
          sideOffset={6}
          collisionPadding={12}
          aria-label={t`Templates`}
        >
          <TemplateChoices
            recordType={recordType}
            target={target}
            onChoose={(text) => {
              setIsOpen(false);
              onChoose(text);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function TemplateChoices({ recordType, target, onChoose }: TemplatePickerProps) {
  const [highlightedId, highlight] = useState<string | null>(null);
  const { data: templates } = useQuery(templateChoices(recordType));
  const previewedId = highlightedId ?? templates?.[0]?.node.id ?? null;
  const { data: preview } = useQuery({
    queryKey: ['template-preview', target, previewedId],
    queryFn: () => fillTemplate(previewedId ?? '', target),
    enabled: previewedId !== null,
  });
  if (templates === undefined) return <p aria-busy="true">{t`Loading templates…`}</p>;
  if (templates.length === 0) return <p>{t`No templates for this type of record yet.`}</p>;
  return (
    <>
      <ul className="choices">
        {templates.map(({ node: { id, name } }) => (
          <li key={id}>
            <button
              type="button"
              onFocus={() => highlight(id)}
              onPointerEnter={() => highlight(id)}
              onClick={() => void fillTemplate(id, target).then(({ text }) => onChoose(text))}
            >
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <div className="template-preview" aria-live="polite">
        <p dir="auto">{preview?.text}</p>
        {preview?.problems.map(({ message }) => (
          <p key={message} className="status-problem">
            {message}
          </p>
        ))}
      </div>
    </>
  );
}
