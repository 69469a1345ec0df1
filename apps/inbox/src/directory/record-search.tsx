import { t } from '@lingui/core/macro';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pageOf, pagesQuery, request } from '../api';
import { graphql } from '../generated';
import type { RecordsQuery } from '../generated/graphql';
import { Avatar } from '../ui/avatar';
import { PhoneNumber } from '../ui/phone-number';
import { Problem } from '../ui/problem';
import { nameOfType } from '../ui/record-types';
import { useInView } from '../ui/use-in-view';

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
  readonly onSearch?: (typed: string) => void;
}

export function RecordSearch({ onChoose, exclude, autoFocus = false, onSearch }: RecordSearchProps) {
  const [search, setSearch] = useState('');
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...pagesQuery(['records', search], async (after) =>
      pageOf((await request(RecordsDocument, { search: search || null, after })).records),
    ),
    placeholderData: keepPreviousData,
  });
  const found = data?.pages.flatMap(({ items }) => items).filter(({ id }) => id !== exclude) ?? [];
  const end = useInView(hasNextPage && !isFetchingNextPage, fetchNextPage);
  return (
    <div className="record-search">
      <input
        type="search"
        aria-label={t`Search records`}
        placeholder={t`Name or number`}
        value={search}
        autoFocus={autoFocus}
        onChange={(event) => {
          setSearch(event.target.value);
          onSearch?.(event.target.value);
        }}
      />
      {error && <Problem>{error.message}</Problem>}
      <ul className="choices">
        {found.map((record) => (
          <li key={record.id}>
            <RecordChoice record={record} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      <div ref={end} />
      {data !== undefined && found.length === 0 && <p className="hint">{t`No records match.`}</p>}
    </div>
  );
}

type RecordChoiceProps = { readonly record: FoundRecord; readonly onChoose: (record: FoundRecord) => void };

function RecordChoice({ record, onChoose }: RecordChoiceProps) {
  const { type, name, isActive, phones } = record;
  return (
    <button type="button" className="record-choice" onClick={() => onChoose(record)}>
      <Avatar name={name} type={type} />
      <span className="row-text">
        <span className="row-name" dir="auto">
          {name}
        </span>
        <span className="row-last">
          {nameOfType(type)}
          {isActive ? '' : ` · ${t`inactive`}`} ·{' '}
          {phones[0] ? <PhoneNumber>{phones[0].number}</PhoneNumber> : t`no number`}
        </span>
      </span>
    </button>
  );
}
