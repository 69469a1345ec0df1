import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { isolated } from '../../language';
import { PhoneNumber } from '../../ui/phone-number';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { adminKey, HandOver, type HandOverChoice, Loaded, OwnerSearch, Screen, useChange } from '../parts';
import { changeMembers } from '../teams';
import { deactivate, type Person, previewDeactivation, reactivate, readPerson } from './operations';
import { PersonForm } from './person-form';
import { SignInLink } from './sign-in-link';
import { useSignInLinks } from './use-sign-in-links';

const list = '/admin/people';

export function PersonPage({ id }: { readonly id: string }) {
  const query = useQuery({ queryKey: [adminKey, 'person', id], queryFn: () => readPerson(id), staleTime: 0 });
  return (
    <Loaded query={query}>
      {(person) =>
        person === null ? (
          <Screen title={t`Person`} back={list}>
            <p className="hint">{t`This person does not exist.`}</p>
          </Screen>
        ) : (
          <PersonDetails person={person} />
        )
      }
    </Loaded>
  );
}

function PersonDetails({ person }: { readonly person: Person }) {
  const { id, name, isActive, externalId, phoneNumbers } = person;
  const comeBack = useChange(() => reactivate(id));
  const hasLinks = useSignInLinks();
  return (
    <Screen
      title={<bdi>{name}</bdi>}
      back={list}
      actions={
        !isActive && (
          <>
            <span className="state-wait">{t`Deactivated`}</span>
            <button
              type="button"
              className="button"
              disabled={comeBack.isPending}
              onClick={() => comeBack.mutate(undefined)}
            >
              {t`Reactivate`}
            </button>
          </>
        )
      }
    >
      {comeBack.error && <Problem>{comeBack.error.message}</Problem>}
      <p className="quiet">
        {hasLinks ? t`ID in your systems` : t`ID at your identity provider`}: <bdi>{externalId}</bdi>
      </p>
      <PersonForm person={person} />
      {isActive && <SignInLink person={person} />}
      <Teams person={person} />
      <section>
        <h3>{t`Numbers`}</h3>
        {phoneNumbers.length === 0 && <p className="quiet">{t`No number of their own.`}</p>}
        <ul className="bullets">
          {phoneNumbers.map((phone) => (
            <li key={phone.id}>
              <Link href={`/admin/numbers/${phone.id}`}>
                <bdi>{phone.name}</bdi> · <PhoneNumber>{phone.number}</PhoneNumber>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {isActive && <Deactivation person={person} />}
    </Screen>
  );
}

function Teams({ person: { externalId, teams } }: { readonly person: Person }) {
  const join = useChange((teamId: string) => changeMembers(teamId, { add: externalId }));
  const leave = useChange((teamId: string) => changeMembers(teamId, { remove: externalId }));
  const problem = join.error ?? leave.error;
  return (
    <section>
      <h3>{t`Teams`}</h3>
      <ul className="chosen">
        {teams.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/admin/teams/${id}`}>
              <bdi>{name}</bdi>
            </Link>
            <button
              type="button"
              className="icon-button"
              aria-label={leaveText(name)}
              disabled={leave.isPending}
              onClick={() => leave.mutate(id)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {problem && <Problem>{problem.message}</Problem>}
      <div className="form">
        <OwnerSearch
          label={t`Add to a team`}
          kinds={['team']}
          exclude={teams.map(({ id }) => id)}
          onChoose={({ id }) => join.mutate(id)}
        />
      </div>
    </section>
  );
}

function leaveText(team: string): string {
  const name = isolated(team);
  return t`Remove from ${name}`;
}

function Deactivation({ person: { id } }: { readonly person: Person }) {
  const [isOpen, setIsOpen] = useState(false);
  const leave = useChange(
    (choice: HandOverChoice) => deactivate(id, choice),
    () => showToast(t`Deactivated. They are signed out everywhere.`),
  );
  return (
    <section>
      <h3>{t`When they leave`}</h3>
      <p className="quiet">{t`They are signed out immediately, and what they own goes to somebody else. History keeps their name.`}</p>
      {isOpen ? (
        <HandOver
          id={id}
          action={t`Deactivate`}
          preview={(choice) => previewDeactivation(id, choice)}
          isBusy={leave.isPending}
          error={leave.error}
          onConfirm={(choice) => leave.mutate(choice)}
          onCancel={() => setIsOpen(false)}
        />
      ) : (
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          {t`Deactivate…`}
        </button>
      )}
    </section>
  );
}
