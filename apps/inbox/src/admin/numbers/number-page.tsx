import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { dayAndTimeOf } from '../../ui/format';
import { PhoneNumber } from '../../ui/phone-number';
import { adminKey, DataTable, Loaded, Screen } from '../parts';
import { AwayMessage } from './away-message';
import { NumberForm } from './number-form';
import { type CompanyNumber, readNumber } from './operations';
import { RetireNumber } from './retire-number';
import { TransferNumber } from './transfer-number';

const list = '/admin/numbers';

export function NumberPage({ id }: { readonly id: string }) {
  const query = useQuery({ queryKey: [adminKey, 'number', id], queryFn: () => readNumber(id), staleTime: 0 });
  return (
    <Loaded query={query}>
      {(number) => (
        <Screen
          title={number === null ? t`Number` : <PhoneNumber>{number.number}</PhoneNumber>}
          back={list}
          actions={
            number?.isActive === false && (
              <span className="state-wait">{t({ message: 'Retired', context: 'number' })}</span>
            )
          }
        >
          {number === null ? <p className="hint">{t`This number does not exist.`}</p> : <Details number={number} />}
        </Screen>
      )}
    </Loaded>
  );
}

function Details({ number }: { readonly number: CompanyNumber }) {
  return (
    <>
      <Ownership number={number} />
      {number.isActive && <TransferNumber number={number} />}
      <section>
        <h3>{t`Name and quiet hours`}</h3>
        <NumberForm number={number} />
      </section>
      {number.isActive && <AwayMessage number={number} />}
      {number.isActive && <RetireNumber number={number} />}
    </>
  );
}

const ownerPath = ({ __typename, id }: CompanyNumber['owner']) =>
  `/admin/${__typename === 'Team' ? 'teams' : 'people'}/${id}`;

function Ownership({ number: { ownership } }: { readonly number: CompanyNumber }) {
  return (
    <section>
      <h3>{t`Owners`}</h3>
      <DataTable
        label={t`Owners`}
        rows={ownership}
        keyOf={({ from, owner }) => `${from}-${owner.id}`}
        hrefOf={({ owner }) => ownerPath(owner)}
        empty={t`Nobody yet.`}
        columns={[
          { title: t`Owner`, cell: ({ owner }) => <bdi>{owner.name}</bdi> },
          { title: t`From`, cell: ({ from }) => dayAndTimeOf(from) },
          { title: t`Until`, cell: ({ until }) => (until === null ? t`Today` : dayAndTimeOf(until)) },
        ]}
      />
    </section>
  );
}
