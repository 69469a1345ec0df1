import { useQuery } from '@tanstack/react-query';
import { MeDocument } from './documents';
import { request } from './request';

/** Whoever is signed in, and the numbers they may send from. */
export function useMe() {
  const { data, error } = useQuery({ queryKey: ['me'], queryFn: () => request(MeDocument), staleTime: 60_000 });
  return { me: data?.me, numbers: data?.phoneNumbers ?? [], error };
}
