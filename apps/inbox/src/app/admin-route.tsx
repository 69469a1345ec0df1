import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { LoadError } from '../ui/problem';

/** Administration is a file of its own: few people need it. */
export function AdminRoute() {
  const { data, error, refetch } = useQuery({
    queryKey: ['administration'],
    queryFn: async () => ({ Page: await (await import('../admin')).openAdministration() }),
    networkMode: 'always',
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
  if (data !== undefined) return <data.Page />;
  if (error) return <LoadError error={error} onRetry={refetch} />;
  return <p className="hint" aria-busy="true">{t`Loading…`}</p>;
}
