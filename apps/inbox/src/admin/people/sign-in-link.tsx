import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Problem } from '../../ui/problem';
import { SecretOnce, useChange } from '../parts';
import { createSignInLink, type Person } from './operations';
import { useSignInLinks } from './use-sign-in-links';

/** How a person gets in if there is no identity provider. */
export function SignInLink({ person: { id } }: { readonly person: Pick<Person, 'id'> }) {
  const hasLinks = useSignInLinks();
  const [path, setPath] = useState<string | null>(null);
  const create = useChange(() => createSignInLink(id), setPath);
  if (!hasLinks) return null;
  return (
    <section>
      <h3>{t`Sign in`}</h3>
      <p className="quiet">{t`A link signs this person in to one browser. It works once, within 24 hours. Give it to nobody else.`}</p>
      {create.error && <Problem>{create.error.message}</Problem>}
      {path !== null && (
        <SecretOnce name={t`Sign-in link`} secret={`${location.origin}${path}`} onDone={() => setPath(null)} />
      )}
      <button type="button" className="button" disabled={create.isPending} onClick={() => create.mutate(undefined)}>
        {t`Make a sign-in link`}
      </button>
    </section>
  );
}
