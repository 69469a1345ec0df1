import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalText } from '../../language';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { adminKey, Facts, type FoundOwner, Loaded, OwnerPicker, TextField, useChange } from '../parts';
import { type CompanyNumber, previewTransfer, type Transfer, transferNumber } from './operations';

/** To another owner, now or at a time: first what would change hands, then the button. */
export function TransferNumber({ number: { id, owner } }: { readonly number: CompanyNumber }) {
  const [next, setNext] = useState<FoundOwner | null>(null);
  const [time, setTime] = useState('');
  const transfer = useChange(transferNumber, (_, { at }) => {
    setNext(null);
    setTime('');
    showToast(at === null ? t`The number has a new owner.` : t`The number will change hands then.`);
  });
  const at = time === '' ? null : new Date(time).toISOString();
  return (
    <section>
      <h3>{t`Give to somebody else`}</h3>
      <div className="form">
        <OwnerPicker
          label={t`New owner`}
          hint={t`Conversations stay with the number.`}
          kinds={['user', 'team']}
          value={next}
          onChange={setNext}
          exclude={[owner.id]}
        />
        {next !== null && (
          <>
            <TextField
              label={t`When`}
              hint={t`Leave it empty for now.`}
              type="datetime-local"
              value={time}
              onChange={setTime}
            />
            <Preview
              transfer={{ id, toOwnerId: next.id, at }}
              isBusy={transfer.isPending}
              onConfirm={(confirmed) => transfer.mutate(confirmed)}
            />
          </>
        )}
        {transfer.error && <Problem>{transfer.error.message}</Problem>}
      </div>
    </section>
  );
}

interface PreviewProps {
  readonly transfer: Transfer;
  readonly isBusy: boolean;
  readonly onConfirm: (transfer: Transfer) => void;
}

function Preview({ transfer, isBusy, onConfirm }: PreviewProps) {
  const facts = useQuery({
    queryKey: [adminKey, 'transfer', transfer],
    queryFn: () => previewTransfer(transfer),
    staleTime: 0,
  });
  return (
    <Loaded query={facts}>
      {(found) => (
        <>
          <Facts facts={found} />
          {found.userErrors.map((refusal) => (
            <p className="notice" key={refusal.message}>
              {refusalText(refusal)}
            </p>
          ))}
          <button
            type="button"
            className="button button-danger"
            disabled={isBusy || found.userErrors.length > 0}
            onClick={() => onConfirm(transfer)}
          >
            {t`Give the number`}
          </button>
        </>
      )}
    </Loaded>
  );
}
