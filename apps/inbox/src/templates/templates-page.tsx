import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AlertDialog } from 'radix-ui';
import { useState, type FormEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { request } from '../api/request';
import { useMe } from '../api/use-me';
import { graphql } from '../generated';
import type { RecordType, TemplatesQuery } from '../generated/graphql';
import { RecordSearch, type FoundRecord } from '../records/record-search';
import { announce } from '../ui/toasts';
import { recordTypeName, recordTypeNames } from '../ui/words';

const TemplatesDocument = graphql(`
  query Templates {
    me { id teams { id name } }
    templates(first: 100) { edges { node { id name recordType language body updatedAt owner { ... on User { id name } ... on Team { id name } } } } }
  }
`);

const CreateTemplateDocument = graphql(`
  mutation CreateTemplate($input: TemplateInput!) {
    createTemplate(input: $input) { template { id } userErrors { message } }
  }
`);

const UpdateTemplateDocument = graphql(`
  mutation UpdateTemplate($id: ID!, $input: TemplateInput!) {
    updateTemplate(id: $id, input: $input) { template { id } userErrors { message } }
  }
`);

const DeleteTemplateDocument = graphql(`
  mutation DeleteTemplate($id: ID!) {
    deleteTemplate(id: $id) { deletedId userErrors { message } }
  }
`);

const TryTemplateDocument = graphql(`
  query TryTemplate($input: SendMessageInput!) {
    previewMessage(input: $input) { body userErrors { code message } }
  }
`);

type Template = TemplatesQuery['templates']['edges'][number]['node'];

export function TemplatesPage({ id }: { readonly id: string | undefined }) {
  const { data, error } = useQuery({ queryKey: ['templates'], queryFn: () => request(TemplatesDocument) });
  const templates = data?.templates.edges.map(({ node }) => node) ?? [];
  const teams = data?.me.teams ?? [];
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
          {error && (
            <p role="alert" className="status-problem">
              {error.message}
            </p>
          )}
          {data !== undefined && templates.length === 0 && (
            <p className="hint">No templates yet. What is said often is worth one.</p>
          )}
          <ul className="choices">
            {templates.map((template) => (
              <li key={template.id}>
                <Link href={`/templates/${template.id}`} aria-current={template.id === id ? 'page' : undefined}>
                  <span className="row-line">
                    <strong className="row-name" dir="auto">
                      {template.name}
                    </strong>
                    <span className="quiet">
                      {recordTypeName[template.recordType]} ·{' '}
                      {teams.find((team) => team.id === template.owner.id)?.name ?? 'Mine'}
                    </span>
                  </span>
                  <span className="row-last" dir="auto">
                    {template.body}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section className="pane" aria-label="Template" data-empty={id === undefined || undefined}>
        <div className="page">
          {id === undefined ? (
            <p className="hint">Choose a template, or write a new one.</p>
          ) : id !== 'new' && chosen === null ? (
            <p className="hint">
              {data === undefined ? 'Reading the template…' : 'There is no such template, or it is not yours.'}
            </p>
          ) : (
            <TemplateForm key={id} template={chosen} teams={teams} />
          )}
        </div>
      </section>
    </>
  );
}

interface TemplateFormProps {
  readonly template: Template | null;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

function TemplateForm({ template, teams }: TemplateFormProps) {
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const { numbers } = useMe();
  const [name, setName] = useState(template?.name ?? '');
  const [body, setBody] = useState(template?.body ?? "Hi {{ record.name | default: 'there' }}, ");
  const [recordType, setRecordType] = useState<RecordType>(template?.recordType ?? 'CONTACT');
  const [teamId, setTeamId] = useState(
    teams.some(({ id }) => id === template?.owner.id) ? (template?.owner.id ?? '') : '',
  );
  const [language, setLanguage] = useState(template?.language ?? 'en');
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [triedOn, setTriedOn] = useState<FoundRecord | null>(null);

  const settle = async (userErrors: readonly { readonly message: string }[], words: string, id: string | undefined) => {
    setRefusals(userErrors.map(({ message }) => message));
    if (userErrors.length > 0) return;
    await client.invalidateQueries({ queryKey: ['templates'] });
    navigate(id === undefined ? '/templates' : `/templates/${id}`);
    announce(words);
  };
  const fail = (error: Error) => setRefusals([error.message]);
  const save = useMutation({
    mutationFn: async () => {
      const input = { name, body, recordType, language, teamId: teamId || null };
      return template === null
        ? (await request(CreateTemplateDocument, { input })).createTemplate
        : (await request(UpdateTemplateDocument, { id: template.id, input })).updateTemplate;
    },
    onSuccess: ({ template: saved, userErrors }) => settle(userErrors, 'The template is saved.', saved?.id),
    onError: fail,
  });
  const remove = useMutation({
    mutationFn: async () => (await request(DeleteTemplateDocument, { id: template?.id ?? '' })).deleteTemplate,
    onSuccess: ({ userErrors }) => settle(userErrors, 'The template is deleted.', undefined),
    onError: fail,
  });
  // What is saved is what can be tried: a template is filled in by the server alone.
  const isSaved = template !== null && body === template.body;
  const { data: tried } = useQuery({
    queryKey: ['template-try', template?.id, template?.updatedAt, triedOn?.id],
    queryFn: async () => {
      const input = {
        recordId: triedOn?.id,
        to: triedOn?.phones[0]?.number,
        templateId: template?.id,
        phoneNumberId: numbers[0]?.id,
      };
      return (await request(TryTemplateDocument, { input })).previewMessage;
    },
    enabled: isSaved && triedOn !== null,
  });

  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>{template === null ? 'New template' : 'Template'}</h2>
      <label>
        Name
        <input required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        For
        <select value={recordType} onChange={(event) => setRecordType(event.target.value as RecordType)}>
          {recordTypeNames.map(([type, plural]) => (
            <option key={type} value={type}>
              {plural}
            </option>
          ))}
        </select>
      </label>
      <label>
        Whose
        <select value={teamId} onChange={(event) => setTeamId(event.target.value)}>
          <option value="">Mine</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {team.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Language
        <input
          required
          maxLength={35}
          list="languages"
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
        />
      </label>
      <datalist id="languages">
        {[...new Set(['en', ...navigator.languages])].map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <label>
        Text
        <textarea required rows={6} dir="auto" value={body} onChange={(event) => setBody(event.target.value)} />
      </label>
      <p className="quiet">
        Filled in: <code>{'{{ record.name }}'}</code>, <code>{'{{ record.account }}'}</code>,{' '}
        <code>{'{{ record.contact }}'}</code>, <code>{'{{ user.name }}'}</code>, <code>{'{{ phoneNumber.name }}'}</code>
      </p>
      {refusals.map((words) => (
        <p key={words} role="alert" className="status-problem">
          {words}
        </p>
      ))}
      <div className="buttons">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          Save
        </button>
        {template !== null && <DeleteButton name={template.name} onDelete={() => remove.mutate()} />}
        <Link href="/templates" className="button">
          Close
        </Link>
      </div>
      {isSaved && (
        <fieldset>
          <legend>Try it on a record</legend>
          {triedOn === null ? (
            <RecordSearch onChoose={setTriedOn} />
          ) : (
            <>
              <p>
                {triedOn.name}{' '}
                <button type="button" className="link" onClick={() => setTriedOn(null)}>
                  another one
                </button>
              </p>
              <blockquote dir="auto">{tried?.body}</blockquote>
              {tried?.userErrors
                .filter(({ code }) => code.startsWith('TEMPLATE_'))
                .map(({ message }) => (
                  <p key={message} className="status-problem">
                    {message}
                  </p>
                ))}
            </>
          )}
        </fieldset>
      )}
    </form>
  );
}

/** What a whole team writes with is not gone by a slip. */
function DeleteButton({ name, onDelete }: { readonly name: string; readonly onDelete: () => void }) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className="button" type="button">
        Delete
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="overlay" />
        <AlertDialog.Content className="popover dialog">
          <AlertDialog.Title>Delete “{name}”?</AlertDialog.Title>
          <AlertDialog.Description className="quiet">
            It is gone for everybody who writes with it. Texts that were sent stay.
          </AlertDialog.Description>
          <div className="buttons">
            <AlertDialog.Cancel className="button">Keep it</AlertDialog.Cancel>
            <AlertDialog.Action className="button button-danger" onClick={onDelete}>
              Delete it
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
