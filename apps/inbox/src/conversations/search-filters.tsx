import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Popover } from 'radix-ui';
import { request } from '../api';
import { useMe } from '../directory';
import { graphql } from '../generated';
import { numberText } from '../language';
import type { ViewFilter } from './use-list-filter';

const SellersDocument = graphql(`
  query Sellers {
    users(filter: { isActive: true }, first: 100) { edges { node { id name role } } }
  }
`);

interface SearchFiltersProps {
  readonly filter: ViewFilter;
  readonly onChange: (change: Partial<ViewFilter>) => void;
}

/** By number, seller, and for texts by date. */
export function SearchFilters({ filter, onChange }: SearchFiltersProps) {
  const { phoneNumberId, sellerId, since, until } = filter;
  const count = [phoneNumberId, sellerId, since, until].filter((each) => each !== null).length;
  return (
    <Popover.Root>
      <Popover.Trigger className="chip" type="button" data-chosen={count > 0 || undefined}>
        {t`Filters`}
        {count > 0 && ` (${numberText(count)})`}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover" sideOffset={6} collisionPadding={12} aria-label={t`Filters`}>
          <FilterForm filter={filter} onChange={onChange} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function FilterForm({ filter, onChange }: SearchFiltersProps) {
  const { phoneNumberId, sellerId, since, until } = filter;
  const { numbers } = useMe();
  const { data: sellers = [] } = useQuery({
    queryKey: ['sellers'],
    queryFn: async () => (await request(SellersDocument)).users.edges.map(({ node }) => node),
  });
  return (
    <div className="form">
      <label>
        {t`Number`}
        <select
          value={phoneNumberId ?? ''}
          onChange={({ target }) => onChange({ phoneNumberId: target.value || null })}
        >
          <option value="">{t`Any`}</option>
          {numbers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t`Seller`}
        <select value={sellerId ?? ''} onChange={({ target }) => onChange({ sellerId: target.value || null })}>
          <option value="">{t`Anyone`}</option>
          {sellers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <DayField label={t`Texts from`} value={since} onChange={(day) => onChange({ since: day })} />
      <DayField label={t`Texts up to`} value={until} onChange={(day) => onChange({ until: day })} />
      <button
        type="button"
        className="button"
        onClick={() => onChange({ phoneNumberId: null, sellerId: null, since: null, until: null })}
      >
        {t`Clear filters`}
      </button>
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label>
      {label}
      <input type="date" value={value ?? ''} onChange={({ target }) => onChange(target.value || null)} />
    </label>
  );
}
