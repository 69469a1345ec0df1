import { useSearchParams } from 'wouter';
import type { ListFilter } from '../cache';
import { recordTypes } from '../ui/record-types';
import { type View, views } from '../work';

export interface ViewFilter extends ListFilter {
  readonly view: View;
  /** Days, like 2026-03-04, in the user's time zone; for texts that a search finds. */
  readonly since: string | null;
  readonly until: string | null;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The filter is in the URL: it survives a reload and can be sent to a colleague. */
export function useListFilter(): [ViewFilter, (change: Partial<ViewFilter>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const dayOf = (name: string) => (day.test(parameters.get(name) ?? '') ? parameters.get(name) : null);
  const filter: ViewFilter = {
    search: parameters.get('q') ?? '',
    type: recordTypes.find((type) => type === parameters.get('type')) ?? null,
    unreadOnly: parameters.get('unread') === '1',
    view: views.find((view) => view === parameters.get('view')) ?? 'all',
    phoneNumberId: parameters.get('number'),
    sellerId: parameters.get('seller'),
    since: dayOf('since'),
    until: dayOf('until'),
  };
  const change = (part: Partial<ViewFilter>) => {
    const { search, type, unreadOnly, view, phoneNumberId, sellerId, since, until } = { ...filter, ...part };
    setParameters(
      new URLSearchParams({
        ...(search && { q: search }),
        ...(type && { type }),
        ...(unreadOnly && { unread: '1' }),
        ...(view !== 'all' && { view }),
        ...(phoneNumberId && { number: phoneNumberId }),
        ...(sellerId && { seller: sellerId }),
        ...(since && { since }),
        ...(until && { until }),
      }),
      { replace: true },
    );
  };
  return [filter, change];
}
