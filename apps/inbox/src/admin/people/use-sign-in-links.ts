import { useQuery } from '@tanstack/react-query';
import { configReady } from '../../api';

/** Whether people sign in with links, because there is no identity provider. */
export function useSignInLinks(): boolean {
  const { data: config } = useQuery({ queryKey: ['config'], queryFn: () => configReady, staleTime: Infinity });
  return config?.signInLinks === true;
}
