import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { PhoneNumber } from '../../ui/phone-number';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { DataTable, useChange } from '../parts';
import { type CarrierAccount, type CarrierNumber, connectNumbers, readNumbers } from './operations';

/** The numbers that the account has at the carrier, and which of them call us. */
export function AccountNumbers({ account: { id } }: { readonly account: CarrierAccount }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [numbers, setNumbers] = useState<readonly CarrierNumber[]>();
  const read = useChange(() => readNumbers(id), setNumbers);
  const connect = useChange(
    () => connectNumbers(id, [...chosen]),
    (connected) => {
      setChosen(new Set());
      // The answer has only these.
      setNumbers((all) => all?.map((each) => connected.find(({ number }) => number === each.number) ?? each));
      showToast(t`Connected. Texts to these numbers now arrive here.`);
    },
  );
  const problem = connect.error ?? read.error;
  return (
    <section>
      <h3>{t`Numbers at the carrier`}</h3>
      <p className="quiet">{t`Connecting a number sets its webhook at the carrier to this account’s address.`}</p>
      {problem && <Problem>{problem.message}</Problem>}
      <div className="buttons">
        <button type="button" className="button" disabled={read.isPending} onClick={() => read.mutate(undefined)}>
          {read.isPending ? t`Asking the carrier…` : t`List numbers`}
        </button>
        {chosen.size > 0 && (
          <button
            type="button"
            className="button button-primary"
            disabled={connect.isPending}
            onClick={() => connect.mutate(undefined)}
          >
            {t`Connect selected`}
          </button>
        )}
      </div>
      {numbers !== undefined && <NumberTable numbers={numbers} chosen={chosen} onChoose={setChosen} />}
    </section>
  );
}

interface NumberTableProps {
  readonly numbers: readonly CarrierNumber[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

function NumberTable({ numbers, chosen, onChoose }: NumberTableProps) {
  const choose = (number: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(number);
    else next.delete(number);
    onChoose(next);
  };
  return (
    <DataTable
      label={t`Numbers at the carrier`}
      rows={numbers}
      keyOf={({ number }) => number}
      empty={t`The account has no numbers at the carrier. Buy one there first.`}
      columns={[
        {
          title: t`Number`,
          cell: ({ number, isConnected, canSms }) => (
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.has(number)}
                disabled={isConnected || !canSms}
                onChange={({ target }) => choose(number, target.checked)}
              />
              <PhoneNumber>{number}</PhoneNumber>
            </label>
          ),
        },
        { title: t`Name at the carrier`, cell: ({ name }) => <bdi>{name}</bdi>, isSecondary: true },
        {
          title: t`Here`,
          cell: ({ phoneNumber }) =>
            phoneNumber === null ? t`Not one of your numbers` : <bdi>{phoneNumber.name}</bdi>,
          isSecondary: true,
        },
        {
          title: t`Webhook`,
          cell: ({ isConnected, canSms }) =>
            isConnected ? (
              <span className="state-good">{t`Connected`}</span>
            ) : canSms ? (
              <span className="state-wait">{t`Not connected`}</span>
            ) : (
              t`Cannot text`
            ),
        },
      ]}
    />
  );
}
