import { useQuery } from '@tanstack/react-query';
import { request } from '../api';
import { graphql } from '../generated';
import { currentLocale } from '../language';
import type { Colleague } from './mentions';

const ColleaguesDocument = graphql(`
  query Colleagues {
    me { id teams { id members(first: 100) { edges { node { id name isActive role } } } } }
  }
`);

/** Those in the user's teams who may read texts, by name; undefined until they are loaded. */
export function useColleagues({ isWanted = true } = {}): Colleague[] | undefined {
  const { data } = useQuery({
    queryKey: ['colleagues'],
    queryFn: async () => (await request(ColleaguesDocument)).me,
    enabled: isWanted,
  });
  if (data === undefined) return undefined;
  const people = new Map<string, Colleague>();
  for (const { members } of data.teams)
    for (const { node } of members.edges)
      if (node.isActive && node.role !== 'VIEWER' && node.id !== data.id) people.set(node.id, node);
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, currentLocale()));
}
