import { t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Scope } from '../../generated/graphql';
import { Problem } from '../../ui/problem';
import { CheckField, SecretOnce, TextField, useChange } from '../parts';
import { createProgram } from './operations';
import { scopes, scopeText } from './scopes';

export function ProgramForm() {
  const [, navigate] = useLocation();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Scope[]>([]);
  const [lastDay, setLastDay] = useState('');
  const create = useChange(createProgram);
  if (create.data !== undefined)
    return (
      <SecretOnce
        name={t`Token of the service account`}
        secret={create.data}
        onDone={() => navigate('/admin/service-accounts')}
      />
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const expiresAt = lastDay === '' ? null : new Date(lastDay).toISOString();
    create.mutate({ name: name.trim(), scopes: [...chosen], expiresAt });
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextField
        label={t`Name`}
        hint={t`The program that uses it.`}
        required
        maxLength={100}
        value={name}
        onChange={setName}
      />
      <fieldset className="form">
        <legend>{t`What it may do`}</legend>
        {scopes.map((scope) => (
          <CheckField
            key={scope}
            label={scopeText(scope)}
            isChecked={chosen.includes(scope)}
            onChange={(isChosen) => setChosen(isChosen ? [...chosen, scope] : chosen.filter((each) => each !== scope))}
          />
        ))}
      </fieldset>
      <TextField
        label={t`Expires on`}
        hint={t`Leave it empty for a token that does not expire.`}
        type="date"
        value={lastDay}
        onChange={setLastDay}
      />
      {create.error && <Problem>{create.error.message}</Problem>}
      <button type="submit" className="button button-primary" disabled={create.isPending || chosen.length === 0}>
        {t`Create token`}
      </button>
    </form>
  );
}
