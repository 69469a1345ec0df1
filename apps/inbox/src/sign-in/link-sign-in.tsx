import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type LinkPerson, session } from '../api';
import { isolated, LanguageChoice } from '../language';
import { Problem } from '../ui/problem';
import { leaveLink } from './opened-link';

/** What a link opened: it signs in after a click, so that programs that look at links do not use it up. */
export function LinkSignIn({ token }: { readonly token: string }) {
  const { data, error } = useQuery({
    queryKey: ['link', token],
    queryFn: () => session.readLink(token),
    retry: false,
    staleTime: Infinity,
  });
  return (
    <main className="sign-in">
      <img src="/icon.svg" alt="" width="48" height="48" />
      <h1>Patchbay</h1>
      {error && (
        <>
          <Problem>{error.message}</Problem>
          <button type="button" className="button" onClick={() => leaveLink('/')}>
            {t`Go to the inbox`}
          </button>
        </>
      )}
      {data && <Welcome token={token} name={data.name} />}
      {data === null && <FirstAdministrator token={token} />}
      <LanguageChoice />
    </main>
  );
}

function Welcome({ token, name }: { readonly token: string; readonly name: string }) {
  const { isBusy, problem, signIn } = useLink(token, '/');
  return (
    <>
      <p>{welcomeText(name)}</p>
      {problem !== null && <Problem>{problem}</Problem>}
      <button type="button" className="button button-primary" disabled={isBusy} onClick={() => void signIn({})}>
        {t`Sign in`}
      </button>
    </>
  );
}

function welcomeText(person: string): string {
  const name = isolated(person);
  return t`This link signs you in as ${name}. It works once.`;
}

function FirstAdministrator({ token }: { readonly token: string }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const { isBusy, problem, signIn } = useLink(token, '/setup');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void signIn({ name, email });
      }}
    >
      <p className="quiet">{t`You are the first one here. You become the administrator, and set up everything else.`}</p>
      {problem !== null && <Problem>{problem}</Problem>}
      <label>
        {t`Your name`}
        <input
          dir="auto"
          autoComplete="name"
          required
          maxLength={200}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label>
        {t`Your email`}
        <input
          type="email"
          dir="ltr"
          autoComplete="email"
          required
          maxLength={200}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
      </label>
      <button type="submit" className="button button-primary" disabled={isBusy}>
        {t`Begin`}
      </button>
    </form>
  );
}

function useLink(token: string, next: string) {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const signIn = async (person: LinkPerson) => {
    setIsBusy(true);
    try {
      await session.signInWithLink(token, person, () => leaveLink(next));
    } catch (error) {
      setProblem((error as Error).message);
      setIsBusy(false);
    }
  };
  return { isBusy, problem, signIn };
}
