import { useSearchParams } from 'wouter';
import type { RecordType } from '../generated/graphql';
import type { ListFilter } from './conversations-data';

const types: readonly RecordType[] = ['CONTACT', 'ACCOUNT', 'OPPORTUNITY', 'LEAD'];

/** The filter stands in the address: it outlives a reload and can be sent to a colleague. */
export function useListFilter(): [ListFilter, (change: Partial<ListFilter>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const type = types.find((known) => known === parameters.get('type')) ?? null;
  const filter: ListFilter = { search: parameters.get('q') ?? '', type, unreadOnly: parameters.get('unread') === '1' };
  const change = (wanted: Partial<ListFilter>) => {
    const next = { ...filter, ...wanted };
    setParameters(
      new URLSearchParams({
        ...(next.search && { q: next.search }),
        ...(next.type && { type: next.type }),
        ...(next.unreadOnly && { unread: '1' }),
      }),
      { replace: true },
    );
  };
  return [filter, change];
}
