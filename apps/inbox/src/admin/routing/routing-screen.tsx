import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { reasonTexts, rejectionTexts } from '../../corrections';
import { numberText } from '../../language';
import { Problem } from '../../ui/problem';
import { nameOfType } from '../../ui/record-types';
import { adminKey, DataTable, Screen, TextField } from '../parts';
import { type Decision, readOwnNumbers, simulate } from './operations';

/** Which record a text would belong to, and why: asked of the code that routes texts. */
export function RoutingScreen() {
  const numbers = useId();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const own = useQuery({ queryKey: [adminKey, 'own-numbers'], queryFn: readOwnNumbers });
  const ask = useMutation({ mutationFn: () => simulate(from, to), networkMode: 'always' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <Screen isTop title={t`Routing simulator`} back="/admin">
      <p className="quiet">{t`Which record would a text belong to? Nothing is sent or stored.`}</p>
      <form className="form" onSubmit={submit}>
        <TextField
          label={t`From the customer’s number`}
          hint={t`With its country code, like +1 312 555 0100.`}
          type="tel"
          dir="ltr"
          required
          value={from}
          onChange={setFrom}
        />
        <TextField label={t`To your number`} type="tel" dir="ltr" required list={numbers} value={to} onChange={setTo} />
        <datalist id={numbers}>
          {own.data?.map(({ id, number, name }) => (
            <option key={id} value={number}>
              {name}
            </option>
          ))}
        </datalist>
        {ask.error && <Problem>{ask.error.message}</Problem>}
        <button type="submit" className="button button-primary" disabled={ask.isPending}>
          {t`Simulate`}
        </button>
      </form>
      {ask.data && <Answer decision={ask.data} />}
    </Screen>
  );
}

function Answer({ decision: { decidedBy, isAmbiguous, record, candidates } }: { readonly decision: Decision }) {
  return (
    <section>
      <div role="status">
        <h3>{record === null ? t`A new lead` : <bdi>{record.name}</bdi>}</h3>
        <p>{i18n._(reasonTexts[decidedBy])}</p>
      </div>
      {isAmbiguous && <p className="notice">{t`It would be a close call, for somebody to confirm.`}</p>}
      <DataTable
        label={t`Candidates`}
        rows={candidates}
        keyOf={({ record: { id } }) => id}
        hrefOf={({ record: { id } }) => `/r/${id}`}
        empty={t`No record has this number.`}
        columns={[
          {
            title: t({ message: 'Record', context: 'noun' }),
            cell: ({ rank, record: { name } }) => (
              <>
                {numberText(rank)}. <bdi>{name}</bdi>
              </>
            ),
          },
          { title: t`Type`, cell: ({ record: { type } }) => nameOfType(type), isSecondary: true },
          { title: t`Why not`, cell: ({ lostBy }) => reasonAgainst(lostBy) },
        ]}
      />
    </section>
  );
}

function reasonAgainst(rule: Decision['candidates'][number]['lostBy']): string {
  const reason = rule && rejectionTexts[rule];
  return reason ? i18n._(reason) : '';
}
