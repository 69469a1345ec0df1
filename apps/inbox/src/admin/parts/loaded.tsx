import { t } from '@lingui/core/macro';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadError, Problem } from '../../ui/problem';

interface LoadedProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'fetchStatus'> & { refetch(): unknown };
  readonly children: (data: Data) => ReactNode;
}

/** What was loaded; before that, its shape; without it, why and what to do. */
export function Loaded<Data>({ query: { data, error, fetchStatus, refetch }, children }: LoadedProps<Data>) {
  if (data !== undefined)
    return (
      <>
        {error && <Problem>{error.message}</Problem>}
        {children(data)}
      </>
    );
  if (error) return <LoadError error={error} onRetry={refetch} />;
  if (fetchStatus === 'paused')
    return (
      <p className="hint" role="status">
        {t`You’re offline. This loads when the connection is back.`}
      </p>
    );
  return (
    <div className="loading-rows" role="status" aria-label={t`Loading…`}>
      <span />
      <span />
      <span />
    </div>
  );
}
