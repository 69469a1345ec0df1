import { useEffect, useState } from 'react';

interface DemoUser {
  readonly externalId: string;
  readonly name: string;
  readonly role: string;
}
interface SignInProps {
  readonly token: string | null;
  readonly onChange: (token: string | null) => void;
}

/** Empty outside of the demo. */
async function readDemoUsers(): Promise<readonly DemoUser[]> {
  const { demo } = (await (await fetch('/config.json')).json()) as { demo: boolean };
  if (!demo) return [];
  return ((await (await fetch('/demo/users')).json()) as { users: DemoUser[] }).users;
}

async function signInAs(user: string): Promise<string> {
  const response = await fetch('/demo/sessions', { method: 'POST', body: JSON.stringify({ user }) });
  const { token, error } = (await response.json()) as { token?: string; error?: string };
  if (token === undefined) throw new Error(error ?? 'Sign-in failed.');
  return token;
}

/** By one click as one of the demo's people, or with a token. */
export function SignIn({ token, onChange }: SignInProps) {
  const [users, setUsers] = useState<readonly DemoUser[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const fail = (error: unknown) => setProblem(error instanceof Error ? error.message : String(error));
  useEffect(() => void readDemoUsers().then(setUsers, fail), []);
  const enter = (user: string) =>
    void signInAs(user).then((next) => {
      setProblem(null);
      onChange(next);
    }, fail);
  if (token !== null)
    return (
      <>
        <span>Signed in</span>
        <button type="button" onClick={() => onChange(null)}>
          Sign out
        </button>
      </>
    );
  return (
    <>
      {users.map(({ externalId, name, role }) => (
        <button key={externalId} type="button" title={role} onClick={() => enter(externalId)}>
          {name}
        </button>
      ))}
      {users.length === 0 && <TokenField onEnter={onChange} />}
      {problem !== null && <span role="alert">{problem}</span>}
    </>
  );
}

function TokenField({ onEnter }: { readonly onEnter: (token: string) => void }) {
  const [value, setValue] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '') onEnter(value.trim());
      }}
    >
      <input
        aria-label="Token"
        placeholder="Token"
        type="password"
        autoComplete="off"
        value={value}
        onChange={({ target }) => setValue(target.value)}
      />
      <button type="submit">Sign in</button>
    </form>
  );
}
