import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { isolated } from '../../language';
import { PhoneNumber } from '../../ui/phone-number';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import {
  adminKey,
  DataTable,
  HandOver,
  type HandOverChoice,
  Loaded,
  OwnerSearch,
  roleName,
  Screen,
  useChange,
  usePages,
} from '../parts';
import { changeMembers, closeTeam, type Member, previewClosing, readMembers, readTeam, type Team } from './operations';
import { TeamForm } from './team-form';

const list = '/admin/teams';

export function TeamPage({ id }: { readonly id: string }) {
  const query = useQuery({ queryKey: [adminKey, 'team', id], queryFn: () => readTeam(id), staleTime: 0 });
  return (
    <Loaded query={query}>
      {(team) => (
        <Screen
          title={team === null ? t`Team` : <bdi>{team.name}</bdi>}
          back={list}
          actions={
            team?.isActive === false && <span className="state-wait">{t({ message: 'Closed', context: 'team' })}</span>
          }
        >
          {team === null ? <p className="hint">{t`This team does not exist.`}</p> : <TeamDetails team={team} />}
        </Screen>
      )}
    </Loaded>
  );
}

function TeamDetails({ team }: { readonly team: Team }) {
  return (
    <>
      <TeamForm team={team} />
      <Members team={team} />
      <section>
        <h3>{t`Numbers`}</h3>
        {team.phoneNumbers.length === 0 && <p className="quiet">{t`The team has no number.`}</p>}
        <ul className="bullets">
          {team.phoneNumbers.map((phone) => (
            <li key={phone.id}>
              <Link href={`/admin/numbers/${phone.id}`}>
                <bdi>{phone.name}</bdi> · <PhoneNumber>{phone.number}</PhoneNumber>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {team.isActive && <Closing team={team} />}
    </>
  );
}

function Members({ team: { id } }: { readonly team: Team }) {
  const { query, end } = usePages(['team-members', id], (after) => readMembers(id, after));
  const add = useChange((externalId: string) => changeMembers(id, { add: externalId }));
  const remove = useChange((externalId: string) => changeMembers(id, { remove: externalId }));
  const problem = add.error ?? remove.error;
  const isBusy = add.isPending || remove.isPending;
  return (
    <section>
      <h3>{t`Members`}</h3>
      {problem && <Problem>{problem.message}</Problem>}
      <div className="form">
        <OwnerSearch
          label={t`Add a member`}
          kinds={['user']}
          exclude={query.data?.map((member) => member.id) ?? []}
          onChoose={({ externalId }) => add.mutate(externalId)}
        />
      </div>
      <Loaded query={query}>
        {(members) => (
          <MemberTable members={members} isBusy={isBusy} onRemove={({ externalId }) => remove.mutate(externalId)} />
        )}
      </Loaded>
      <div ref={end} />
    </section>
  );
}

interface MemberTableProps {
  readonly members: readonly Member[];
  readonly isBusy: boolean;
  readonly onRemove: (member: Member) => void;
}

function MemberTable({ members, isBusy, onRemove }: MemberTableProps) {
  return (
    <DataTable
      label={t`Members`}
      rows={members}
      keyOf={({ id }) => id}
      empty={t`No members yet. Find a person above.`}
      columns={[
        {
          title: t`Name`,
          cell: ({ id, name }) => (
            <Link href={`/admin/people/${id}`}>
              <bdi>{name}</bdi>
            </Link>
          ),
        },
        { title: t`Role`, cell: ({ role }) => roleName(role), isSecondary: true },
        {
          title: t`Actions`,
          cell: (member) => (
            <button
              type="button"
              className="link row-action"
              aria-label={removeText(member.name)}
              disabled={isBusy}
              onClick={() => onRemove(member)}
            >
              {t`Remove`}
            </button>
          ),
        },
      ]}
    />
  );
}

function removeText(member: string): string {
  const name = isolated(member);
  return t`Remove ${name}`;
}

function Closing({ team: { id } }: { readonly team: Team }) {
  const [isOpen, setIsOpen] = useState(false);
  const close = useChange(
    (choice: HandOverChoice) => closeTeam(id, choice),
    () => showToast(t`Team closed.`),
  );
  return (
    <section>
      <h3>{t`When the team is no longer needed`}</h3>
      <p className="quiet">{t`What it owns goes to somebody else. Its members stay.`}</p>
      {isOpen ? (
        <HandOver
          id={id}
          action={t`Close team`}
          preview={(choice) => previewClosing(id, choice)}
          isBusy={close.isPending}
          error={close.error}
          onConfirm={(choice) => close.mutate(choice)}
          onCancel={() => setIsOpen(false)}
        />
      ) : (
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          {t`Close team…`}
        </button>
      )}
    </section>
  );
}
