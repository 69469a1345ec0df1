import { useQuery } from '@tanstack/react-query';
import { request } from '../api';
import { workCountsKey } from '../cache';
import { graphql } from '../generated';
import { numberText } from '../language';
import type { View } from './views';

const WorkCountsDocument = graphql(`
  query WorkCounts {
    workCounts {
      id
      mine { count isMore }
      unassigned { count isMore }
      needsAnswer { count isMore }
      ambiguous { count isMore }
      needsAttention { count isMore }
    }
  }
`);

const refreshMs = 15_000;

/** How many conversations wait in each view, as texts; views without a count are left out. */
export function useWorkCounts(): Partial<Record<View, string>> {
  const { data } = useQuery({
    queryKey: workCountsKey,
    queryFn: async () => (await request(WorkCountsDocument)).workCounts,
    refetchInterval: refreshMs,
  });
  if (data === undefined) return {};
  const text = ({ count, isMore }: { readonly count: number; readonly isMore: boolean }) =>
    `${numberText(count)}${isMore ? '+' : ''}`;
  return {
    mine: text(data.mine),
    unassigned: text(data.unassigned),
    answer: text(data.needsAnswer),
    ambiguous: text(data.ambiguous),
    attention: text(data.needsAttention),
  };
}
