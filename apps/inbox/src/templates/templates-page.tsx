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
      <section className="list" aria-label="Templates" data-has-selection={id !== undefined || undefined}>
        <header className="list-head">
          <h2 className="list-title">Templates</h2>
          <Link href="/templates/new" className="button">
            New template
          </Link>
        </header>
        <div className="scroller padded">
          {error && <Problem>{error.message}</Problem>}
          {isLoaded && templates.length === 0 && (
            <p className="hint">No templates yet. Create one for texts you send often.</p>
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
      <section className="pane" aria-label="Template" data-empty={id === undefined || undefined}>
        <div className="page">
          {id === undefined ? (
            <p className="hint">Select a template or create a new one.</p>
          ) : id === 'new' || chosen !== null ? (
            <TemplateForm key={id} template={chosen} teams={teams} />
          ) : (
            <p className="hint">
              {isLoaded ? 'This template does not exist, or you don’t have access to it.' : 'Loading the template…'}
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
          {nameOfType(recordType)} · {teamOf(template, teams)?.name ?? 'Mine'}
        </span>
      </span>
      <span className="row-last" dir="auto">
        {body}
      </span>
    </Link>
  );
}
