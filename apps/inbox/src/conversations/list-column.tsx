import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import { useSearchParams } from 'wouter';
import { AttentionList } from '../work';
import { ConversationList } from './conversation-list';
import { ListHead } from './list-head';
import { SearchResults } from './search-results';
import { useListFilter } from './use-list-filter';

/** The view that the user chose, or what their search finds. */
export function ListColumn({ selectedId }: { readonly selectedId: string | undefined }) {
  const [filter, setFilter] = useListFilter();
  const [parameters] = useSearchParams();
  const scroller = useRef<HTMLDivElement>(null);
  const isSearch = filter.search !== '';
  const foundId = parameters.get('at');
  return (
    <section className="list" aria-label={t`My text messages`}>
      <ListHead filter={filter} onChange={setFilter} />
      <div className="scroller" ref={scroller} tabIndex={-1}>
        {isSearch && <SearchResults filter={filter} openMessageId={foundId} />}
        {filter.view === 'attention' && !isSearch ? (
          <AttentionList openId={foundId} />
        ) : (
          (!isSearch || (filter.since === null && filter.until === null)) && (
            <ConversationList filter={filter} selectedId={selectedId} scroller={scroller} />
          )
        )}
      </div>
    </section>
  );
}
