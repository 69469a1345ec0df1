import { t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Role } from '../../generated/graphql';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { roleName, roles, SelectField, TextField, useChange } from '../parts';
import { type Person, savePerson } from './operations';
import { useSignInLinks } from './use-sign-in-links';

/** Of a person, or of a new one if there is none. */
export function PersonForm({ person }: { readonly person: Person | null }) {
  const [, navigate] = useLocation();
  const hasLinks = useSignInLinks();
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [externalId, setExternalId] = useState(person?.externalId ?? '');
  const [role, setRole] = useState<Role>(person?.role ?? 'SALESPERSON');
  const save = useChange(savePerson, (id) => {
    navigate(`/admin/people/${id}`);
    const added = hasLinks ? t`Person added. Make a sign-in link for them.` : t`Person added. They can sign in now.`;
    showToast(person === null ? added : t`Saved.`);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const id = externalId.trim() || email.trim().toLowerCase();
    save.mutate({ externalId: id, name: name.trim(), email: email.trim() || null, role });
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextField label={t`Name`} required maxLength={255} value={name} onChange={setName} />
      <TextField label={t`Email`} type="email" dir="ltr" value={email} onChange={setEmail} />
      {person === null && (
        <TextField
          label={hasLinks ? t`ID in your systems` : t`ID at your identity provider`}
          hint={
            hasLinks
              ? t`If you leave it empty, it is their email. It cannot be changed later.`
              : t`What their sign-in has as “sub”. It cannot be changed later.`
          }
          dir="ltr"
          required={!hasLinks || email.trim() === ''}
          maxLength={255}
          spellCheck={false}
          value={externalId}
          onChange={setExternalId}
        />
      )}
      <SelectField
        label={t`Role`}
        hint={roleHint(role)}
        value={role}
        onChange={setRole}
        options={roles.map((value) => ({ value, label: roleName(value) }))}
      />
      {save.error && <Problem>{save.error.message}</Problem>}
      <button type="submit" className="button button-primary" disabled={save.isPending}>
        {person === null ? t`Add person` : t`Save`}
      </button>
    </form>
  );
}

function roleHint(role: Role): string {
  switch (role) {
    case 'ADMIN':
      return t`Sees everything and sets everything up.`;
    case 'SALES_MANAGER':
      return t`Also sees what the members of their teams see.`;
    case 'SALESPERSON':
      return t`Reads and sends texts of their own and their teams’ numbers and records.`;
    case 'VIEWER':
      return t`Sees records, but no conversations. Cannot send texts.`;
  }
}
