import { useEffect, useEffectEvent, useState } from 'react';
import type { ListFilter } from '../cache';
import { recordTypeNames, recordTypes } from '../ui/record-types';

const typingPauseMs = 250;

type ListHeadProps = { readonly filter: ListFilter; readonly onChange: (change: Partial<ListFilter>) => void };

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
      <h2 className="list-title">Messages</h2>
      <input
        id="search"
        type="search"
        placeholder="Search names, numbers, texts"
        aria-label="Search conversations"
        value={typed ?? filter.search}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="chips" role="group" aria-label="Filter">
        <button
          type="button"
          className="chip"
          aria-pressed={filter.unreadOnly}
          onClick={() => onChange({ unreadOnly: !filter.unreadOnly })}
        >
          Unread
        </button>
        {recordTypes.map((type) => (
          <button
            key={type}
            type="button"
            className="chip"
            aria-pressed={filter.type === type}
            onClick={() => onChange({ type: filter.type === type ? null : type })}
          >
            {recordTypeNames[type].many}
          </button>
        ))}
      </div>
    </header>
  );
}
