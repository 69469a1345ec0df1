import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Problem } from '../../ui/problem';
import { adminKey, Loaded, SecretOnce, SelectField, TextField, useChange } from '../parts';
import { createWebhook, type ProgramChoice, readChoices } from './operations';

const example = `subscription {
  events {
    __typename
    cursor
    at
    ... on MessageAdded { message { id direction body conversation { id customerNumber } } }
  }
}`;

export function WebhookForm() {
  const query = useQuery({ queryKey: [adminKey, 'webhook-programs'], queryFn: readChoices, staleTime: 0 });
  return (
    <Loaded query={query}>
      {(programs) =>
        programs.length === 0 ? (
          <p className="hint">
            {t`A webhook sees what its service account may see.`}{' '}
            <Link href="/admin/service-accounts/new">{t`Add a service account`}</Link>
          </p>
        ) : (
          <LoadedForm programs={programs} />
        )
      }
    </Loaded>
  );
}

function LoadedForm({ programs }: { readonly programs: readonly ProgramChoice[] }) {
  const [, navigate] = useLocation();
  const documentHint = useId();
  const [url, setUrl] = useState('');
  const [document, setDocument] = useState(example);
  const [serviceAccountId, setServiceAccountId] = useState(programs[0]?.id ?? '');
  const create = useChange(createWebhook);
  if (create.data !== undefined)
    return (
      <SecretOnce
        name={t`Secret of the webhook`}
        secret={create.data.secret}
        onDone={() => navigate(`/admin/webhooks/${create.data.id}`)}
      />
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ url: url.trim(), document, serviceAccountId });
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextField
        label={t`Address`}
        hint={t`Events are posted there. It must begin with https.`}
        type="url"
        dir="ltr"
        required
        value={url}
        onChange={setUrl}
      />
      <SelectField
        label={t`Service account`}
        hint={t`The webhook sees what it may see.`}
        value={serviceAccountId}
        onChange={setServiceAccountId}
        options={programs.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="field">
        <label>
          {t`What to send`}
          <textarea
            className="code"
            dir="ltr"
            rows={9}
            required
            spellCheck={false}
            aria-describedby={documentHint}
            value={document}
            onChange={({ target }) => setDocument(target.value)}
          />
        </label>
        <p className="quiet" id={documentHint}>
          {t`A GraphQL subscription. Each result is an event in the body.`}
        </p>
      </div>
      {create.error && <Problem>{create.error.message}</Problem>}
      <button type="submit" className="button button-primary" disabled={create.isPending}>
        {t`Add webhook`}
      </button>
    </form>
  );
}
