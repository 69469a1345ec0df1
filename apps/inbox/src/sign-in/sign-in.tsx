import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { configReady, session } from '../api';
import { LanguageChoice } from '../language';
import { Avatar } from '../ui/avatar';
import { Problem } from '../ui/problem';
import { finishOidc, startOidc } from './oidc';

export function SignIn() {
  const { data: config, error } = useQuery({ queryKey: ['config'], queryFn: () => configReady, staleTime: Infinity });
  const [failure, setFailure] = useState<string | null>(null);
  const fail = ({ message }: Error) => setFailure(message);
  useEffect(() => {
    if (!config?.oidc || !new URLSearchParams(location.search).has('code')) return;
    finishOidc(config.oidc).catch(fail);
  }, [config]);
  const problem = failure ?? error?.message ?? session.signOutReason;
  return (
    <main className="sign-in">
      <img src="/icon.svg" alt="" width="48" height="48" />
      <h1>Patchbay</h1>
      {problem && <Problem>{problem}</Problem>}
      {config?.demo && <DemoUsers onError={fail} />}
      {config?.oidc && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => void startOidc(config.oidc!).catch(fail)}
        >
          {t`Sign in`}
        </button>
      )}
      {config?.signInLinks && (
        <p>{t`Open the link that you got from an administrator. The first one is in what Patchbay wrote when it started.`}</p>
      )}
      {config && !config.demo && !config.oidc && !config.signInLinks && <TokenForm onError={fail} />}
      <LanguageChoice />
    </main>
  );
}

interface DemoUser {
  readonly externalId: string;
  readonly name: string;
  readonly role: string;
  readonly teams: readonly string[];
}

const roleNames: Readonly<Record<string, MessageDescriptor>> = {
  VIEWER: msg`Viewer`,
  SALESPERSON: msg`Salesperson`,
  SALES_MANAGER: msg`Sales manager`,
  ADMIN: msg`Administrator`,
};

function DemoUsers({ onError }: { readonly onError: (error: Error) => void }) {
  const { data } = useQuery({
    queryKey: ['demo-users'],
    queryFn: async () => ((await (await fetch('/demo/users')).json()) as { users: DemoUser[] }).users,
  });
  const signIn = async (user: string) => {
    const response = await fetch('/demo/sessions', { method: 'POST', body: JSON.stringify({ user }) });
    const { token, error } = (await response.json()) as { token?: string; error?: string };
    if (token === undefined) throw new Error(error ?? t`Sign-in failed. Try again.`);
    await session.signIn(token);
  };
  return (
    <>
      <p>{t`This is a demo company. Choose who you want to be.`}</p>
      <ul className="choices users">
        {data?.map(({ externalId, name, role, teams }) => (
          <li key={externalId}>
            <button type="button" className="record-choice" onClick={() => void signIn(externalId).catch(onError)}>
              <Avatar name={name} />
              <span className="row-text">
                <span className="row-name">{name}</span>
                <span className="row-last">
                  {[roleNames[role] ? i18n._(roleNames[role]) : role, ...teams].join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** For installations without an identity provider for the inbox. */
function TokenForm({ onError }: { readonly onError: (error: Error) => void }) {
  const [token, setToken] = useState('');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        session.signIn(token.trim()).catch(onError);
      }}
    >
      <label>
        {t`Access token`}
        <input
          type="password"
          autoComplete="off"
          required
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      <button type="submit" className="button button-primary">
        {t`Sign in`}
      </button>
    </form>
  );
}
