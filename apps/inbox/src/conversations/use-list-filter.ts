import { useSearchParams } from 'wouter';
import type { ListFilter } from '../cache';
import { recordTypes } from '../ui/record-types';

/** The filter is in the URL: it survives a reload and can be sent to a colleague. */
export function useListFilter(): [ListFilter, (change: Partial<ListFilter>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const filter: ListFilter = {
    search: parameters.get('q') ?? '',
    type: recordTypes.find((type) => type === parameters.get('type')) ?? null,
    unreadOnly: parameters.get('unread') === '1',
  };
  const change = (part: Partial<ListFilter>) => {
    const { search, type, unreadOnly } = { ...filter, ...part };
    setParameters(
      new URLSearchParams({
        ...(search && { q: search }),
        ...(type && { type }),
        ...(unreadOnly && { unread: '1' }),
      }),
      { replace: true },
    );
  };
  return [filter, change];
}
