import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { configReady, session } from '../api/session';
import { Avatar } from '../ui/avatar';
import { finishOidc, startOidc } from './oidc';

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

export function SignIn() {
  const { data: config, error } = useQuery({ queryKey: ['config'], queryFn: () => configReady, staleTime: Infinity });
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!config?.oidc || !new URLSearchParams(location.search).has('code')) return;
    finishOidc(config.oidc).catch((failure: Error) => setProblem(failure.message));
  }, [config]);
  const trouble = problem ?? error?.message ?? session.farewell;
  return (
    <main className="sign-in">
      <img src="/icon.svg" alt="" width="48" height="48" />
      <h1>Patchbay</h1>
      {trouble && (
        <p role="alert" className="status-problem">
          {trouble}
        </p>
      )}
      {config?.demo && <DemoPeople onProblem={setProblem} />}
      {config?.oidc && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => void startOidc(config.oidc!).catch((failure: Error) => setProblem(failure.message))}
        >
          Sign in
        </button>
      )}
      {config && !config.demo && !config.oidc && <TokenForm />}
    </main>
  );
}

function DemoPeople({ onProblem }: { readonly onProblem: (words: string) => void }) {
  const { data } = useQuery({
    queryKey: ['demo-users'],
    queryFn: async () => ((await (await fetch('/demo/users')).json()) as { users: DemoUser[] }).users,
  });
  const signIn = async (user: string) => {
    const response = await fetch('/demo/sessions', { method: 'POST', body: JSON.stringify({ user }) });
    const { token, error } = (await response.json()) as { token?: string; error?: string };
    if (token === undefined) onProblem(error ?? 'That did not work.');
    else session.signIn(token);
  };
  return (
    <>
      <p>A company to try it with. Who would you like to be?</p>
      <ul className="choices people">
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

/** Where no identity provider is set up for the inbox, a token can be pasted. */
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
        Your token
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
