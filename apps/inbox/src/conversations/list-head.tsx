import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { recordTypeNames, recordTypes } from '../ui/record-types';
import { ViewPicker, viewLooks } from '../work';
import { SearchFilters } from './search-filters';
import type { ViewFilter } from './use-list-filter';

const typingPauseMs = 250;

type ListHeadProps = { readonly filter: ViewFilter; readonly onChange: (change: Partial<ViewFilter>) => void };

export function ListHead({ filter, onChange }: ListHeadProps) {
  // Until the user pauses; then it is in the filter.
  const [typed, setTyped] = useState<string | null>(null);
  const search = useEffectEvent((text: string) => {
    onChange({ search: text });
    setTyped(null);
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const pause = setTimeout(() => search(typed), typingPauseMs);
    return () => clearTimeout(pause);
  }, [typed]);
  return (
    <header className="list-head">
      <h2 className="list-title">{filter.search === '' ? i18n._(viewLooks[filter.view].name) : t`Search`}</h2>
      <ViewPicker view={filter.view} onChange={(view) => onChange({ view })} />
      <input
        id="search"
        type="search"
        placeholder={t`Search names, numbers, texts`}
        aria-label={t`Search conversations`}
        value={typed ?? filter.search}
        onChange={(event) => setTyped(event.target.value)}
      />
      {(filter.view !== 'attention' || filter.search !== '') && (
        <div className="chips" role="group" aria-label={t`Filter`}>
          <SearchFilters filter={filter} onChange={onChange} />
          <button
            type="button"
            className="chip"
            aria-pressed={filter.unreadOnly}
            onClick={() => onChange({ unreadOnly: !filter.unreadOnly })}
          >
            {t`Unread`}
          </button>
          {recordTypes.map((type) => (
            <button
              key={type}
              type="button"
              className="chip"
              aria-pressed={filter.type === type}
              onClick={() => onChange({ type: filter.type === type ? null : type })}
            >
              {i18n._(recordTypeNames[type].many)}
            </button>
          ))}
        </div>
      )}
    </header>
  );
}
