import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { request } from '../../api';
import { graphql } from '../../generated';
import { Avatar } from '../../ui/avatar';
import { Problem } from '../../ui/problem';
import { useDebounced } from '../../ui/use-debounced';
import { adminKey } from './use-change';

const FindOwnersDocument = graphql(`
  query FindOwners($search: String!, $users: Boolean!, $teams: Boolean!) {
    users(filter: { search: $search, isActive: true }, first: 8) @include(if: $users) { edges { node { id externalId name email } } }
    teams(search: $search, first: 8) @include(if: $teams) { edges { node { id externalId name isActive } } }
  }
`);

export interface FoundOwner {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly kind: 'user' | 'team';
}

interface OwnerPickerProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly kinds: readonly FoundOwner['kind'][];
  readonly value: FoundOwner | null;
  /** Null if the choice is taken back. */
  readonly onChange: (owner: FoundOwner | null) => void;
  /** By id. */
  readonly exclude?: readonly string[];
}

/** Finds a user or a team by name, and shows which one was chosen. */
export function OwnerPicker({ label, hint, kinds, value, onChange, exclude = [] }: OwnerPickerProps) {
  const id = useId();
  if (value === null)
    return <OwnerSearch label={label} hint={hint} kinds={kinds} onChoose={onChange} exclude={exclude} />;
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="field-name" id={id}>
        {label}
      </span>
      <p>
        <bdi>{value.name}</bdi>{' '}
        <button type="button" className="link" onClick={() => onChange(null)}>
          {t({ message: 'Change', context: 'verb' })}
        </button>
      </p>
    </div>
  );
}

interface OwnerSearchProps extends Pick<OwnerPickerProps, 'label' | 'hint' | 'kinds' | 'exclude'> {
  readonly onChoose: (owner: FoundOwner) => void;
}

export function OwnerSearch({ label, hint, kinds, onChoose, exclude = [] }: OwnerSearchProps) {
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim(), 150);
  const { data, error } = useQuery({
    queryKey: [adminKey, 'owners', kinds, search],
    queryFn: () => find(search, kinds),
    enabled: search !== '',
  });
  const found = search === '' ? [] : (data ?? []).filter(({ id }) => !exclude.includes(id));
  return (
    <div className="field">
      <label>
        {label}
        <input
          type="search"
          dir="auto"
          placeholder={kinds.includes('user') ? t`Name or email` : t`Name`}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          // Within a form, it finds; it does not save.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </label>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {error && <Problem>{error.message}</Problem>}
      <ul className="choices found">
        {found.map((owner) => (
          <li key={owner.id}>
            <button
              type="button"
              className="record-choice"
              onClick={() => {
                setTyped('');
                onChoose(owner);
              }}
            >
              <Avatar name={owner.name} />
              <span>
                <bdi>{owner.name}</bdi> <span className="quiet">{owner.kind === 'team' ? t`Team` : owner.about}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {search !== '' && data !== undefined && found.length === 0 && <p className="quiet">{t`Nobody found.`}</p>}
    </div>
  );
}

async function find(
  search: string,
  kinds: OwnerPickerProps['kinds'],
): Promise<readonly (FoundOwner & { readonly about: string })[]> {
  const wanted = { search, users: kinds.includes('user'), teams: kinds.includes('team') };
  const { users, teams } = await request(FindOwnersDocument, wanted);
  return [
    ...(users?.edges ?? []).map(({ node: { email, ...node } }) => ({ ...node, kind: 'user' as const, about: email })),
    ...(teams?.edges ?? [])
      .filter(({ node }) => node.isActive)
      .map(({ node: { id, externalId, name } }) => ({ id, externalId, name, kind: 'team' as const, about: '' })),
  ];
}
