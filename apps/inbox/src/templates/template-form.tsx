import { t } from '@lingui/core/macro';
import { AlertDialog } from 'radix-ui';
import { useState } from 'react';
import { Link } from 'wouter';
import type { TemplateInput } from '../generated/graphql';
import { isolated, useLanguage } from '../language';
import { Problem } from '../ui/problem';
import { LackingFields } from './lacking-fields';
import { TemplateFields } from './template-fields';
import { TryTemplate } from './try-template';
import { type Team, teamOf, type Template, useChangeTemplate } from './use-templates';

interface TemplateFormProps {
  /** Null for a new one. */
  readonly template: Template | null;
  readonly teams: readonly Team[];
}

export function TemplateForm({ template, teams }: TemplateFormProps) {
  const language = useLanguage();
  const [input, setInput] = useState<TemplateInput>({
    name: template?.name ?? '',
    body: template?.body ?? firstWords(),
    recordType: template?.recordType ?? 'CONTACT',
    language: template?.language ?? language,
    teamId: teamOf(template, teams)?.id ?? null,
  });
  const change = useChangeTemplate(template?.id ?? null);
  const isSaved = input.body === template?.body;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(input);
      }}
    >
      <h2>{template === null ? t`New template` : t`Template`}</h2>
      <TemplateFields input={input} teams={teams} onChange={(part) => setInput({ ...input, ...part })} />
      {change.error && <Problem>{change.error.message}</Problem>}
      <div className="buttons">
        <button type="submit" className="button button-primary" disabled={change.isPending}>
          {t`Save`}
        </button>
        {template !== null && <DeleteButton name={template.name} onDelete={() => change.mutate(null)} />}
        <Link href="/templates" className="button">
          {t`Close`}
        </Link>
      </div>
      {template !== null && isSaved && <LackingFields templateId={template.id} recordType={template.recordType} />}
      {template !== null && <TryTemplate template={template} isSaved={isSaved} />}
    </form>
  );
}

/** What many texts begin with, in the user's language. */
function firstWords(): string {
  const placeholder = `{{ record.name | default: '${t({ message: 'there', context: 'in place of a name' })}' }}`;
  return `${t`Hi ${placeholder},`} `;
}

function DeleteButton({ name, onDelete }: { readonly name: string; readonly onDelete: () => void }) {
  const shownName = isolated(name);
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className="button" type="button">
        {t`Delete`}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="overlay" />
        <AlertDialog.Content className="popover dialog">
          <AlertDialog.Title>{t`Delete “${shownName}”?`}</AlertDialog.Title>
          <AlertDialog.Description className="quiet">
            {t`Nobody will be able to use it anymore. Texts already sent stay.`}
          </AlertDialog.Description>
          <div className="buttons">
            <AlertDialog.Cancel className="button">{t`Keep template`}</AlertDialog.Cancel>
            <AlertDialog.Action className="button button-danger" onClick={onDelete}>
              {t`Delete template`}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
