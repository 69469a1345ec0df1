import { t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { type FoundOwner, OwnerPicker, TextField, useChange } from '../parts';
import { saveTeam, type Team } from './operations';

/** Of a team, or of a new one if there is none. */
export function TeamForm({ team }: { readonly team: Team | null }) {
  const [, navigate] = useLocation();
  const [name, setName] = useState(team?.name ?? '');
  const [externalId, setExternalId] = useState(team?.externalId ?? '');
  const [lead, setLead] = useState<FoundOwner | null>(team?.lead ? { ...team.lead, kind: 'user' } : null);
  const save = useChange(saveTeam, (id) => {
    navigate(`/admin/teams/${id}`);
    showToast(team === null ? t`Team added. Add its members now.` : t`Saved.`);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ externalId: externalId.trim(), name: name.trim(), leadExternalId: lead?.externalId ?? null });
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextField label={t`Name`} required maxLength={255} value={name} onChange={setName} />
      {team === null && (
        <TextField
          label={t`ID in your systems`}
          hint={t`Programs name the team by it. It cannot be changed later.`}
          dir="ltr"
          required
          maxLength={255}
          spellCheck={false}
          value={externalId}
          onChange={setExternalId}
        />
      )}
      <OwnerPicker
        label={t`Team lead`}
        hint={t`Gets to know if nobody else can be notified of a text.`}
        kinds={['user']}
        value={lead}
        onChange={setLead}
      />
      {save.error && <Problem>{save.error.message}</Problem>}
      <button type="submit" className="button button-primary" disabled={save.isPending}>
        {team === null ? t`Add team` : t`Save`}
      </button>
    </form>
  );
}
