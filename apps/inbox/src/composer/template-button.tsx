import { useQuery } from '@tanstack/react-query';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { request } from '../api/request';
import { graphql } from '../generated';
import type { Addressee } from './addressee';

const TemplateChoicesDocument = graphql(`
  query TemplateChoices($recordType: RecordType) {
    templates(recordType: $recordType, first: 100) { edges { node { id name body } } }
  }
`);

const TemplatePreviewDocument = graphql(`
  query TemplatePreview($input: SendMessageInput!) {
    previewMessage(input: $input) { body missingFields userErrors { code message } }
  }
`);

interface TemplateButtonProps {
  readonly addressee: Addressee;
  readonly phoneNumberId: string | null;
  readonly onChoose: (text: string) => void;
}

/** Templates for this kind of record, as they would read for this one. */
export function TemplateButton({ addressee: { place, record, target }, phoneNumberId, onChoose }: TemplateButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const { data: templates } = useQuery({
    queryKey: ['templates', 'choices', record.type],
    queryFn: async () =>
      (await request(TemplateChoicesDocument, { recordType: record.type })).templates.edges.map(({ node }) => node),
    enabled: isOpen,
  });
  const templateId = pointedAt ?? templates?.[0]?.id ?? null;
  const read = async (id: string) =>
    (await request(TemplatePreviewDocument, { input: { ...target, phoneNumberId, templateId: id } })).previewMessage;
  const { data: preview } = useQuery({
    queryKey: ['template-preview', place, phoneNumberId, templateId],
    queryFn: () => read(templateId ?? ''),
    enabled: isOpen && templateId !== null,
  });
  const choose = async (id: string) => {
    const { body } = await read(id);
    setIsOpen(false);
    onChoose(body);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger className="tool" type="button">
        Templates
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover popover-wide" sideOffset={6} collisionPadding={12} aria-label="Templates">
          {templates === undefined ? (
            <p aria-busy="true">Reading templates…</p>
          ) : templates.length === 0 ? (
            <p>There is no template for this kind of record yet.</p>
          ) : (
            <>
              <ul className="choices">
                {templates.map(({ id, name }) => (
                  <li key={id}>
                    <button
                      type="button"
                      onFocus={() => setPointedAt(id)}
                      onPointerEnter={() => setPointedAt(id)}
                      onClick={() => void choose(id)}
                    >
                      {name}
                    </button>
                  </li>
                ))}
              </ul>
              <div className="template-preview" aria-live="polite">
                <p dir="auto">{preview?.body}</p>
                {preview?.missingFields.length ? (
                  <p className="status-problem">The record lacks {preview.missingFields.join(', ')}.</p>
                ) : null}
              </div>
            </>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
