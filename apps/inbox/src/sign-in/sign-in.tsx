import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { configReady, session } from '../api';
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
      {config?.demo && <DemoUsers onError={setFailure} />}
      {config?.oidc && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => void startOidc(config.oidc!).catch(fail)}
        >
          Sign in
        </button>
      )}
      {config && !config.demo && !config.oidc && <TokenForm />}
    </main>
  );
}

interface DemoUser {
  readonly externalId: string;
  readonly name: string;
  readonly role: string;
  readonly teams: readonly string[];
}

const roleNames: Readonly<Record<string, string>> = {
  VIEWER: 'Viewer',
  SALESPERSON: 'Salesperson',
  SALES_MANAGER: 'Sales manager',
  ADMIN: 'Administrator',
};

function DemoUsers({ onError }: { readonly onError: (message: string) => void }) {
  const { data } = useQuery({
    queryKey: ['demo-users'],
    queryFn: async () => ((await (await fetch('/demo/users')).json()) as { users: DemoUser[] }).users,
  });
  const signIn = async (user: string) => {
    const response = await fetch('/demo/sessions', { method: 'POST', body: JSON.stringify({ user }) });
    const { token, error } = (await response.json()) as { token?: string; error?: string };
    if (token === undefined) onError(error ?? 'Sign-in failed. Try again.');
    else session.signIn(token);
  };
  return (
    <>
      <p>This is a demo company. Choose who you want to be.</p>
      <ul className="choices users">
        {data?.map(({ externalId, name, role, teams }) => (
          <li key={externalId}>
            <button type="button" className="record-choice" onClick={() => void signIn(externalId)}>
              <Avatar name={name} />
              <span className="row-text">
                <span className="row-name">{name}</span>
                <span className="row-last">{[roleNames[role] ?? role, ...teams].join(' · ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** For installations without an identity provider for the inbox. */
function TokenForm() {
  const [token, setToken] = useState('');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        session.signIn(token.trim());
      }}
    >
      <label>
        Access token
        <input
          type="password"
          autoComplete="off"
          required
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      <button type="submit" className="button button-primary">
        Sign in
      </button>
    </form>
  );
}
