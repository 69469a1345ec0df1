import { t } from '@lingui/core/macro';
import { Link } from 'wouter';
import { Problem } from '../ui/problem';
import { nameOfType } from '../ui/record-types';
import { TemplateForm } from './template-form';
import { type Team, teamOf, type Template, useTemplates } from './use-templates';

export function TemplatesPage({ id }: { readonly id: string | undefined }) {
  const { isLoaded, error, templates, teams } = useTemplates();
  const chosen = templates.find((template) => template.id === id) ?? null;
  return (
    <>
      <section className="list" aria-label={t`Templates`} data-has-selection={id !== undefined || undefined}>
        <header className="list-head">
          <h2 className="list-title">{t`Templates`}</h2>
          <Link href="/templates/new" className="button">
            {t`New template`}
          </Link>
        </header>
        <div className="scroller padded">
          {error && <Problem>{error.message}</Problem>}
          {isLoaded && templates.length === 0 && (
            <p className="hint">{t`No templates yet. Create one for texts you send often.`}</p>
          )}
          <ul className="choices">
            {templates.map((template) => (
              <li key={template.id}>
                <TemplateLink template={template} teams={teams} isCurrent={template.id === id} />
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section className="pane" aria-label={t`Template`} data-empty={id === undefined || undefined}>
        <div className="page">
          {id === undefined ? (
            <p className="hint">{t`Select a template or create a new one.`}</p>
          ) : id === 'new' || chosen !== null ? (
            <TemplateForm key={id} template={chosen} teams={teams} />
          ) : (
            <p className="hint">
              {isLoaded ? t`This template does not exist, or you don’t have access to it.` : t`Loading the template…`}
            </p>
          )}
        </div>
      </section>
    </>
  );
}

type TemplateLinkProps = { readonly template: Template; readonly teams: readonly Team[]; readonly isCurrent: boolean };

function TemplateLink({ template, teams, isCurrent }: TemplateLinkProps) {
  const { id, name, recordType, body } = template;
  return (
    <Link href={`/templates/${id}`} aria-current={isCurrent ? 'page' : undefined}>
      <span className="row-line">
        <strong className="row-name" dir="auto">
          {name}
        </strong>
        <span className="quiet">
          {nameOfType(recordType)} ·{' '}
          <bdi>{teamOf(template, teams)?.name ?? t({ message: 'Mine', context: 'template' })}</bdi>
        </span>
      </span>
      <span className="row-last" dir="auto">
        {body}
      </span>
    </Link>
  );
}
