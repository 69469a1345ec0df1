import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError, configReady, useSessionNumber } from '../api';
import { useEvents } from '../events';
import { resumeOidc, SignIn } from '../sign-in';
import { Inbox } from './inbox';

export function App() {
  const number = useSessionNumber();
  return <Session key={number} isSignedIn={number !== null} />;
}

/** Each session has its own client, so that nothing loaded for one user is shown to the next. */
function Session({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const [client] = useState(createQueryClient);
  return <QueryClientProvider client={client}>{isSignedIn ? <SignedIn /> : <SignIn />}</QueryClientProvider>;
}

const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Events keep loaded data up to date.
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => !(error instanceof ApiError) && failures < 3,
      },
    },
  });

function SignedIn() {
  const { connection, isReady } = useEvents();
  useEffect(() => void configReady.then(({ oidc }) => oidc && resumeOidc(oidc)), []);
  if (isReady) return <Inbox connection={connection} />;
  return (
    <div className="app" aria-busy="true">
      {connection === 'lost' && (
        <p className="banner" role="status">
          Can’t reach Patchbay. Retrying…
        </p>
      )}
    </div>
  );
}
