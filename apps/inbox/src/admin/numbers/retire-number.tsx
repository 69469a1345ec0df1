import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { Confirm, type FoundOwner, OwnerPicker, useChange } from '../parts';
import { type CompanyNumber, retireNumber } from './operations';

/** A number that is given up: it no longer sends, and somebody gets what still arrives. */
export function RetireNumber({ number: { id } }: { readonly number: CompanyNumber }) {
  const [attendant, setAttendant] = useState<FoundOwner | null>(null);
  const retire = useChange(
    () => retireNumber(id, attendant?.id ?? null),
    () => showToast(t`The number is retired.`),
  );
  return (
    <section>
      <h3>{t`When the number is given up`}</h3>
      <div className="form">
        <OwnerPicker
          label={t`Who gets texts that still arrive`}
          hint={t`Without anybody, the administrators do.`}
          kinds={['user']}
          value={attendant}
          onChange={setAttendant}
        />
        {retire.error && <Problem>{retire.error.message}</Problem>}
        <Confirm
          trigger={t`Retire number…`}
          title={t`Retire this number?`}
          action={t`Retire number`}
          isDisabled={retire.isPending}
          onConfirm={() => retire.mutate(undefined)}
        >
          {t`Nobody can send from it anymore, and texts scheduled from it are canceled. Texts that still arrive are kept.`}
        </Confirm>
      </div>
    </section>
  );
}
