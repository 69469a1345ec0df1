import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/request';
import { graphql } from '../generated';
import type { RecordsQuery } from '../generated/graphql';
import { Avatar } from '../ui/avatar';
import { readableNumber } from '../ui/format';
import { useOnSight } from '../ui/use-on-sight';
import { recordTypeName } from '../ui/words';

const RecordsDocument = graphql(`
  query Records($search: String, $after: Cursor) {
    records(search: $search, first: 30, after: $after) {
      edges { node { id type name isActive phones { kind number } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type FoundRecord = RecordsQuery['records']['edges'][number]['node'];

interface RecordSearchProps {
  readonly onChoose: (record: FoundRecord) => void;
  readonly exclude?: string;
  readonly autoFocus?: boolean;
}

export function RecordSearch({ onChoose, exclude, autoFocus = false }: RecordSearchProps) {
  const [search, setSearch] = useState('');
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['records', search],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) =>
      (await request(RecordsDocument, { search: search || null, after: pageParam })).records,
    getNextPageParam: ({ pageInfo: { hasNextPage: hasMore, endCursor } }) => (hasMore ? endCursor : null),
    placeholderData: keepPreviousData,
  });
  const found =
    data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)).filter(({ id }) => id !== exclude) ?? [];
  const end = useOnSight(hasNextPage && !isFetchingNextPage, fetchNextPage);
  return (
    <div className="record-search">
      <input
        type="search"
        aria-label="Search records"
        placeholder="Name or number"
        value={search}
        autoFocus={autoFocus}
        onChange={(event) => setSearch(event.target.value)}
      />
      {error && (
        <p role="alert" className="status-problem">
          {error.message}
        </p>
      )}
      <ul className="choices">
        {found.map((record) => (
          <li key={record.id}>
            <button type="button" className="record-choice" onClick={() => onChoose(record)}>
              <Avatar name={record.name} type={record.type} />
              <span className="row-text">
                <span className="row-name" dir="auto">
                  {record.name}
                </span>
                <span className="row-last">
                  {recordTypeName[record.type]}
                  {record.isActive ? '' : ', not active'} ·{' '}
                  {record.phones[0] ? readableNumber(record.phones[0].number) : 'no number'}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div ref={end} />
      {data !== undefined && found.length === 0 && <p className="hint">No record is called that.</p>}
    </div>
  );
}
