import { useQuery } from '@tanstack/react-query';
import { request } from '../api';
import { graphql } from '../generated';

const MeDocument = graphql(`
  query Me {
    me { id name role }
    phoneNumbers { id number name owner { ... on User { id } } }
  }
`);

/** The signed-in user, and the numbers they can send from. */
export function useMe() {
  const { data } = useQuery({ queryKey: ['me'], queryFn: () => request(MeDocument), staleTime: 60_000 });
  return { me: data?.me, numbers: data?.phoneNumbers ?? [] };
}
