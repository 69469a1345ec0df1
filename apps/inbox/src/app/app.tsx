import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Direction } from 'radix-ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import { configReady, type InboxConfig, isRefused, useSessionNumber } from '../api';
import { useEvents } from '../events';
import { directionOf, useLanguage } from '../language';
import { SignIn, useOpenedLink } from '../sign-in';
import { Inbox } from './inbox';

const LinkSignIn = lazy(() => import('../sign-in/link-sign-in').then(({ LinkSignIn: Page }) => ({ default: Page })));

/** Renders all of the page again in another language. */
export function App() {
  const number = useSessionNumber();
  const language = useLanguage();
  return (
    <I18nProvider i18n={i18n}>
      <Direction.Provider dir={directionOf(language)}>
        {number === undefined ? <Waiting isAway={false} /> : <Session key={number} isSignedIn={number !== null} />}
      </Direction.Provider>
    </I18nProvider>
  );
}

/** Each session has its own client, so that nothing loaded for one user is shown to the next. */
function Session({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const [client] = useState(createQueryClient);
  const link = useOpenedLink();
  return (
    <QueryClientProvider client={client}>
      {link !== null ? (
        <Suspense>
          <LinkSignIn key={link} token={link} />
        </Suspense>
      ) : isSignedIn ? (
        <SignedIn />
      ) : (
        <SignIn />
      )}
    </QueryClientProvider>
  );
}

const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Events keep loaded data up to date.
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => !isRefused(error) && failures < 3,
      },
    },
  });

function SignedIn() {
  const { connection, isReady } = useEvents();
  const [config, setConfig] = useState<InboxConfig>();
  useEffect(() => {
    // Before the page is shown: what it adds would move the rest.
    void configReady.catch(() => ({ demo: false, oidc: null })).then(setConfig);
  }, []);
  if (isReady && config !== undefined) return <Inbox connection={connection} isDemo={config.demo} />;
  return <Waiting isAway={connection === 'away'} />;
}

function Waiting({ isAway }: { readonly isAway: boolean }) {
  return (
    <div className="app" aria-busy="true">
      {isAway && (
        <p className="banner" role="status">
          {t`Can’t reach Patchbay. Retrying…`}
        </p>
      )}
    </div>
  );
}
